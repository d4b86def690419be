"""Titles tell pages apart: in a list of results, two that are almost equal do not."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index

ALMOST = 91  # of 100; "Back squat" and "Hack squat" reach 90


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each page whose title almost repeats that of a page before it; equal ones have a rule."""
    seen: dict[str, str] = {}
    for page in pages:
        title = " ".join(str(page.meta.get("title", "")).casefold().split())
        if not title or title in seen:
            continue
        almost = process.extractOne(title, seen.keys(), scorer=fuzz.ratio, score_cutoff=ALMOST)
        if almost:
            message = f"The title is almost that of {seen[almost[0]]}."
            hint = "Say in the title what is different here, or join the two pages."
            yield page.meta_file.finding(("title",), "title-too-similar", message, hint)
        seen[title] = page.file
