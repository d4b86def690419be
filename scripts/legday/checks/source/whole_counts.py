"""The number of studies or people of a whole review does not stand beside one part of it.

A result that is only a part of what a review counts says so under `base`: how many stand behind it, or that this was
not read. A sentence that gives such a result then gives its own count, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from legday.checks.source.claim_numbers import claim_texts
from legday.facts.models import Study
from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.agreement import agree
from legday.pages.index import Index
from legday.pages.numbers import Number, find_numbers
from legday.pages.sources import counts

SENTENCE = re.compile(r"[^.?!]+(?:[.?!](?!\s)[^.?!]*)*[.?!]*")
HINT = "Leave the count out, or give the one that stands behind this result."


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each sentence that gives a part of a review the size of the whole."""
    parted = {name: study for name, study in facts.studies.items() if any(found.base for found in study.findings)}
    for name, claim in facts.claims.items():
        if not index.is_asked(facts.file("claim", name).path):
            continue
        for key, text in claim_texts(claim):
            for _, message in _told(text, claim.studies, parted):
                yield facts.file("claim", name).finding(key, "count-of-the-whole", message, HINT)
    for page in index.asked_of(pages):
        for passage in page.passages:
            cited = [reference.target for reference in passage.studies]
            for start, message in _told(passage.text, cited, parted):
                yield page.finding(page.place(passage, start), "count-of-the-whole", message, HINT)


def _told(text: str, names: Iterable[str], parted: dict[str, Study]) -> Iterator[tuple[int, str]]:
    """Yield where a sentence of `text` gives a part the size of the whole, with what is wrong; once a sentence."""
    studies = [(name, parted[name]) for name in dict.fromkeys(names) if name in parted]
    for sentence in SENTENCE.finditer(text) if studies else []:
        numbers = find_numbers(sentence[0])
        found = (told for name, study in studies if (told := _wrong(name, study, numbers)))
        if (first := next(found, None)) is not None:
            yield sentence.start() + first[0].start, first[1]


def _wrong(name: str, study: Study, numbers: list[Number]) -> tuple[Number, str] | None:
    every = list(counts(study))
    whole = next((number for number in numbers if any(_counts_alike(number, count) for count in every)), None)
    if whole is None:
        return None
    for finding in study.findings:
        own = [
            number for number in find_numbers(finding.base or "") if not any(_counts_alike(number, n) for n in every)
        ]
        shown = [
            number for number in numbers if any(_is_result(number, other) for other in find_numbers(finding.value))
        ]
        if finding.base and shown and not any(_counts_alike(number, other) for number in numbers for other in own):
            message = f'"{whole.text}" is all of {name}; "{shown[0].text}" is one part of it ({finding.base}).'
            return whole, message
    return None


def _counts_alike(number: Number, count: Number) -> bool:
    return number.unit == count.unit and number.value == count.value and number.value > 1


def _is_result(number: Number, other: Number) -> bool:
    """Say whether `number` is that result: one with decimals, a sign or a unit of measurement, not a bare count."""
    return agree(number, other) and (number.exact or number.unit not in (None, "people", "studies"))
