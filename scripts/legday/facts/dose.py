"""What a plan adds up to: hard sets a week for each muscle, and minutes for each session."""

from __future__ import annotations

from legday.facts.models import Exercise
from legday.facts.plan import Item, Plan, Session, SetCounting

DIRECT, INDIRECT = 1.0, 0.5  # seeds/formulas/weekly-sets.yml
SECONDS_A_REP = 4


def shares(name: str, exercise: Exercise, counting: SetCounting) -> dict[str, float]:
    """Return what one hard set of the exercise `name` counts for each leg muscle.

    The first primary muscle is the main target and counts in full; every other that is named counts half; a muscle
    that the exercise is known not to grow counts nothing.
    """
    counted: dict[str, float] = {}
    for place, word in enumerate([*exercise.primary, *exercise.secondary]):
        for muscle, described in counting.leg_muscles.items():
            if word in described.words:
                counted.setdefault(muscle, DIRECT if place == 0 else INDIRECT)
    spared = {rule.muscle for rule in counting.no_growth if name in rule.exercises}
    return {muscle: share for muscle, share in counted.items() if muscle not in spared}


def weekly_sets(
    plan: Plan, exercises: dict[str, Exercise], counting: SetCounting, most_sets: int | None = None
) -> dict[str, float]:
    """Return the hard sets that each leg muscle gets in a week of `plan`, in the order of seeds/set_counting.yml.

    `most_sets` caps the sets of every exercise, as in the plan's first weeks. Unknown exercises count nothing.
    """
    total = dict.fromkeys(counting.leg_muscles, 0.0)
    for session in plan.sessions:
        for item in session.exercises:
            if item.exercise in exercises:
                for muscle, share in shares(item.exercise, exercises[item.exercise], counting).items():
                    total[muscle] += share * capped(item, most_sets)
    return total


def capped(item: Item, most_sets: int | None) -> int:
    """Return the sets of `item` where no exercise gets more than `most_sets`."""
    return item.sets if most_sets is None else min(item.sets, most_sets)


def work_seconds(item: Item) -> int:
    """Return how long one set takes: the most repetitions of its range, on both sides where sides alternate."""
    return most(item.reps) * SECONDS_A_REP * (2 if item.each_side else 1)


def session_minutes(session: Session) -> float:
    """Return the estimated length: sets x (work + rest) + warm-up."""
    seconds = sum(item.sets * (work_seconds(item) + item.rest) for item in session.exercises)
    return seconds / 60 + session.warm_up.minutes


def most(numbers: str) -> int:
    """Return the upper end of a range such as "8-12", or the number itself."""
    return int(numbers.rpartition("-")[2])
