"""The weekly count: hard sets per muscle, from the exercises of a week."""

from __future__ import annotations

from collections.abc import Iterable

from legday.facts.formula import Planned, Tally
from legday.formulas.calculate import tree
from legday.formulas.expression import evaluate


def weekly_sets(tally: Tally, week: Iterable[Planned]) -> dict[str, float]:
    """Return each muscle's sets in `week`; an exercise without credits counts for nothing."""
    direct = dict.fromkeys((muscle.id for muscle in tally.muscles), 0.0)
    indirect = dict(direct)
    for line in week:
        credit = tally.credits.get(line.exercise)
        for muscle in credit.direct if credit else []:
            direct[muscle] += line.sets * line.days
        for muscle in credit.indirect if credit else []:
            indirect[muscle] += line.sets * line.days
    formula = tree(tally.value)
    return {
        muscle: evaluate(formula, {"direct": direct[muscle], "indirect": indirect[muscle]}) or 0.0 for muscle in direct
    }
