"""Read a revision's files out of git as plain data: nothing is checked out, no link is followed, no code is run."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from legday.checks.source.files import is_code, is_content
from legday.findings import Finding
from legday.settings import FILE as SETTINGS

CONTENT = ("docs", "seeds")
MOST_BYTES = 200_000_000
LINK, SUBMODULE = "120000", "160000"


class UnknownRevisionError(Exception):
    """Git knows no such commit here, or there is no git."""


@dataclass(frozen=True)
class Entry:
    """One file of a revision, as git lists it."""

    mode: str
    name: bytes
    oid: str
    size: int

    @property
    def path(self) -> str:
        """The path for reading."""
        return self.name.decode("utf-8", "replace")


def parent(root: Path, base: str, head: str) -> str:
    """Return the commit at which `head` left `base`, or `base` itself where their histories are not known so far."""
    ends = [_commit(root, base), _commit(root, head)]
    try:
        return _git(root, "merge-base", *ends).decode("ascii").strip()
    except UnknownRevisionError:
        return ends[0]


def beyond_content(root: Path, base: str, head: str) -> list[str]:
    """Return the files that differ between two revisions and are neither words nor facts nor pictures."""
    names = _git(root, "diff", "--name-only", "-z", _commit(root, base), _commit(root, head))
    paths = (name.decode("utf-8", "replace") for name in names.split(b"\0") if name)
    return [path for path in paths if not is_content(path)]


def write_content(root: Path, revision: str, folder: Path) -> list[Finding]:
    """Write the words, the facts and the menu of a revision below `folder`, as plain files; code is left out.

    Return what is none: symbolic links, submodules, names that lead elsewhere; and all of it where it is too much.
    """
    listed = _git(root, "ls-tree", "-r", "-z", "-l", "--full-tree", _commit(root, revision), "--", *CONTENT, SETTINGS)
    entries = [_entry(line) for line in listed.split(b"\0") if line]
    for name in CONTENT:
        (folder / name).mkdir(parents=True, exist_ok=True)
    if sum(entry.size for entry in entries) > MOST_BYTES:
        message = f"The words and facts are larger than {MOST_BYTES // 1_000_000} MB together."
        return [Finding("docs", 1, 1, "content-too-large", message, "Leave out what is large.")]
    findings = []
    with subprocess.Popen(
        ["git", "-C", root, "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        for entry in entries:
            problem = _problem(entry)
            if not problem and not is_code(entry.path):
                problem = _write(folder / os.fsdecode(entry.name), _read(process, entry))
            if problem:
                findings.append(Finding(entry.path, 1, 1, *problem))
    return findings


def _entry(line: bytes) -> Entry:
    about, _, name = line.partition(b"\t")
    mode, _, oid, size = about.decode("ascii").split()
    return Entry(mode, name, oid, int(size) if size.isdigit() else 0)


def _problem(entry: Entry) -> tuple[str, str, str] | None:
    if entry.mode == LINK:
        return "source-symlink", "This is a symbolic link, not a file.", "Put a copy of the file in its place."
    if entry.mode == SUBMODULE:
        return "source-submodule", "This is another repository, not a file.", "Put copies of its files in its place."
    odd = any(part in ("", ".", "..", ".git") for part in PurePosixPath(entry.path).parts) or "\\" in entry.path
    if odd or "\ufffd" in entry.path or not entry.path.isprintable():
        return _ill_named()
    return None


def _read(process: subprocess.Popen[bytes], entry: Entry) -> bytes:
    assert process.stdin and process.stdout  # noqa: S101 (both are pipes)
    process.stdin.write(entry.oid.encode("ascii") + b"\n")
    process.stdin.flush()
    size = int(process.stdout.readline().split()[2])
    return process.stdout.read(size + 1)[:size]


def _write(path: Path, data: bytes) -> tuple[str, str, str] | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError:
        return _ill_named()
    return None


def _ill_named() -> tuple[str, str, str]:
    hint = "Name it with letters, digits and hyphens."
    return "file-name", "A file cannot have this name on every machine.", hint


def _commit(root: Path, revision: str) -> str:
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return _git(root, *words).decode("ascii").strip()


def _git(root: Path, *words: str) -> bytes:
    try:
        return subprocess.run(["git", "-C", root, *words], capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise UnknownRevisionError(words[-1].removesuffix("^{commit}")) from error
