"""What a week adds up to: hard sets for each muscle, and minutes for each session."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from legday.facts.models import EvidenceBasis, Exercise
from legday.facts.plan import Item, Plan, Session
from legday.facts.store import Facts

SECONDS_A_REP = 4


def shares(name: str, facts: Facts) -> dict[str, float]:
    """Return what one hard set of the exercise `name` counts for each muscle that the weekly count follows.

    The rule stands in seeds/formulas/weekly-sets.yml; without it, or without the exercise, nothing counts.
    """
    tally, exercise = facts.tally, facts.exercises.get(name)
    if not tally or not exercise:
        return {}
    counted: dict[str, float] = {}
    for wording in [*exercise.primary, *exercise.secondary]:
        for muscle in facts.muscles.wordings.get(wording, []) if exercise.sure.get(wording) != "flat" else []:
            counted.setdefault(muscle, 1.0 if _in_full(exercise, wording) else tally.secondary_share)
    exclusions = {muscle for rule in tally.exclusions if name in rule.exercises for muscle in rule.muscles}
    return {muscle: counted[muscle] for muscle in tally.muscles if muscle in counted and muscle not in exclusions}


def _in_full(exercise: Exercise, wording: str) -> bool:
    """Say whether a set counts 1 here: for what the file names first, and for a main muscle that a trial saw grow."""
    return wording == exercise.primary[0] or (wording in exercise.primary and exercise.sure.get(wording) == "growth")


def rests_on(name: str, facts: Facts) -> list[EvidenceBasis]:
    """Return what the counts of the exercise `name` rest on, surest first: growth in a trial, signal, anatomy."""
    counted, exercise = shares(name, facts), facts.exercises.get(name)
    if not exercise:
        return []
    grounds = {
        sure for wording, sure in exercise.sure.items() if counted.keys() & set(facts.muscles.wordings.get(wording, []))
    }
    return [ground for ground in get_args(EvidenceBasis) if ground in grounds and ground != "flat"]


def excluded_because(name: str, facts: Facts) -> list[str]:
    """Return why sets of the exercise `name` do not count for muscles that its file names."""
    tally, exercise = facts.tally, facts.exercises.get(name)
    if not tally or not exercise:
        return []
    flat = [
        facts.muscles.said(muscle).lower()
        for wording, sure in exercise.sure.items()
        if sure == "flat"
        for muscle in facts.muscles.wordings.get(wording, [])
        if muscle in tally.muscles
    ]
    measured = [f"Trials of it saw little or no growth here: {', '.join(flat)}."] if flat else []
    return measured + [rule.why for rule in tally.exclusions if name in rule.exercises]


def weekly_sets(week: Iterable[tuple[str, int]], facts: Facts) -> dict[str, float]:
    """Return the hard sets of each muscle in a week of pairs (exercise, sets), in the order of the count."""
    total = dict.fromkeys(facts.tally.muscles if facts.tally else [], 0.0)
    for exercise, sets in week:
        for muscle, share in shares(exercise, facts).items():
            total[muscle] += share * sets
    return total


def planned_sets(plan: Plan, most_sets: int | None = None) -> list[tuple[str, int]]:
    """Return a week of `plan` as pairs (exercise, sets); `most_sets` caps each, as in the plan's first weeks."""
    return [(item.exercise, capped(item, most_sets)) for session in plan.sessions for item in session.exercises]


def capped(item: Item, most_sets: int | None) -> int:
    """Return the sets of `item` where no exercise gets more than `most_sets`."""
    return item.sets if most_sets is None else min(item.sets, most_sets)


def work_seconds(item: Item) -> int:
    """Return how long one set takes: the most repetitions of its range, on both sides where sides alternate."""
    return most(item.reps) * SECONDS_A_REP * (2 if item.each_side else 1)


def session_minutes(session: Session) -> float:
    """Return the estimated length: sets x (work + rest) + warm-up + balance."""
    seconds = sum(item.sets * (work_seconds(item) + item.rest) for item in session.exercises)
    return seconds / 60 + sum(part.minutes for _, part in session.before)


def most(numbers: str) -> int:
    """Return the upper end of a range such as "8-12", or the number itself."""
    return int(numbers.rpartition("-")[2])
