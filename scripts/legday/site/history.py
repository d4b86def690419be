"""When each file last changed, as far as git knows: one look at the whole history."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

COMMIT = "\x01"  # begins what is said of a commit; no file's name does


@dataclass(frozen=True)
class History:
    """Days by file, from the project's root: of the last change, and of the first commit for what never changed since.

    The first commit of a history may only have brought in what was written long before.
    """

    changed: dict[str, date] = field(default_factory=dict)
    begun: dict[str, date] = field(default_factory=dict)


def read_history(root: Path) -> History:
    """Return the history of the project at `root`; none where there is no git, or of git but the last commits."""
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return History()
    told = _git(root, "-c", "log.showSignature=false", "log", "--relative", "--name-only", "-z", "--format=%x01%ct %P")
    history = History()
    days = history.changed
    day = date.min
    for part in told.replace("\0\n", "\0").split("\0"):
        if part.startswith(COMMIT):
            seconds, _, parents = part.removeprefix(COMMIT).partition(" ")
            day = datetime.fromtimestamp(int(seconds), UTC).date()
            days = history.changed if parents.strip() else history.begun
        elif part:
            days.setdefault(part, day)  # the newest commit comes first
    return history


def _git(root: Path, *words: str) -> str:
    try:
        done = subprocess.run(["git", "-C", root, *words], capture_output=True, check=False)
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
