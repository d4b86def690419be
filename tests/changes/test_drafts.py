"""The proposed site shows its own drafts, and those of nobody else."""

from __future__ import annotations

from pathlib import Path

from legday.changes.drafts import show_drafts
from legday.pages import Page, read_pages
from legday.pages.posts import is_draft
from tests.changes.golden import CASES
from tests.checks.golden import lay


def posts(root: Path) -> dict[str, Page]:
    return {page.path: page for page in read_pages(root) if page.path.startswith("posts/")}


def test_drafts_of_the_proposal_become_posts_and_no_line_moves(tmp_path: Path) -> None:
    lay(CASES / "draft" / "after", tmp_path)
    before = posts(tmp_path)
    show_drafts(tmp_path, {"blog/begun/"})
    after = posts(tmp_path)
    assert {path for path, page in before.items() if is_draft(page)} == {"posts/a-draft.md", "posts/begun.md"}
    assert {path for path, page in after.items() if is_draft(page)} == {"posts/a-draft.md"}
    old, new = before["posts/begun.md"].lines, after["posts/begun.md"].lines
    assert [(a, b) for a, b in zip(old, new, strict=True) if a != b] == [("draft: true", "")]
    assert after["posts/one-day.md"].text == before["posts/one-day.md"].text
