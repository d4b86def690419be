"""A page has one title, at its top, and headings that say something and step down one level at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for missing, late, second, skipping and empty headings and for cards outside a section."""
    empty = {heading.casefold() for heading in facts.words.headings}
    for page in pages:
        yield from _title(page)
        yield from _levels(page)
        yield from _cards(page)
        yield from _telling(page, empty)


def _title(page: Page) -> Iterator[Finding]:
    titles = [passage for passage in page.passages if passage.level == 1]
    hint = 'Begin the page with one "# Title".'
    if not titles:
        yield page.finding((1, 1), "title-missing", "The page has no title in its text.", hint)
        return
    above = [passage.line for passage in page.passages] + [block.line for block in page.blocks]
    if min(above) < titles[0].line:
        message = "Something stands above the page's title."
        yield page.finding((titles[0].line, 1), "title-not-first", message, hint)
    for second in titles[1:]:
        message = f"This is a second title; the first stands on line {titles[0].line}."
        yield page.finding((second.line, 1), "title-repeated", message, 'Make it a section: "## …".')


def _levels(page: Page) -> Iterator[Finding]:
    level = 1
    for passage in page.passages:
        if passage.level > level + 1:
            message = f"A heading of level {passage.level} follows one of level {level}."
            hint = f'Write it with {level + 1} "#", or add the heading between.'
            yield page.finding((passage.line, 1), "heading-skips", message, hint)
        level = passage.level or level


def _cards(page: Page) -> Iterator[Finding]:
    sections = [passage.line for passage in page.passages if passage.level == 2]
    for card in page.cards:
        if not any(line < card.line for line in sections):
            message = "A card's heading is of level 3, and no section begins above it."
            hint = 'Put a "## …" heading above the card.'
            yield page.finding(card, "card-without-section", message, hint)


def _telling(page: Page, empty: set[str]) -> Iterator[Finding]:
    for passage in page.passages:
        words = " ".join(re.sub(r"[^\w\s-]", "", passage.text).casefold().split())
        if passage.level > 1 and words in empty:
            message = f'"{passage.text.strip()}" could stand above anything.'
            hint = "Say in the heading what the section says."
            yield page.finding((passage.line, 1), "heading-says-nothing", message, hint)
