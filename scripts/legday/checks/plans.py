"""Plans: what they name exists, their weekly sets hold against the dose evidence, their sessions fit their minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from legday.facts.dose import session_minutes, weekly_sets
from legday.facts.plan import Plan
from legday.facts.store import Facts
from legday.facts.yaml_file import Key, YamlFile
from legday.findings import Finding, nearest
from legday.words import Page
from legday.words.index import Index

UNKNOWN = {
    "claim": ("unknown-claim", "claim", "a file in seeds/claims"),
    "exercise": ("unknown-exercise", "exercise", "a file in seeds/exercises"),
    "muscle": ("unknown-muscle", "muscle", "a muscle in seeds/set_counting.yml"),
    "study": ("unknown-study", "study", "a file in seeds/studies"),
}
MINIMUM = 4  # sets a muscle and week: claim practice/smallest-useful-dose, seeds/formulas/weekly-sets.yml


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for plans that name, add up to or last what they cannot, and for muscles that nothing counts."""
    shown = {block.target for page in pages for block in page.blocks if block.text == "plan"}
    if facts.plans and "set_counting" not in facts.known("counting"):
        mend = "Bring it back: it says which sets an exercise counts for which muscle."
        yield Finding("seeds/set_counting.yml", 1, 1, "counting-missing", "Weekly sets cannot be counted.", mend)
    yield from _words(facts)
    for name, plan in facts.plans.items():
        file = facts.file("plan", name)
        yield from _names(plan, file, facts)
        yield from _times(plan, file)
        yield from _doses(plan, file, facts)
        if name not in shown:
            mend = f'Put it on a page below docs/train/plans: a line "/// plan | {name}" and below it a line "///".'
            yield file.finding((), "plan-not-shown", "No page shows this plan.", mend)


def _words(facts: Facts) -> Iterator[Finding]:
    """Every word for a muscle in seeds/exercises is counted or known not to be; every rule names what exists."""
    if not facts.counting:
        return
    counting = facts.counting
    known = [*(word for muscle in counting.leg_muscles.values() for word in muscle.words), *counting.not_counted]
    for name, exercise in facts.exercises.items():
        for part, words in (("primary", exercise.primary), ("secondary", exercise.secondary)):
            for number, word in enumerate(words):
                if word not in known:
                    mend = f"Write one that seeds/set_counting.yml lists, or list it there.{nearest(word, known)}"
                    message = f'No rule says which sets "{word}" counts.'
                    yield facts.file("exercise", name).finding((part, number), "unknown-muscle", message, mend)
    file = facts.file("counting", "set_counting")
    for number, rule in enumerate(counting.no_growth):
        key = ("no_growth", number)
        if rule.muscle not in counting.leg_muscles:
            yield _unknown(file, (*key, "muscle"), "muscle", rule.muscle, list(counting.leg_muscles))
        for at, exercise_name in enumerate(rule.exercises):
            if exercise_name not in facts.known("exercise"):
                yield _unknown(file, (*key, "exercises", at), "exercise", exercise_name, facts.known("exercise"))
        for at, study in enumerate(rule.studies):
            if study not in facts.known("study"):
                yield _unknown(file, (*key, "studies", at), "study", study, facts.known("study"))


def _names(plan: Plan, file: YamlFile, facts: Facts) -> Iterator[Finding]:
    for number, session in enumerate(plan.sessions):
        for at, item in enumerate(session.exercises):
            if item.exercise not in facts.known("exercise"):
                key = ("sessions", number, "exercises", at, "exercise")
                yield _unknown(file, key, "exercise", item.exercise, facts.known("exercise"))
    for number, claim in enumerate(plan.claims):
        if claim not in facts.known("claim"):
            yield _unknown(file, ("claims", number), "claim", claim, facts.known("claim"))
    if facts.counting:
        counted = facts.counting.leg_muscles
        for number, dose in enumerate(plan.dose):
            if dose.muscle not in counted:
                yield _unknown(file, ("dose", number, "muscle"), "muscle", dose.muscle, list(counted))


def _times(plan: Plan, file: YamlFile) -> Iterator[Finding]:
    if len(plan.sessions) != plan.days:
        mend = f"Write days: {len(plan.sessions)}, or add or remove a session."
        yield file.finding(("days",), "plan-days", f"Days a week: {plan.days}; sessions: {len(plan.sessions)}.", mend)
    for day, count in Counter(session.day for session in plan.sessions).items():
        if count > 1:
            last = max(number for number, session in enumerate(plan.sessions) if session.day == day)
            message = f"Two sessions fall on {day}."
            yield file.finding(("sessions", last, "day"), "plan-day-twice", message, "Give each its own day.")
    for number, session in enumerate(plan.sessions):
        needed = session_minutes(session)
        if needed > plan.minutes:
            message = f'"{session.name}" takes about {needed:.0f} minutes; the plan promises {plan.minutes}.'
            mend = f"Write minutes: {int(needed) + 1} or more, or take out sets or rest."
            yield file.finding(("sessions", number, "name"), "plan-too-long", message, mend)


def _doses(plan: Plan, file: YamlFile, facts: Facts) -> Iterator[Finding]:
    if not facts.counting:
        return
    sets = weekly_sets(plan, facts.exercises, facts.counting)
    for number, dose in enumerate(plan.dose):
        if dose.muscle not in sets:
            continue
        got, key = sets[dose.muscle], ("dose", number)
        muscle = facts.counting.leg_muscles[dose.muscle].name
        if dose.floor > dose.ceiling:
            message = f"The floor, {dose.floor:g}, lies above the ceiling, {dose.ceiling:g}."
            yield file.finding((*key, "floor"), "plan-dose-order", message, "Exchange them.")
        elif got < dose.floor:
            message = f"{muscle}: {got:g} hard sets a week, fewer than the floor of {dose.floor:g}."
            mend = "Add sets of an exercise that trains it, or lower the floor if the evidence allows."
            yield file.finding((*key, "floor"), "plan-below-floor", message, mend)
        elif got > dose.ceiling:
            message = f"{muscle}: {got:g} hard sets a week, more than the ceiling of {dose.ceiling:g}."
            mend = "Take sets out, or raise the ceiling if the evidence allows."
            yield file.finding((*key, "ceiling"), "plan-above-ceiling", message, mend)
        if dose.floor < MINIMUM and not dose.why:
            message = f"A floor of {dose.floor:g} is below the {MINIMUM} sets that the evidence suggests."
            yield file.finding((*key, "floor"), "plan-floor-low", message, "Raise it, or give the reason under why:.")


def _unknown(file: YamlFile, key: Key, kind: str, name: str, known: list[str]) -> Finding:
    code, what, where = UNKNOWN[kind]
    mend = f"Write the id of {where}.{nearest(name, known)}"
    return file.finding(key, code, f'There is no {what} "{name}".', mend)
