"""The anchors of a page: what a link may name behind its #."""

from __future__ import annotations

import re

from markdown.extensions.toc import slugify, unique

from legday.markdown.context import claim_anchor
from legday.words.mask import ATTRIBUTES, EMPHASIS, LINK
from legday.words.page import Page

MADE_BY_BUILD = ("studies-cited", "review")


def anchors(page: Page) -> set[str] | None:
    """Return the anchors of the page's headings and cards, or None where blocks make more than its text shows."""
    if any(block.text != "claim" for block in page.blocks):
        return None
    found = {claim_anchor(card.target) for card in page.cards}
    found.update(MADE_BY_BUILD)
    for passage in page.passages:
        if passage.level:
            named = re.search(r"\{[^{}]*#([\w-]+)", passage.source)
            words = EMPHASIS.sub("", LINK.sub(r"\1", ATTRIBUTES.sub("", passage.source)))
            found.add(named[1] if named else unique(slugify(words, "-"), found))
    return found
