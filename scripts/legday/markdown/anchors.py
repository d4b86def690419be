"""The anchors of a page: what a link may name behind its #."""

from __future__ import annotations

import re
from functools import lru_cache

from legday.markdown.context import claim_anchor
from legday.pages.citation import CITATION
from legday.pages.page import Page
from legday.pages.site_markdown import SiteMarkdown

MADE_BY_BUILD = ("studies-cited", "review")
ID = re.compile(r'<[a-z][^<>]*?\sid="([^"]*)"')
FROM_FACTS = re.compile(rf"{CITATION.pattern}|\]\((?:claim|count):")


def anchors(page: Page, markdown: SiteMarkdown) -> set[str] | None:
    """Return the ids on the page, or None where facts make some that its text does not show."""
    headings = [passage.source for passage in page.passages if passage.level]
    if any(block.text != "claim" for block in page.blocks) or any(map(FROM_FACTS.search, headings)):
        return None
    return {
        *_written("\n".join(page.markdown), markdown),
        *(claim_anchor(card.target) for card in page.cards),
        *MADE_BY_BUILD,
    }


@lru_cache(maxsize=256)
def _written(text: str, markdown: SiteMarkdown) -> frozenset[str]:
    """Return the ids that the site's Markdown gives to headings and to what has `{: #name }`."""
    return frozenset(ID.findall(markdown.convert_words(text)))
