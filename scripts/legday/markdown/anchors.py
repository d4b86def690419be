"""The anchors of a page: what a link may name behind its #."""

from __future__ import annotations

import re
from html import unescape

from markdown.extensions.toc import slugify, unique

from legday.markdown.context import claim_anchor
from legday.words.mask import ATTRIBUTES, EMPHASIS, LINK
from legday.words.page import Page

NAMED = re.compile(r"\{[^{}]*#([\w-]+)[^{}]*\}")
CODE = re.compile(r"(`+[^`]*`+)")
MADE_BY_BUILD = ("studies-cited", "review")


def anchors(page: Page) -> set[str] | None:
    """Return the anchors of the page's headings and cards, or None where blocks make more than its text shows."""
    if any(block.text != "claim" for block in page.blocks):
        return None
    found = {claim_anchor(card.target) for card in page.cards}
    found.update(MADE_BY_BUILD)
    for line in page.prose:
        found.update(NAMED.findall(line))
    for passage in page.passages:
        if passage.level and not NAMED.search(passage.source):
            found.add(unique(slugify(_as_read(passage.source), "-"), found))
    return found


def _as_read(heading: str) -> str:
    """Return the words of a heading: entities stand for their signs, but not in code."""
    words = LINK.sub(r"\1", ATTRIBUTES.sub("", heading))
    parts = CODE.split(words)
    return "".join(EMPHASIS.sub("", part if number % 2 else unescape(part)) for number, part in enumerate(parts))
