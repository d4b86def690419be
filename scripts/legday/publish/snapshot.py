"""Copy what the engine reads into a folder of its own: edits made during a build cannot tear it."""

from __future__ import annotations

import shutil
from pathlib import Path

from legday.findings import Finding
from legday.settings import FILE as SETTINGS

SOURCES = ("docs", "seeds", "overrides", SETTINGS, "budgets.yml")

OPTIONAL = ("overrides", "budgets.yml")  # the check of the built site tells of missing budgets


def take_snapshot(root: Path, work: Path) -> list[Finding]:
    """Copy the sources of `root` into the new folder `work`.

    A link to another place is a finding: through one, a page could publish any file of this machine.
    """
    work.mkdir(parents=True)
    findings = []
    for name in SOURCES:
        source = root / name
        links = [path for path in (source, *source.rglob("*")) if path.is_symlink()]
        for link in sorted(links):
            findings.append(not_a_file(link.relative_to(root).as_posix()))
        if links:
            continue
        if source.is_dir():
            shutil.copytree(source, work / name)
        elif source.is_file():
            shutil.copy2(source, work / name)
        elif name not in OPTIONAL:
            hint = "Bring it back, or name the project's root (--root)."
            findings.append(Finding(name, 1, 1, "source-missing", f"{name} is missing.", hint))
    return findings


def not_a_file(path: str) -> Finding:
    """Return the finding for a symbolic link at `path`."""
    hint = "Put a copy of the file in its place."
    return Finding(path, 1, 1, "source-symlink", "This is a symbolic link, not a file.", hint)


def discard(folder: Path) -> None:
    """Remove a folder with all that is in it, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)
