"""Mend the asked files: Markdown and pictures in docs/, YAML in seeds/; never through a link, each in one step."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from legday.checks.source.files import is_picture
from legday.findings import Finding
from legday.fix.mends import mend
from legday.fix.pictures import LARGEST, cleaned

ENDINGS = {"docs": ".md", "seeds": ".yml"}


@dataclass(frozen=True)
class Fixed:
    """A file that was mended: its path from the project root, and what was done, in words."""

    path: str
    done: tuple[str, ...]


def fix_source(root: Path, paths: list[Path]) -> tuple[list[Fixed], list[Finding]]:
    """Mend the sources of the project at `root`, or those of them in `paths`; a file that needs nothing is not written.

    Return what was mended, and a finding for each file that the system did not let us write.
    """
    asked = [path.resolve() for path in paths if not path.is_symlink()] if paths else [root]
    fixed, findings = [], []
    for file in _files(root):
        if not any(file.is_relative_to(path) for path in asked):
            continue
        name = file.relative_to(root).as_posix()
        try:
            done = _fix(file, name)
        except OSError as error:
            message = f"The file could not be mended: {error.strerror or error}."
            advice = "See that the file and its folder are yours to write, then try again."
            findings.append(Finding(name, 1, 1, "file-not-mended", message, advice))
            continue
        if done:
            fixed.append(Fixed(name, tuple(done)))
    return fixed, findings


def _files(root: Path) -> Iterator[Path]:
    for name, ending in ENDINGS.items():
        if (root / name).is_symlink():
            continue
        for folder, folders, files in os.walk(root / name, followlinks=False):
            folders.sort()
            for file in sorted(files):
                path = Path(folder, file)
                is_asked = path.suffix == ending or (name == "docs" and is_picture(path.name))
                if is_asked and path.is_file() and not path.is_symlink():
                    yield path


def _fix(file: Path, name: str) -> list[str]:
    """Mend `file` and return what was done. Text that is not UTF-8 stays: another rule tells of it."""
    if is_picture(name):
        return _clean(file, name)
    try:
        text = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return []
    mended, done = mend(text, name)
    if mended != text:
        _replace(file, mended.encode("utf-8"))
    return done


def _clean(file: Path, name: str) -> list[str]:
    if file.stat().st_size > LARGEST:
        return []
    data = file.read_bytes()
    made, done = cleaned(data, name)
    if made != data:
        _replace(file, made)
    return list(done)


def _replace(file: Path, content: bytes) -> None:
    """Put `content` in place of the file at once, so that no one ever reads half of it; its permissions stay."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as new:
            new.write(content)
        shutil.copymode(file, name)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
