"""Render a page without an engine: its own HTML, not the frame that a theme draws around it."""

from __future__ import annotations

import re
from pathlib import Path

from markdown import Markdown

from legday.markdown.extension import LegDayExtension
from legday.pages import Page

FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)


def render_page(page: Page, root: Path) -> str:
    """Return the HTML of a page of the project at `root`; the page must have no findings."""
    engine = Markdown(extensions=["attr_list", "tables", "toc", LegDayExtension(root=str(root))])
    return engine.convert(FRONT_MATTER.sub("", page.text))
