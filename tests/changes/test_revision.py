"""What is read out of git is plain files in their place, or a finding."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from legday.changes import UnknownRevisionError, revision

ODD = [b"docs/a\\b.md", b"docs/a\nb.md", b"docs/\xff.md", b"docs/\xe2\x80\xaea.md", b"docs/" + b"n" * 300]


def git(repo: Path, *words: str, given: bytes = b"") -> str:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.protectNTFS=false")
    done = subprocess.run(["git", "-C", repo, *who, *words], input=given, capture_output=True, check=True)
    return done.stdout.decode().strip()


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    return tmp_path


def commit(repo: Path, files: dict[bytes, bytes]) -> str:
    """Commit files of any name, past all that a work tree would refuse."""
    for name, data in files.items():
        oid = git(repo, "hash-object", "-w", "--stdin", given=data)
        git(repo, "update-index", "-z", "--index-info", given=b"100644 " + oid.encode() + b"\t" + name + b"\0")
    return git(repo, "commit-tree", "-m", "A tree", git(repo, "write-tree"))


def test_words_facts_and_menu_are_written_and_nothing_else(repo: Path, tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf# A\r\n\0"
    files = {b"docs/a b/\xc3\xa9.md": data, b"seeds/x.yml": b"", b"mkdocs.yml": b"nav: []\n", b"scripts/evil.py": b"x"}
    code = [b"docs/assets/js/site.js", b"docs/assets/js/vendor/a.licence.txt", b"docs/assets/css/page.css"]
    files |= dict.fromkeys(code, b"x")
    out = tmp_path / "out"
    assert revision.write_content(repo, commit(repo, files), out) == []
    written = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert written == {"docs/a b/é.md": data, "seeds/x.yml": b"", "mkdocs.yml": b"nav: []\n"}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_name_is_a_finding(repo: Path, tmp_path: Path, name: bytes) -> None:
    findings = revision.write_content(repo, commit(repo, {name: b"x", b"docs/good.md": b"x"}), tmp_path / "out")
    assert [(finding.path.partition("/")[0], finding.code) for finding in findings] == [("docs", "file-name")]
    findings[0].path.encode("utf-8")
    assert [path.name for path in (tmp_path / "out").rglob("*") if path.is_file()] == ["good.md"]


def test_too_much_is_a_finding_before_anything_is_written(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = commit(repo, {b"docs/a.md": b"x" * 600, b"seeds/b.yml": b"x" * 401})
    monkeypatch.setattr(revision, "MOST_BYTES", 1000)
    findings = revision.write_content(repo, head, tmp_path / "out")
    assert [finding.code for finding in findings] == ["content-too-large"]
    assert not [path for path in (tmp_path / "out").rglob("*") if path.is_file()]


def test_what_git_does_not_know_is_said(repo: Path, tmp_path: Path) -> None:
    for name in ("nowhere", "--output=x", ""):
        with pytest.raises(UnknownRevisionError):
            revision.write_content(repo, name, tmp_path / "out")
    with pytest.raises(UnknownRevisionError):
        revision.parent(tmp_path.parent, "main", "HEAD")
