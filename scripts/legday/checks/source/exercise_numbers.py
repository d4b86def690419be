"""Every figure in what an exercise says of the evidence stands in a study that the exercise lists."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.agreement import agree, is_claimed, nearest_number
from legday.pages.index import Index
from legday.pages.numbers import find_numbers
from legday.pages.sources import Sources


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each figure in an exercise's `evidence` that none of its studies holds."""
    sources = Sources(facts)
    for name, exercise in facts.exercises.items():
        if not facts.studies.keys() >= set(exercise.studies):
            continue
        held = sources.held_by(exercise.studies)
        for number in find_numbers(exercise.evidence):
            if is_claimed(number, cites=True) and not any(agree(number, other) for other in held):
                message = f'"{number.text}" stands in none of the studies that this exercise lists.'
                hint = f"Correct it{nearest_number(number, held)}, or list the study it comes from."
                file = facts.file("exercise", name)
                yield file.finding(("evidence",), "exercise-number-not-in-studies", message, hint)
