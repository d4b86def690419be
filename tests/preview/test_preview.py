"""What a browser is answered while the sources change. No server, no browser: the state behind them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from legday.preview.preview import Preview

Started = Callable[[], Preview]
BLOG = "  - blog: {blog_dir: posts, post_dir: posts/all, post_url_format: '{file}', authors: false}\n"


@pytest.fixture
def started(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Started:
    """Start a preview of the small project; pages are rendered from its copy of the sources."""

    def start() -> Preview:
        (tmp_path / "work").mkdir()
        preview = Preview(small, tmp_path / "work", "http://127.0.0.1:8000/")
        monkeypatch.chdir(preview.sources)
        preview.follow()
        return preview

    return start


def text(preview: Preview, path: str, status: int = 200) -> str:
    answer = preview.answer(path)
    assert answer.status == status, path
    return answer.content.decode("utf-8")


def change(path: Path, old: str, new: str) -> None:
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new), encoding="utf-8")


def append(path: Path, more: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")


def post(path: Path, title: str, more: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {title}\ndate: 2026-11-23\n{more}---\n\n# {title}\n\nThe first words.\n", "utf-8")


def test_a_saved_page_is_served(small: Path, started: Started) -> None:
    preview = started()
    assert "Saved just now" not in text(preview, "/squat/")
    version = preview.version
    append(small / "docs/squat.md", "\nSaved just now.\n")
    preview.follow()
    assert "Saved just now" in text(preview, "/squat/")
    assert preview.newer(version, 0)


def test_where_nothing_changed_nothing_is_newer(started: Started) -> None:
    preview = started()
    version = preview.version
    preview.follow()
    assert not preview.newer(version, 0)


def test_what_an_editor_keeps_beside_a_file_is_no_change(small: Path, started: Started) -> None:
    preview = started()
    version = preview.version
    for name in (".squat.md.swp", "squat.md~", ".#squat.md", "4913"):
        (small / "docs" / name).write_text("scratch", encoding="utf-8")
    preview.follow()
    assert not preview.newer(version, 0)


def test_findings_stand_on_their_page_and_are_counted_on_others(small: Path, started: Started) -> None:
    preview = started()
    assert "preview-findings" not in text(preview, "/squat/")
    append(small / "docs/squat.md", "\nSee [@nobody1999].\n")
    preview.follow()
    here = text(preview, "/squat/")
    assert "1 finding on this page</summary>" in here
    assert "unknown-study" in here
    assert "1 finding elsewhere</summary>" in text(preview, "/")
    change(small / "docs/squat.md", "\nSee [@nobody1999].\n", "")
    preview.follow()
    assert "preview-findings" not in text(preview, "/squat/")


def test_a_page_that_cannot_be_rendered_shows_why(small: Path, started: Started) -> None:
    preview = started()
    change(small / "docs/squat.md", "---\n", "---\ntemplate: nowhere.html\n")
    preview.follow()
    shown = text(preview, "/squat/", 500)
    assert "This page cannot be shown yet" in shown
    assert "nowhere.html" in shown
    assert "/.preview/reload.js" in shown
    assert "This page cannot" not in text(preview, "/")
    change(small / "docs/squat.md", "template: nowhere.html\n", "")
    preview.follow()
    assert "This page cannot" not in text(preview, "/squat/")


def test_a_site_that_cannot_be_put_together_shows_where(small: Path, started: Started) -> None:
    preview = started()
    change(small / "mkdocs.yml", "plugins:\n", "plugins: [\n")
    preview.follow()
    assert "mkdocs.yml, line" in text(preview, "/squat/", 500)
    change(small / "mkdocs.yml", "plugins: [\n", "plugins:\n")
    preview.follow()
    assert "mkdocs.yml, line" not in text(preview, "/squat/")


def test_a_missing_folder_is_no_end(small: Path, started: Started) -> None:
    preview = started()
    (small / "docs").rename(small / "words")
    preview.follow()
    assert "folder-missing" in text(preview, "/", 404)
    (small / "words").rename(small / "docs")
    preview.follow()
    assert "preview-findings" not in text(preview, "/")


def test_what_the_engine_warns_of_is_a_finding(small: Path, started: Started) -> None:
    change(small / "mkdocs.yml", "- Squat: squat.md", "- Squat: quat.md")
    assert [(finding.path, finding.code) for finding in started().findings][:1] == [("mkdocs.yml", "engine-warning")]


def test_pages_come_and_go(small: Path, started: Started) -> None:
    preview = started()
    assert "/.preview/reload.js" in text(preview, "/lunge/", 404)
    (small / "docs/squat.md").rename(small / "docs/lunge.md")
    preview.follow()
    assert "Squat" in text(preview, "/lunge/")
    text(preview, "/squat/", 404)


def test_a_file_takes_the_name_of_a_folder(small: Path, started: Started) -> None:
    (small / "docs/a").mkdir()
    (small / "docs/a/b.txt").write_text("in a folder", encoding="utf-8")
    preview = started()
    assert text(preview, "/a/b.txt") == "in a folder"
    (small / "docs/a/b.txt").unlink()
    (small / "docs/a").rmdir()
    (small / "docs/a").write_text("a file", encoding="utf-8")
    preview.follow()
    assert text(preview, "/a") == "a file"


def test_a_link_out_of_the_sources_is_not_served(small: Path, tmp_path: Path, started: Started) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/notes.txt").write_text("secret", encoding="utf-8")
    (small / "docs/notes.txt").symlink_to(tmp_path / "secret/notes.txt")
    (small / "docs/folder").symlink_to(tmp_path / "secret")
    preview = started()
    text(preview, "/notes.txt", 404)
    text(preview, "/folder/notes.txt", 404)
    links = [finding.path for finding in preview.findings if finding.code == "source-symlink"]
    assert links == ["docs/folder", "docs/notes.txt"]


@pytest.mark.parametrize("path", ["/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "//etc/passwd", "/squat/../../mkdocs.yml"])
def test_nothing_outside_the_site_is_served(path: str, started: Started) -> None:
    text(started(), path, 404)


def test_search_and_404_come_once_all_pages_are_rendered(started: Started) -> None:
    preview = started()
    text(preview, "/search/index.json", 404)
    preview.complete(interrupted=lambda: False)
    assert '"at":"squat/"' in text(preview, "/search/index.json")
    assert "404" in text(preview, "/nothing/", 404)
    assert preview.answer("/squat") == preview.answer("/squat")
    assert preview.answer("/squat").place == "/squat/"


def test_a_policy_seals_what_the_preview_adds(small: Path, started: Started) -> None:
    append(small / "docs/squat.md", "\nSee [@nobody1999].\n")
    shown = text(started(), "/squat/")
    assert "Content-Security-Policy" in shown
    assert "unsafe-inline" not in shown


def test_posts_and_drafts_are_followed(small: Path, started: Started) -> None:
    change(small / "mkdocs.yml", "  - search\n", f"  - search\n{BLOG}")
    post(small / "docs/posts/all/first.md", "The first post")
    preview = started()
    assert "The first words" in text(preview, "/posts/first/")
    assert "The first post" in text(preview, "/posts/")
    append(small / "docs/posts/all/first.md", "\nSaved just now.\n")
    post(small / "docs/posts/all/second.md", "The second post", "draft: true\n")
    preview.follow()
    assert "Saved just now" in text(preview, "/posts/first/")
    assert "The first words" in text(preview, "/posts/second/")
    assert "The second post" in text(preview, "/posts/")


def test_a_post_that_cannot_be_read_shows_why(small: Path, started: Started) -> None:
    change(small / "mkdocs.yml", "  - search\n", f"  - search\n{BLOG}")
    post(small / "docs/posts/all/first.md", "The first post")
    preview = started()
    change(small / "docs/posts/all/first.md", "date: 2026-11-23", "date: yesterday")
    preview.follow()
    shown = text(preview, "/posts/first/", 500)
    assert "docs/posts/all/first.md, line 1" in shown
    assert "engine-failed" in shown
