"""A proposal's drafts, shown in the proposed site: who writes in a browser sees the post nowhere else."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from legday.pages import read_pages
from legday.pages.posts import address, is_draft


def show_drafts(root: Path, names: Container[str]) -> None:
    """Make posts of those drafts at `root`, a copy, whose addresses are among `names`; no line moves."""
    for page in read_pages(root):
        if is_draft(page) and address(page.path) in names:
            lines = page.text.split("\n")
            lines[page.meta_file.place(("draft",))[0] - 1] = ""
            (root / page.file).write_text("\n".join(lines), encoding="utf-8")
