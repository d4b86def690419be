"""Plans: what they name exists, their weekly sets hold against the dose evidence, their sessions fit their minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from legday.checks.source.ids import unknown
from legday.facts.dose import planned_sets, session_minutes, weekly_sets
from legday.facts.plan import Plan
from legday.facts.store import Facts
from legday.facts.yaml_file import YamlFile
from legday.findings import Finding, nearest
from legday.pages import Page
from legday.pages.index import Index


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for plans that name, add up to or last what they cannot."""
    shown = {block.target for page in pages for block in page.blocks if block.text == "plan"}
    for name, plan in facts.plans.items():
        file = facts.file("plan", name)
        yield from _names(plan, file, facts)
        yield from _times(plan, file)
        yield from _doses(plan, file, facts)
        if name not in shown:
            hint = f'Put it on a page below docs/train/plans: a line "/// plan | {name}" and below it a line "///".'
            yield file.finding((), "plan-not-shown", "No page shows this plan.", hint)


def _names(plan: Plan, file: YamlFile, facts: Facts) -> Iterator[Finding]:
    for number, session in enumerate(plan.sessions):
        for at, item in enumerate(session.exercises):
            yield from unknown(
                facts, file, ("sessions", number, "exercises", at, "exercise"), "exercise", item.exercise
            )
    for number, claim in enumerate(plan.claims):
        yield from unknown(facts, file, ("claims", number), "claim", claim)
    for number, dose in enumerate(plan.dose):
        if facts.tally and dose.muscle not in facts.tally.muscles:
            message = f'Nothing counts the sets of "{dose.muscle}".'
            hint = f"Write one of the muscles that `tally` follows.{nearest(dose.muscle, facts.tally.muscles)}"
            yield file.finding(("dose", number, "muscle"), "unknown-muscle", message, hint)


def _times(plan: Plan, file: YamlFile) -> Iterator[Finding]:
    if len(plan.sessions) != plan.days:
        hint = f"Write days: {len(plan.sessions)}, or add or remove a session."
        yield file.finding(("days",), "plan-days", f"Days a week: {plan.days}; sessions: {len(plan.sessions)}.", hint)
    for day, count in Counter(session.day for session in plan.sessions).items():
        if count > 1:
            last = max(number for number, session in enumerate(plan.sessions) if session.day == day)
            message = f"Two sessions fall on {day}."
            yield file.finding(("sessions", last, "day"), "plan-day-twice", message, "Give each its own day.")
    for number, session in enumerate(plan.sessions):
        needed = session_minutes(session)
        if needed > plan.minutes:
            message = f'"{session.name}" takes about {needed:.0f} minutes; the plan promises {plan.minutes}.'
            hint = f"Write minutes: {int(needed) + 1} or more, or take out sets or rest."
            yield file.finding(("sessions", number, "name"), "plan-too-long", message, hint)


def _doses(plan: Plan, file: YamlFile, facts: Facts) -> Iterator[Finding]:
    sets = weekly_sets(planned_sets(plan), facts)
    minimum = facts.tally.minimum if facts.tally else 0
    for number, dose in enumerate(plan.dose):
        if dose.muscle not in sets:
            continue
        got, key = sets[dose.muscle], ("dose", number)
        muscle = facts.muscles.said(dose.muscle)
        if dose.floor > dose.ceiling:
            message = f"The floor, {dose.floor:g}, lies above the ceiling, {dose.ceiling:g}."
            yield file.finding((*key, "floor"), "plan-dose-order", message, "Exchange them.")
        elif got < dose.floor:
            message = f"{muscle}: {got:g} hard sets a week, fewer than the floor of {dose.floor:g}."
            hint = "Add sets of an exercise that trains it, or lower the floor if the evidence allows."
            yield file.finding((*key, "floor"), "plan-below-floor", message, hint)
        elif got > dose.ceiling:
            message = f"{muscle}: {got:g} hard sets a week, more than the ceiling of {dose.ceiling:g}."
            hint = "Take sets out, or raise the ceiling if the evidence allows."
            yield file.finding((*key, "ceiling"), "plan-above-ceiling", message, hint)
        if dose.floor < minimum and not dose.why:
            message = f"A floor of {dose.floor:g} is below the {minimum:g} sets that the evidence suggests."
            yield file.finding((*key, "floor"), "plan-floor-low", message, "Raise it, or give the reason under why:.")
