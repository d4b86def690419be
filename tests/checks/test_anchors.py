"""The anchors that links are checked against are those that the renderer makes."""

import re
from pathlib import Path

import pytest

from legday.markdown.anchors import MADE_BY_BUILD, anchors
from legday.markdown.render_page import render_page
from legday.pages import Page, parse_page, read_pages
from legday.pages.site_markdown import read_site_markdown

ROOT = Path(__file__).resolve().parents[2]
MARKDOWN = read_site_markdown(ROOT)
PAGES = [page for page in read_pages(ROOT) if anchors(page, MARKDOWN) is not None]


def rendered(page: Page) -> set[str]:
    """The ids in the page's HTML."""
    return set(re.findall(r'\bid="([^"]+)"', render_page(page, ROOT, MARKDOWN)))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_every_anchor_of_a_page_is_rendered(page: Page) -> None:
    known = anchors(page, MARKDOWN) or set()
    assert known - set(MADE_BY_BUILD) <= rendered(page)


def test_headings_of_every_kind() -> None:
    text = (
        "# One & two\n\n## It's *so*, [here](a.md): `x_y` 5%!\n\n## B\n\n## B\n\n## Named {: #custom }\n\n## Café\n\n"
    )
    text += "## A &amp; `<b>` B\n\nSetext &lt; *two*\n---\n\n"
    page = parse_page(text, "a.md")
    assert set(anchors(page, MARKDOWN) or ()) - set(MADE_BY_BUILD) == rendered(page)
    assert {"a-b-b", "setext-two", "custom", "b_1"} <= rendered(page)


def test_whatever_bears_a_name_can_be_linked_to() -> None:
    text = (
        "# One\n\nWords in a paragraph.\n{: #paragraph }\n\n- An item\n    {: #item }\n- Another\n\n"
        "| a | b |\n|---|--:|\n| 1 {: #cell } | 2 |\n\n[a link](b.md){: #link } and *words*{: #words }\n\n"
        "![A picture](c.png){: #picture }\n\n> Quoted words.\n> {: #quoted }\n"
    )
    page = parse_page(text, "a.md")
    named = {"paragraph", "item", "cell", "link", "words", "picture", "quoted"}
    assert named <= rendered(page)
    assert set(anchors(page, MARKDOWN) or ()) - set(MADE_BY_BUILD) == rendered(page)


def test_a_heading_that_shows_a_fact_leaves_the_anchors_open() -> None:
    assert anchors(parse_page("# One\n\n## Stronger [@alpha2001]\n", "a.md"), MARKDOWN) is None
