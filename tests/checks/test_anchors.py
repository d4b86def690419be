"""The anchors that links are checked against are those that the renderer makes."""

import re
from pathlib import Path

import pytest

from legday.markdown.alone import render_alone
from legday.markdown.anchors import MADE_BY_BUILD, anchors
from legday.words import Page, parse_page, read_pages

ROOT = Path(__file__).resolve().parents[2]
PAGES = [page for page in read_pages(ROOT) if anchors(page) is not None]


def rendered(page: Page) -> set[str]:
    """The ids in the page's HTML."""
    return set(re.findall(r'\bid="([^"]+)"', render_alone(page, ROOT)))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_every_anchor_of_a_page_is_rendered(page: Page) -> None:
    known = anchors(page) or set()
    assert known - set(MADE_BY_BUILD) <= rendered(page)


def test_headings_of_every_kind() -> None:
    text = "# One & two\n\n## It's *so*, [here](a.md): `x_y` 5%!\n\n## B\n\n## B\n\n## Named {: #custom }\n\n## Café\n"
    page = parse_page(text, "a.md")
    assert (anchors(page) or set()) - set(MADE_BY_BUILD) <= rendered(page)
