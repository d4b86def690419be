"""The build: quiet when well, the same bytes every time, and careful with what stands in its way."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from legday.findings import Finding
from legday.publish import build_site
from tests.conftest import SMALL, copy_project, tree

AGAIN = '{% extends "base.html" %}\n{% block content %}{{ super() }}<p id="how">Again</p>{% endblock %}\n'


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def override(project: Path, template: str) -> None:
    (project / "overrides" / "main.html").write_text(template, encoding="utf-8")


def places(findings: list[Finding]) -> list[tuple[str, int, str]]:
    return [(finding.path, finding.line, finding.code) for finding in findings]


def test_says_a_line_a_step_and_nothing_else(small: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert build_site(small, small / "site", "mkdocs") == []
    out, err = capfd.readouterr()
    first = ["sources checked", "sources copied", "exports written"]
    steps = [*first, r"pages rendered \(mkdocs\)", "feeds written", "redirects written"]
    steps += [
        "social tags written",
        "sitemap written",
        "popovers extracted",
        "search index written",
        "site minified",
        "content policies written",
        "offline list written",
        "site checked",
    ]
    lines = [rf"{step}, \d+\.\d s" for step in steps] + [r"site/ is ready: 3 pages, [\d,]+ KB\."]
    assert out == ""
    assert re.fullmatch("\n".join(lines) + "\n", err), err


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_two_builds_are_the_same_bytes(engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = copy_project(SMALL, tmp_path / "one"), copy_project(SMALL, tmp_path / "two" / "deeper")
    assert build_site(one, one / "site", engine) == []
    for path in two.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    assert build_site(two, tmp_path / "elsewhere", engine) == []
    assert tree(one / "site") == tree(tmp_path / "elsewhere")


def test_the_site_is_dated_by_its_commit(small: Path) -> None:
    when = {"GIT_AUTHOR_DATE": "2024-02-29T12:00:00Z", "GIT_COMMITTER_DATE": "2024-02-29T12:00:00Z"}
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    for words in (["init", "-q"], ["add", "."], [*who, "commit", "-q", "-m", "A day"]):
        subprocess.run(["git", "-C", small, *words], check=True, env={**os.environ, **when})
    assert build_site(small, small / "site", "mkdocs") == []
    assert "<lastmod>2024-02-29</lastmod>" in (small / "site" / "sitemap.xml").read_text(encoding="utf-8")


def test_every_kind_of_finding_leaves_the_site_as_it_was(
    small: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "site"
    assert build_site(small, out, "mkdocs") == []
    before = tree(out)

    change(small / "docs" / "squat.md", "[home](index.md)", "[home](idex.md)")
    findings = build_site(small, out, "mkdocs")
    assert {(finding.path, finding.line) for finding in findings} == {("docs/squat.md", 10)}
    change(small / "docs" / "squat.md", "idex.md", "index.md")

    change(small / "mkdocs.yml", "- Squat: squat.md", "- Squat: quat.md")
    findings = build_site(small, out, "mkdocs")
    assert ("mkdocs.yml", 11, "engine-warning") in places(findings)
    change(small / "mkdocs.yml", "quat.md", "squat.md")

    override(small, AGAIN)
    findings = build_site(small, out, "mkdocs")
    assert places(findings) == [("docs/squat.md", 8, "id-twice")]

    assert tree(out) == before
    assert "stays as it was" in capfd.readouterr().err


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_an_engine_that_is_not_installed_is_named_with_how_to_bring_it(
    small: Path, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, engine, None)
    [finding] = build_site(small, small / "site", engine)
    assert finding.code == "engine-failed"
    assert finding.message == f"{engine} is not installed in this environment."
    assert "python3 scripts/build.py" in finding.hint


LIMITED = """
import resource, signal, sys
from pathlib import Path
from legday.publish import build_site
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
[finding] = build_site(Path(sys.argv[1]), Path(sys.argv[1]) / "site", "mkdocs")
print(finding.code, finding.message, finding.hint)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no sizes of files")
@pytest.mark.parametrize("limit", [100, 60_000], ids=["the copy", "the engine"])
def test_files_that_may_not_grow_are_told_in_a_sentence(small: Path, limit: int) -> None:
    ran = subprocess.run(
        [sys.executable, "-P", "-c", LIMITED, small, str(limit)], capture_output=True, text=True, check=False
    )
    assert ran.stdout.startswith("build-refused The system refused a step: File too large. See that "), ran.stderr
    assert "ulimit -f" in ran.stdout


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_a_crash_of_the_engine_is_one_finding(small: Path, engine: str) -> None:
    override(small, "{% block nonsense")
    findings = build_site(small, small / "site", engine)
    assert [finding.code for finding in findings] in (["engine-failed"], ["engine-warning"])
    assert "Traceback" not in findings[0].message
    assert re.search("expected|unexpected", findings[0].message), findings[0].message


def test_a_broken_config_is_found_where_it_breaks(small: Path) -> None:
    change(small / "mkdocs.yml", "plugins:\n", "plugins: [\n")
    assert [(finding.path, finding.code) for finding in build_site(small, small / "site", "mkdocs")] == [
        ("mkdocs.yml", "yaml-syntax")
    ]


def test_a_name_that_the_engine_cannot_load_is_found_where_it_stands(small: Path) -> None:
    change(small / "mkdocs.yml", "plugins:\n", "watch: !!python/name:nowhere.at_all\nplugins:\n")
    found = build_site(small, small / "site", "mkdocs")
    assert ("mkdocs.yml", "engine-config") in {(finding.path, finding.code) for finding in found}, found


@pytest.mark.parametrize("out", [".", "..", "docs", "docs/site", "letters"])
def test_what_is_not_a_built_site_is_not_replaced(small: Path, out: str) -> None:
    (small / "letters").mkdir()
    (small / "letters" / "index.html").write_text("mine", encoding="utf-8")
    before = tree(small.parent)
    assert [finding.code for finding in build_site(small, small / out, "mkdocs")] == ["out-not-free"]
    assert tree(small.parent) == before


def test_an_empty_folder_is_filled(small: Path) -> None:
    (small / "site").mkdir()
    assert build_site(small, small / "site", "mkdocs") == []
    assert (small / "site" / "squat" / "index.html").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few users make links")
def test_a_link_out_of_the_sources_is_not_followed(small: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (small / "docs" / "notes.txt").symlink_to(tmp_path / "secret.txt")
    assert places(build_site(small, small / "site", "mkdocs")) == [("docs/notes.txt", 1, "source-symlink")]


def test_a_file_in_the_way_is_a_finding(small: Path) -> None:
    (small / ".legday").write_text("in the way", encoding="utf-8")
    assert places(build_site(small, small / "site", "mkdocs")) == [(".legday", 1, "build-refused")]
