"""Each formula once more, written straight from its equations and not from its file, over a grid of inputs."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from typing import Any

from legday.facts.tally import Planned

Answer = dict[str, float] | None

METS = {"ordinary": 3.5, "squats": 5.0, "circuit": 5.8, "hard": 6.0}
NOISE = {"leg-press": 21.0, "leg-extension": 21.0, "leg-curl": 24.0, "hop": 9.1}
REPS = {
    "general": {90: 4.94, 85: 7.15, 80: 9.75, 75: 12.37, 70: 14.8, 65: 17.11, 60: 19.53},
    "leg-press": {90: 8.69, 85: 10.69, 80: 13.05, 75: 15.79, 70: 19.0},
    "bench-press": {90: 4.11, 85: 6.23, 80: 8.82, 75: 11.51, 70: 14.08, 65: 16.59},
}


def calories(mass: float, minutes: float, style: str, age: float) -> Answer:
    if not 19 <= age <= 59:
        return None
    hours, met = minutes / 60, METS[style]
    net = (met - 1) * mass * hours
    return {
        "gross": met * mass * hours,
        "net": net,
        "gross_clinical": met * 3.5 * mass / 200 * minutes,
        "low": 3.5 * mass * hours * 0.84,
        "high": 6.0 * mass * hours * 1.05,
    }


def one_rep_max(lift: str, load: float, reps: int, spare: int) -> Answer:
    total = reps + spare
    if total > 10:
        return None
    epley = load if total == 1 else load * (1 + total / 30)
    brzycki = load * 36 / (37 - total)
    answer = {"epley": epley, "brzycki": brzycki, "low": min(epley, brzycki), "high": max(epley, brzycki)}
    if lift == "leg-press" and (reps, spare) == (5, 0):
        answer["reynolds"] = 1.0970 * load + 14.2546
    return answer


def reps_at_percent(exercise: str, one_rm: float, percent: float) -> Answer:
    rows = REPS[exercise]
    if not min(rows) <= percent <= max(rows):
        return None
    below = max(row for row in rows if row <= percent)
    above = min(row for row in rows if row >= percent)
    share = 0.0 if above == below else (percent - below) / (above - below)
    return {"load": one_rm * percent / 100, "reps": rows[below] * (1 - share) + rows[above] * share}


def left_right(test: str, left: float, right: float) -> Answer:
    if min(left, right) < 0.1:
        return None
    index = 100 * min(left, right) / max(left, right)
    return {"lsi": index, "gap": 100 - index, "limit": NOISE[test]}


def chair_rise(age: float, line: str, height: float, seat: float, rises: int) -> Answer:
    way = height / 100 * 0.5 - seat / 100
    if age < 65 or way < 0.1:
        return None
    cutoff = {"men": 2.53, "women": 2.01}[line]
    return {"power": 8.83 * way * rises / 15, "needed": cutoff * 15 / (8.83 * way)}


SETS: dict[str, dict[str, float]] = {
    "back-squat": {"vasti": 1, "gluteus-maximus": 1, "adductors": 1},
    "leg-press": {"vasti": 1, "gluteus-maximus": 1, "adductors": 1},
    "leg-extension": {"vasti": 1, "rectus-femoris": 1},
    "romanian-deadlift": {"hamstrings": 1, "gluteus-maximus": 0.5},
    "leg-curl-seated": {"hamstrings": 1, "gastrocnemius": 0.5},
    "hip-thrust": {"gluteus-maximus": 1},
    "standing-calf-raise": {"gastrocnemius": 1, "soleus": 0.5},
    "seated-calf-raise": {"soleus": 1},
    "walking-lunge": {"vasti": 1, "gluteus-maximus": 0.5, "gluteus-medius": 0.5, "adductors": 0.5},
    "copenhagen-plank": {"adductors": 1, "gluteus-medius": 0.5},
    "wall-sit": {},
    "jump-squat": {},
    "back-extension": {"gluteus-maximus": 0.5, "hamstrings": 0.5},
    "bulgarian-split-squat": {"gluteus-maximus": 1, "vasti": 0.5, "gluteus-medius": 0.5},
    "step-up": {"gluteus-maximus": 1, "vasti": 0.5, "gluteus-medius": 0.5},
}  # fmt: skip
"""What a set of an exercise counts for each muscle, as one would say it by hand."""


def weekly_by_hand(muscles: list[str], week: list[Planned]) -> dict[str, float]:
    return {muscle: sum(SETS[one.exercise].get(muscle, 0) * one.sets * one.days for one in week) for muscle in muscles}


def weeks() -> list[list[Planned]]:
    """Seven hundred weeks, drawn by lot, the same at every run."""
    lot = random.Random(2018)  # noqa: S311 (nothing secret)
    return [
        [
            Planned(exercise=lot.choice(list(SETS)), sets=lot.randint(1, 20), days=lot.randint(1, 7))
            for _ in range(lot.randint(1, 8))
        ]
        for _ in range(700)
    ]


def _grid(**axes: list[Any]) -> list[dict[str, Any]]:
    return [dict(zip(axes, values, strict=True)) for values in itertools.product(*axes.values())]


BY_HAND: dict[str, Callable[..., Answer]] = {
    "leg-session-calories": calories,
    "one-rm-estimate": one_rep_max,
    "reps-at-percent": reps_at_percent,
    "limb-symmetry-index": left_right,
    "chair-rise": chair_rise,
}
GRIDS = {
    "leg-session-calories": _grid(
        mass=[35, 47.3, 58, 70, 81.65, 96.2, 120, 200],
        minutes=[5, 20, 37.5, 60, 90, 240],
        style=list(METS),
        age=[18, 19, 40, 59, 60],
    ),
    "one-rm-estimate": _grid(
        lift=["general", "leg-press", "bench-press"],
        load=[1, 12.5, 40, 63.7, 80, 142.5, 260, 600],
        reps=[1, 2, 3, 5, 6, 8, 10, 11, 37, 100],
        spare=[0, 1, 3],
    ),
    "reps-at-percent": _grid(
        exercise=list(REPS),
        one_rm=[20, 61.3, 100, 200, 411.5],
        percent=[1, 55, 59.9, *[60 + step * 1.25 for step in range(25)], 64.9, 69.9, 73.3, 88.8, 90.1, 95, 100],
    ),
    "limb-symmetry-index": _grid(
        test=list(NOISE),
        left=[0, 0.05, 1, 20, 33.3, 40, 45.9, 60, 152.4, 165, 600],
        right=[0, 1, 19.5, 30, 39.9, 40, 46, 60, 138.5, 150, 165, 600],
    ),
    "chair-rise": _grid(
        age=[40, 64, 65, 83],
        line=["men", "women"],
        height=[120, 148, 160.5, 175, 220],
        seat=[30, 41.5, 45, 52, 70],
        rises=[0, 1, 7, 10, 11, 18, 60],
    ),
}
