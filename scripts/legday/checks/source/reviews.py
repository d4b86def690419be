"""Claims are reviewed in time, and their history ends with the grade that they have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index

MONTHS = {"high": 12, "moderate": 12, "low": 6, "very-low": 6}


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for reviews that are due too late and for histories that do not fit."""
    for name, claim in facts.claims.items():
        file = facts.file("claim", name)
        months = MONTHS[claim.certainty]
        if is_later(claim.review_by, claim.reviewed, months):
            message = f"The next review is more than {months} months after the last."
            hint = f"With {claim.certainty} certainty, review within {months} months of {claim.reviewed}."
            yield file.finding(("review_by",), "review-too-late", message, hint)
        last = len(claim.history) - 1
        grade = f"{claim.verdict}, {claim.certainty} certainty"
        if claim.history[last].to != grade:
            message = f'The history ends with "{claim.history[last].to}"; the grade is "{grade}".'
            hint = (
                f"Add an entry for the change (date, from, to, why) that ends with `to: {grade}`, or correct the last."
            )
            yield file.finding(("history", last, "to"), "history-disagrees", message, hint)
        for number, (earlier, later) in enumerate(pairwise(claim.history), 1):
            if later.date < earlier.date:
                message = f"{later.date} comes before {earlier.date}, which stands above it."
                yield file.finding(("history", number, "date"), "history-order", message, "Put the oldest entry first.")
            if later.previous != earlier.to:
                message = f'The grade before was "{earlier.to}", not "{later.previous}".'
                yield file.finding(("history", number, "from"), "history-disagrees", message, f"Write {earlier.to}.")


def is_later(due: date, since: date, months: int) -> bool:
    """Return whether `due` lies more than `months` months after `since`."""
    return (due.year * 12 + due.month, due.day) > (since.year * 12 + since.month + months, since.day)
