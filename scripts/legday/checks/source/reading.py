"""Pages that readers train by are easy to read: on a phone, between sets."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index
from legday.pages.reading import reading_grade

SECTIONS = ("benefits/", "train/", "posts/")
HIGHEST = 9.0


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each page of these sections whose text is above the grade that the site allows."""
    for page in pages:
        grade = reading_grade(page) if page.path.startswith(SECTIONS) else 0.0
        if grade > HIGHEST:
            message = f"The page reads at grade {grade:.1f} (Flesch-Kincaid); the site stays at {HIGHEST:g} or lower."
            hint = "Cut long sentences in two, and use shorter words."
            yield page.finding((1, 1), "reading-grade", message, hint)
