"""What lies in a folder, without following a symbolic link and however deep it goes."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Entry:
    """A thing in a folder that is no folder itself: where it is, its size in bytes, its kind as `lstat` has it."""

    path: Path
    size: int
    mode: int

    @property
    def is_file(self) -> bool:
        """Whether it is a regular file: no link, no pipe, no device."""
        return stat.S_ISREG(self.mode)

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return stat.S_ISLNK(self.mode)


def entries(place: Path) -> list[Entry]:
    """Return everything in the folder `place` but folders, in path order; `place` itself where it is no folder."""
    found = []
    waiting = [place]
    while waiting:
        path = waiting.pop()
        status = path.lstat()
        if stat.S_ISDIR(status.st_mode):
            waiting += path.iterdir()
        else:
            found.append(Entry(path, status.st_size, status.st_mode))
    return sorted(found, key=lambda entry: entry.path)


def files(folder: Path) -> list[Path]:
    """Return every regular file below `folder`, in path order."""
    return [entry.path for entry in entries(folder) if entry.is_file] if folder.exists() else []
