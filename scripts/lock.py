"""Lock anew what pyproject.toml asks for: `python3 scripts/lock.py`; newest versions: `... --upgrade`."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from environment import ROOT
from installer import UV_ENV, binary, uv_on_path
from plain_error import PlainError, explain, plainly
from process import run

HEAD = "# Made by `python3 scripts/lock.py` from pyproject.toml: do not edit.\n"
TEST = ("--extra", "test", "-c", "requirements/build.txt")
COMPILE = (
    "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--fork-strategy", "fewest",
    "--generate-hashes", "--no-header", "--no-emit-index-url", "--no-emit-find-links",
)  # fmt: skip


def main() -> int:
    """Write the three lock files: what builds, what tests (at the same versions), and uv itself."""
    found = uv_on_path(run) or binary(ROOT / ".venv", "uv")
    if not found.exists():
        raise PlainError("Locking needs uv.", "Install it, or run scripts/build.py once: it brings one.")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    builder = "\n".join(project["build-system"]["requires"])
    compile_with(found, "build", ["pyproject.toml", "-"], builder)
    compile_with(found, "test", ["pyproject.toml", "-", *TEST], builder)
    compile_with(found, "uv", ["-"], "uv")
    return 0


def compile_with(uv: Path, name: str, sources: list[str], given: str) -> None:
    """Write one lock file; versions stay unless --upgrade asks for newer ones."""
    path = ROOT / "requirements" / f"{name}.txt"
    command = [str(uv), *COMPILE, *sources, *sys.argv[1:], "-o", str(path.relative_to(ROOT))]
    env = {**os.environ, **UV_ENV}
    done = subprocess.run(command, cwd=ROOT, env=env, input=given, capture_output=True, text=True, check=False)
    if done.returncode:
        raise explain("Locking", done.stderr)
    path.write_text(HEAD + path.read_text(encoding="utf-8").removeprefix(HEAD), encoding="utf-8")


if __name__ == "__main__":
    plainly(main)
