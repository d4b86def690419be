"""Only Markdown in docs/ and YAML in seeds/ is written, never through a link, and each file in one step."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from legday.cli import main
from legday.fix import fix_source
from tests.checks.golden import CASES

FILES = ("docs/page.md", "docs/deep/other.md", "docs/data.csv", "seeds/fact.yml", "seeds/README.md", "README.md")
UNTIDY = b"Words. \r\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    for name in (
        "docs/page.md",
        "docs/deep/other.md",
        "docs/data.csv",
        "seeds/fact.yml",
        "seeds/README.md",
        "README.md",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(UNTIDY)
    return root


def written(root: Path) -> set[str]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix() for path in files if path.read_bytes() != UNTIDY}


def test_pages_and_seeds_are_mended(project: Path) -> None:
    fixed, refused = fix_source(project, [])
    assert [file.path for file in fixed] == ["docs/page.md", "docs/deep/other.md", "seeds/fact.yml"]
    assert written(project) == {file.path for file in fixed}
    assert fixed[0].done == ("line ends are those of Unix", "no spaces at the ends of lines")
    assert refused == []
    assert fix_source(project, []) == ([], [])


@pytest.mark.parametrize(
    ("asked", "mended"),
    [
        ("docs/page.md", {"docs/page.md"}),
        ("docs/deep", {"docs/deep/other.md"}),
        ("README.md", set()),
        ("docs/data.csv", set()),
        ("..", {"docs/page.md", "docs/deep/other.md", "seeds/fact.yml"}),
        ("docs/none.md", set()),
    ],
)
def test_only_what_is_asked(project: Path, asked: str, mended: set[str]) -> None:
    fix_source(project, [project / asked])
    assert written(project) == mended


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_not_followed(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_bytes(UNTIDY)
    (project / "docs/file.md").symlink_to(outside / "secret.md")
    (project / "docs/folder").symlink_to(outside)
    (project / "docs/within.md").symlink_to(project / "docs/page.md")
    fix_source(project, [project / "docs/file.md", project / "docs/folder/secret.md", project / "docs/within.md"])
    assert written(project) == set()
    assert (outside / "secret.md").read_bytes() == UNTIDY
    assert (project / "docs/file.md").is_symlink()


def test_a_file_that_is_well_is_not_written(project: Path) -> None:
    page = project / "docs/page.md"
    page.write_bytes(b"Words.\n")
    os.utime(page, (1, 1))
    fix_source(project, [page])
    assert page.stat().st_mtime == 1


def test_permissions_stay_and_nothing_is_left_behind(project: Path) -> None:
    page = project / "docs/page.md"
    page.chmod(0o640)
    fix_source(project, [page])
    assert page.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in page.parent.iterdir()) == ["data.csv", "deep", "page.md"]


def test_what_cannot_be_written_is_a_finding(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    fixed, refused = fix_source(project, [])
    assert fixed == []
    assert {finding.code for finding in refused} == {"file-not-mended"}
    assert written(project) == set()
    assert not list(project.rglob(".*"))


def test_text_that_is_not_utf8_stays(project: Path) -> None:
    (project / "docs/page.md").write_bytes(b"caf\xe9 \r\n")
    assert fix_source(project, [project / "docs/page.md"]) == ([], [])


def test_the_command_says_what_it_mended(tmp_path: Path) -> None:
    shutil.copytree(CASES / "_base", tmp_path / "p")
    page = tmp_path / "p/docs/index.md"
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    ran = CliRunner().invoke(main, ["check", "--fix", "--root", str(tmp_path / "p")])
    assert ran.stderr == "docs/index.md: mended (line ends are those of Unix)\n"
    assert (ran.stdout, ran.exit_code) == ("No findings.\n", 0)
    again = CliRunner().invoke(main, ["check", "--fix", "--root", str(tmp_path / "p")])
    assert (again.stderr, again.exit_code) == ("", 0)
