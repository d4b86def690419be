"""Run another program quietly, to its end."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class Result:
    """How a program ended, and all it said."""

    code: int
    output: str


UTF8 = {"PYTHONUTF8": "1"}  # a Python reads and writes UTF-8, whatever the locale


class Runner(Protocol):
    """What `run` looks like, so that tests can put another in its place."""

    def __call__(
        self, command: Sequence[str | Path], *, env: Mapping[str, str] = {}, timeout: float | None = None
    ) -> Result:
        """Run the command; `env` is added to this process's own."""


def run(
    command: Sequence[str | Path],
    *,
    env: Mapping[str, str] = {},
    timeout: float | None = None,
    hold: tuple[int, ...] = (),
) -> Result:
    """Run a command; files in `hold` stay open in it, so that a lock lasts as long as it does."""
    with subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, **UTF8, **env},
        pass_fds=hold if os.name == "posix" else (),
        start_new_session=os.name == "posix",
    ) as process:
        try:
            output, _ = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            end(process)
            return Result(124, f"timed out after {timeout:.0f} s")
        except BaseException:
            end(process)
            raise
    if process.returncode < 0:
        output += f"\nended by {signal.Signals(-process.returncode).name}"
    return Result(process.returncode, output)


def end(process: subprocess.Popen[str]) -> None:
    """End a program and all that it started (on Windows, itself alone)."""
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
