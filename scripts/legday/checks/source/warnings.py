"""Warnings are shown whole, where their files say; what names one names one that is there; figures have a source."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.facts.warning import leaves
from legday.facts.yaml_file import Key, YamlFile
from legday.findings import Finding, nearest
from legday.pages import Page
from legday.pages.agreement import agree, is_claimed, nearest_number
from legday.pages.index import Index
from legday.pages.numbers import find_numbers
from legday.pages.sources import Sources


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for unknown groups and signs, for groups not shown on their page, and for stray figures."""
    if facts.warnings and ("urgency", "urgency") not in facts.files:
        message, hint = (
            "The words for how urgent a sign is are missing.",
            "Bring the file back: no warning shows without.",
        )
        yield Finding("seeds/urgency.yml", 1, 1, "urgency-missing", message, hint)
    yield from _groups(facts)
    yield from _exercises(facts)
    yield from _homes(facts, pages)
    yield from _numbers(facts)


def shown_on(page: Page, facts: Facts) -> set[str]:
    """Return the groups that the blocks of `page` show whole."""
    blocks = [block.target for block in page.blocks if block.text == "warnings"]
    return {*blocks, *(leaf for name in blocks for leaf in leaves(name, facts.warnings))}


def _groups(facts: Facts) -> Iterator[Finding]:
    known = facts.known("warnings")
    for file, key, name in _named_groups(facts):
        if name not in known:
            hint = f"Write the id of a file in seeds/warnings.{nearest(name, known)}"
            yield file.finding(key, "unknown-warnings", f'There is no group of warnings "{name}".', hint)
    for name, group in facts.warnings.items():
        for number, inner in enumerate(group.groups):
            if inner in facts.warnings and facts.warnings[inner].groups:
                message = f'"{inner}" gathers groups itself, so its signs would be lost here.'
                hint = f"Name its groups: {', '.join(facts.warnings[inner].groups)}."
                yield facts.file("warnings", name).finding(("groups", number), "warnings-nested", message, hint)


def _named_groups(facts: Facts) -> Iterator[tuple[YamlFile, Key, str]]:
    for name, group in facts.warnings.items():
        for number, inner in enumerate(group.groups):
            yield facts.file("warnings", name), ("groups", number), inner
    for name, claim in facts.claims.items():
        for number, group_name in enumerate(claim.warnings):
            yield facts.file("claim", name), ("warnings", number), group_name


def _exercises(facts: Facts) -> Iterator[Finding]:
    signs = [f"{group}/{sign}" for group, held in facts.warnings.items() for sign in held.signs]
    refused = set(facts.known("warnings")) - facts.warnings.keys()
    for exercise_name, exercise in facts.exercises.items():
        for number, name in enumerate(exercise.warnings):
            if name not in signs and name.partition("/")[0] not in refused:
                hint = f"Write group/sign of a sign in seeds/warnings.{nearest(name, signs)}"
                file = facts.file("exercise", exercise_name)
                yield file.finding(("warnings", number), "unknown-warning", f'There is no sign "{name}".', hint)


def _homes(facts: Facts, pages: list[Page]) -> Iterator[Finding]:
    by_path = {page.path: page for page in pages}
    for name, group in facts.warnings.items():
        file = facts.file("warnings", name)
        if group.page not in by_path:
            hint = f"Write the path of a page, from docs/.{nearest(group.page, by_path)}"
            yield file.finding(("page",), "unknown-page", f'There is no page "{group.page}".', hint)
        elif name not in shown_on(by_path[group.page], facts):
            message = f'The page "{group.page}" does not show these signs.'
            hint = f'Show them there: a line "/// warnings | {name}" and below it a line "///".'
            yield file.finding(("page",), "warnings-not-shown", message, hint)


def _numbers(facts: Facts) -> Iterator[Finding]:
    sources = Sources(facts)
    for file, key, text, studies in _sourced(facts):
        held = sources.held_by(studies)
        for number in find_numbers(text):
            if is_claimed(number, cites=True) and not any(agree(number, other) for other in held):
                message = f'"{number.text}" stands in none of the studies that this sign lists.'
                hint = f"Correct it{nearest_number(number, held)}, or list the study it comes from."
                yield file.finding(key, "warning-number-not-in-studies", message, hint)


def _sourced(facts: Facts) -> Iterator[tuple[YamlFile, Key, str, list[str]]]:
    """Yield each text of a sign with its place and studies, where all of these have a valid file."""
    for name, group in facts.warnings.items():
        for sign_name, sign in group.signs.items():
            if facts.studies.keys() >= set(sign.studies):
                for field, text in (("sign", sign.sign), ("do", sign.do)):
                    yield facts.file("warnings", name), ("signs", sign_name, field), text, sign.studies
