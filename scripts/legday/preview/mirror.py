"""A copy of the sources that follows them: the engine reads whole files, and no link leads it elsewhere."""

from __future__ import annotations

import os
import re
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from legday.findings import Finding
from legday.publish.snapshot import SOURCES, not_a_file

# What editors put beside a file while it is open.
SCRATCH = re.compile(r"\.#.*|\..*\.sw[a-z]|.*~|4913")

Stamp = tuple[int, int]


class Mirror:
    """Keeps `copy` like the sources of `root`; files that something else puts there stay."""

    def __init__(self, root: Path, copy: Path) -> None:
        self.root = root
        self.copy = copy
        self.stamps: dict[str, Stamp] = {}

    def follow(self) -> tuple[set[str], list[Finding]]:
        """Bring the copy up to date. Return the paths that changed, and a finding for each link that was not taken."""
        seen: dict[str, Stamp] = {}
        findings = []
        for entry in _entries(self.root):
            path = Path(entry.path).relative_to(self.root).as_posix()
            if entry.is_symlink():
                findings.append(not_a_file(path))
            elif stamp := _stamp(entry):
                seen[path] = stamp
        for path in self.stamps.keys() - seen.keys():
            _remove(self.copy / path)
        changed = {path for path in seen.keys() | self.stamps.keys() if seen.get(path) != self.stamps.get(path)}
        self.stamps = {
            path: stamp
            for path, stamp in seen.items()
            if path not in changed or _copied(self.root / path, self.copy / path)
        }
        return changed, sorted(findings)


def _entries(root: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(root) as entries:
        top = [entry for entry in entries if entry.name in SOURCES]
    for entry in top:
        yield from _below(entry)


def _below(entry: os.DirEntry[str]) -> Iterator[os.DirEntry[str]]:
    if not entry.is_dir(follow_symlinks=False):
        if not SCRATCH.fullmatch(entry.name):
            yield entry
        return
    try:
        with os.scandir(entry) as entries:
            inside = list(entries)
    except OSError:
        return
    for child in inside:
        yield from _below(child)


def _stamp(entry: os.DirEntry[str]) -> Stamp | None:
    """Return when a file changed and its size; None for what is no file, or gone by now."""
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_size) if stat.S_ISREG(status.st_mode) else None


def _copied(source: Path, target: Path) -> bool:
    """Copy a file; return False where it is gone by now or cannot be read."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    except OSError:
        return False
    return True


def _remove(path: Path) -> None:
    """Remove a file, and its folder where that leaves it empty: a file may take the folder's name."""
    path.unlink(missing_ok=True)
    if not any(path.parent.iterdir()):
        path.parent.rmdir()
