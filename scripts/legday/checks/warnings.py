"""Warnings are shown whole, where their files say; what names one names one that is there; figures have a source."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.facts.warning import leaves
from legday.facts.yaml_file import Key, YamlFile
from legday.findings import Finding, nearest
from legday.words import Page
from legday.words.agreement import agree, is_claimed, nearest_number
from legday.words.index import Index
from legday.words.numbers import find_numbers
from legday.words.sources import Sources


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for unknown groups and signs, for groups not shown on their page, and for stray figures."""
    yield from _unknown(facts)
    sources = Sources(facts)
    for name, group in facts.warnings.items():
        file = facts.file("warnings", name)
        page = next((page for page in pages if page.path == group.page), None)
        if page is None:
            mend = f"Write the path of a page, from docs/.{nearest(group.page, [page.path for page in pages])}"
            yield file.finding(("page",), "unknown-page", f'There is no page "{group.page}".', mend)
        elif name not in shown_on(page, facts):
            message = f'The page "{group.page}" does not show these signs.'
            mend = f'Show them there: a line "/// warnings | {name}" and below it a line "///".'
            yield file.finding(("page",), "warnings-not-shown", message, mend)
        for sign_name, sign in group.signs.items():
            if facts.studies.keys() >= set(sign.studies):
                held = sources.held_by(sign.studies)
                for key, text in (("sign", sign.sign), ("do", sign.do)):
                    for number in find_numbers(text):
                        if is_claimed(number, cites=True) and not any(agree(number, other) for other in held):
                            message = f'"{number.text}" stands in none of the studies that this sign lists.'
                            mend = f"Correct it{nearest_number(number, held)}, or list the study it comes from."
                            place = ("signs", sign_name, key)
                            yield file.finding(place, "warning-number-not-in-studies", message, mend)


def shown_on(page: Page, facts: Facts) -> set[str]:
    """Return the groups that the blocks of `page` show whole."""
    blocks = [block.target for block in page.blocks if block.text == "warnings"]
    return {*blocks, *(leaf for name in blocks for leaf in leaves(name, facts.warnings))}


def _unknown(facts: Facts) -> Iterator[Finding]:
    groups = facts.known("warnings")
    for file, key, name in _named_groups(facts):
        if name not in groups:
            mend = f"Write the id of a file in seeds/warnings.{nearest(name, groups)}"
            yield file.finding(key, "unknown-warnings", f'There is no group of warnings "{name}".', mend)
    signs = [f"{group}/{sign}" for group, held in facts.warnings.items() for sign in held.signs]
    for exercise_name, exercise in facts.exercises.items():
        for number, name in enumerate(exercise.warnings):
            if name not in signs:
                mend = f"Write group/sign of a sign in seeds/warnings.{nearest(name, signs)}"
                file = facts.file("exercise", exercise_name)
                yield file.finding(("warnings", number), "unknown-warning", f'There is no sign "{name}".', mend)


def _named_groups(facts: Facts) -> Iterator[tuple[YamlFile, Key, str]]:
    for name, group in facts.warnings.items():
        for number, inner in enumerate(group.groups):
            yield facts.file("warnings", name), ("groups", number), inner
    for name, claim in facts.claims.items():
        for number, group_name in enumerate(claim.warnings):
            yield facts.file("claim", name), ("warnings", number), group_name
