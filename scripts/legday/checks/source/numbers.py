"""Every figure in running text has its source beside it and stands in that source."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page, Passage
from legday.pages.agreement import agree, is_claimed, nearest_number, same_value
from legday.pages.index import Index
from legday.pages.numbers import Number, find_numbers
from legday.pages.sources import Sources

LIKELY = 100
MOST_NAMED = 3
EXEMPT = ("about/", "evidence/corrections.md")
DERIVE = 'add {: derived="..." } on the line below the paragraph'


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each figure that names no source or that its sources do not hold."""
    sources = Sources(facts)
    for page in pages:
        if not page.path.startswith(EXEMPT):
            for passage in page.passages:
                if passage.kind != "heading" and sources.known(passage):
                    yield from _check(page, passage, sources)


def _check(page: Page, passage: Passage, sources: Sources) -> Iterator[Finding]:
    cites = bool(passage.studies or passage.claims or passage.derived)
    claimed = [number for number in find_numbers(passage.text) if is_claimed(number, cites)]
    held = sources.held(passage) if claimed else []
    for number in claimed:
        place = page.place(passage, number.start)
        if not cites:
            message = f'"{number.text}" has no source in its paragraph.'
            hint = f"Cite the study it comes from ([@id]), link the claim ([](claim:topic/name)), or {DERIVE}."
            yield page.finding(place, "number-without-source", message, hint + _candidates(number, page, sources))
        elif not any(agree(number, other) for other in held):
            code, message, hint = _explain(number, held, sources.unread(passage))
            yield page.finding(place, code, message, hint + _candidates(number, page, sources))


def _candidates(number: Number, page: Page, sources: Sources) -> str:
    """Return a sentence that names where the figure stands among what the page rests on, or nothing for a guess."""
    if number.value == number.value.to_integral_value() and number.value < LIKELY:
        return ""  # a small whole number stands in many studies
    marks = [mark for mark, held in sources.of_page(page) if any(agree(number, other) for other in held)]
    return f" It stands in {' and in '.join(marks)}." if 0 < len(marks) <= MOST_NAMED else ""


def _explain(number: Number, held: list[Number], unread: list[Number]) -> tuple[str, str, str]:
    """Return code, message and mend for a number that no source holds."""
    if any(agree(number, other) for other in unread):
        message = f'"{number.text}" stands only in a study of which no more than the record was read.'
        return "number-from-unread-study", message, "Take the figure out, or cite a study that was read."
    other = next((other for other in held if same_value(number, other)), None)
    if other:
        message = f'"{number.text}" stands in the sources with another unit: "{other.text}".'
        return "number-unit-differs", message, f"Correct the unit, cite the study it comes from, or {DERIVE}."
    message = f'"{number.text}" stands in none of the sources that its paragraph names.'
    close = nearest_number(number, held)
    hint = f"Correct it{close}, cite the study it comes from, or {DERIVE}."
    return "number-not-in-sources", message, hint
