"""A date in running text is written one way: 14 September 2018. Files keep theirs as 2018-09-14."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.dates import find_dates, written
from legday.pages.index import Index
from legday.pages.shown import shown_texts


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each date that a reader sees in another form."""
    for shown in shown_texts(facts, pages, index):
        for offset, found, day in find_dates(shown.text):
            if day is None:
                message = f'"{found}" can be read as two dates.'
                yield shown.finding(offset, "date-form", message, "Write day, month in letters, year.")
            elif " ".join(found.split()) != written(day):
                message = f'The date "{found}" is not in the form that readers know here.'
                yield shown.finding(offset, "date-form", message, f'Write "{written(day)}".')
