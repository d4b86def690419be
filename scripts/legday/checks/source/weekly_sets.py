"""The weekly count of sets names what exists, spares only what would count, and gives what its examples say."""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.source.ids import unknown
from legday.facts.dose import weekly_sets
from legday.facts.formula import Formula
from legday.facts.store import Facts
from legday.facts.tally import Exclusion, Planned, Tally
from legday.facts.yaml_file import Key, YamlFile
from legday.findings import Finding, nearest
from legday.pages import Page
from legday.pages.index import Index

WHERE = "seeds/formulas/weekly-sets.yml"


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for a count that is missing, stands twice, names the unknown or miscounts its examples."""
    if facts.plans and not facts.tally and set(facts.known("formula")) <= set(facts.formulas):
        hint = "Bring it back: its part `tally` says which sets an exercise counts for which muscle."
        yield Finding(WHERE, 1, 1, "counting-missing", "Weekly sets cannot be counted.", hint)
    for name, formula in facts.formulas.items():
        if formula.tally is None:
            continue
        file = facts.file("formula", name)
        if formula.tally is not facts.tally:
            message = "Another formula already says how sets are counted."
            yield file.finding(("tally",), "counting-twice", message, "Keep one part `tally`.")
        found = [*_names(facts, file, formula.tally)]
        yield from found or _examples(facts, file, formula)


def _names(facts: Facts, file: YamlFile, tally: Tally) -> Iterator[Finding]:
    for number, muscle in enumerate(tally.muscles):
        yield from unknown(facts, file, ("tally", "muscles", number), "muscle", muscle)
    for number, rule in enumerate(tally.exclusions):
        yield from _exclusion(facts, file, ("tally", "exclusions", number), rule)
    yield from _week(facts, file, ("tally", "default"), tally.default)
    for number, case in enumerate(tally.cases):
        key: Key = ("tally", "cases", number)
        yield from _week(facts, file, (*key, "week"), case.week)
        for muscle in case.gives:
            if muscle not in tally.muscles:
                hint = f"Write one of those under `muscles`.{nearest(muscle, tally.muscles)}"
                yield file.finding((*key, "gives", muscle), "unknown-muscle", f'"{muscle}" is not counted.', hint)


def _exclusion(facts: Facts, file: YamlFile, key: Key, rule: Exclusion) -> Iterator[Finding]:
    for at, name in enumerate(rule.exercises):
        yield from unknown(facts, file, (*key, "exercises", at), "exercise", name)
    named = {
        muscle
        for name in rule.exercises
        if (exercise := facts.exercises.get(name))
        for wording in [*exercise.primary, *exercise.secondary]
        for muscle in facts.muscles.wordings.get(wording, [])
    }
    for at, muscle in enumerate(rule.muscles):
        found = [*unknown(facts, file, (*key, "muscles", at), "muscle", muscle)]
        yield from found
        if not found and named and muscle not in named:
            message = f'None of these exercises names "{muscle}", so there is nothing to spare.'
            yield file.finding((*key, "muscles", at), "counting-spares-nothing", message, "Take the muscle out.")


def _week(facts: Facts, file: YamlFile, key: Key, week: list[Planned]) -> Iterator[Finding]:
    for at, line in enumerate(week):
        yield from unknown(facts, file, (*key, at, "exercise"), "exercise", line.exercise)


def _examples(facts: Facts, file: YamlFile, formula: Formula) -> Iterator[Finding]:
    for number, case in enumerate(formula.tally.cases if formula.tally else []):
        if not facts.exercises.keys() >= {line.exercise for line in case.week}:
            continue  # a file that cannot be read has its own finding
        sets = weekly_sets((line.weekly for line in case.week), facts)
        for muscle, wanted in case.gives.items():
            if abs(sets[muscle] - wanted) > 1e-9:
                message = f'In this example "{muscle}" comes to {sets[muscle]:g} sets, not {wanted:g}.'
                key = ("tally", "cases", number, "gives", muscle)
                yield file.finding(key, "counting-example-differs", message, "Correct the example or the rules.")
