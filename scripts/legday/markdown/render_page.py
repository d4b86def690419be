"""Render a page without an engine: its own HTML, not the frame that a theme draws around it."""

from __future__ import annotations

from pathlib import Path

from legday.pages import Page
from legday.pages.site_markdown import SiteMarkdown


def render_page(page: Page, root: Path, markdown: SiteMarkdown) -> str:
    """Return the HTML of a page of the project at `root`; the page must have no findings."""
    return markdown.renderer(root).convert(page.body)
