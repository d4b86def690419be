"""A name is written one way on the whole site (seeds/words.yml), so that a search finds all of it."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index
from legday.pages.phrases import Phrases
from legday.pages.shown import shown_texts


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each name that a reader sees written another way."""
    right = {never: name.write for name in facts.words.names for never in name.never}
    phrases = Phrases(right, any_case=False)
    for shown in shown_texts(facts, pages, index):
        for offset, found in phrases.find(shown.text):
            message = f'"{found}" is written "{right[found]}" here.'
            yield shown.finding(offset, "name-written-otherwise", message, f'Write "{right[found]}".')
