"""Ask uv: its resolver, for the lock files."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Protocol

from environment.installer import UV_ENV, binary, uv_on_path
from environment.plain_error import PlainError
from environment.process import Result, run


class Pip(Protocol):
    """What `Uv` looks like, so that tests can put another in its place."""

    folder: Path

    def __call__(self, *words: str, given: str = "") -> Result:
        """Return how `uv pip` ended with these words, and what it said."""


class Uv:
    """The uv of this machine, run in a folder that holds pyproject.toml and requirements/."""

    def __init__(self, program: Path, folder: Path) -> None:
        self.program = program
        self.folder = folder

    def __call__(self, *words: str, given: str = "") -> Result:
        """Run `uv pip` with these words, and `given` on its input."""
        done = subprocess.run(
            [str(self.program), "pip", *words], cwd=self.folder, env={**os.environ, **UV_ENV}, input=given,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", check=False,
        )  # fmt: skip
        return Result(done.returncode, done.stdout)


def uv_at_hand(root: Path) -> Path:
    """Return the uv that is installed, or the environment's."""
    found = uv_on_path(run) or binary(root / ".venv", "uv")
    if not found.exists():
        raise PlainError("Locking needs uv.", "Install it, or run scripts/build.py once: it brings one.")
    return found
