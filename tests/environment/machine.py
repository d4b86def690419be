"""A machine that runs nothing: it answers commands as a test tells it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from environment import installer
from environment.process import Result

OK = Result(0, "")
OFFLINE = Result(1, "error: Failed to fetch\n  Caused by: dns error: Temporary failure in name resolution")
OTHER_HASH = Result(1, "error: Hash mismatch for `mkdocs==1.6.1`")
UNFIT = Result(1, "The package `pydantic` requires `pydantic-core==2.50.5`, but `2.50.4` is installed")
NO_WHEEL = Result(1, "ERROR: No matching distribution found for uv==0.13.9")


class Machine:
    """Records each command, and gives the first answer whose key it contains; for all `others`, one."""

    def __init__(self, answers: Mapping[str, Result] | None = None, others: Result = OK) -> None:
        self.answers, self.others = answers or {}, others
        self.commands: list[str] = []

    def __call__(
        self, command: Sequence[str | Path], *, env: Mapping[str, str] = {}, timeout: float | None = None
    ) -> Result:
        words = " ".join(str(part) for part in command)
        self.commands.append(words)
        answer = next((answer for part, answer in self.answers.items() if part in words), self.others)
        if "-m venv" in words and answer.code == 0:
            python = installer.binary(Path(command[-1]), "python")
            python.parent.mkdir(parents=True)
            python.symlink_to(sys.executable)
        return answer

    def ran(self, part: str) -> int:
        return sum(part in command for command in self.commands)
