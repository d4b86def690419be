"""Work a calculator out: from inputs to values, what they mean, or why there is no answer.

The browser does the same in docs/assets/js/kernel.js; tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from legday.facts.band import Band, band_of
from legday.facts.formula import Calculator, LookUp, Table
from legday.formulas.expression import Tree, evaluate, parse

Given = Mapping[str, float | str]
Values = dict[str, float | None]


@dataclass
class Outcome:
    """`values` by name (None: has no value), what they mean, or, alone, why the formula refuses."""

    values: Values = field(default_factory=dict)
    readings: list[Band] = field(default_factory=list)
    refused: str = ""


def compute(calculator: Calculator, table: Table | None, given: Given) -> Outcome:
    """Work `calculator` out for `given`; inputs that are not given are at their defaults."""
    chosen: dict[str, float | str] = {item.id: item.default for item in calculator.inputs} | dict(given)
    values: Values = {}
    for item in calculator.inputs:
        value = chosen[item.id]
        if isinstance(value, str):
            values.update(next((option.sets for option in item.options if option.id == value), {}))
        else:
            values[item.id] = float(value)
    for step in calculator.steps:
        known = values | {name: text for name, text in chosen.items() if isinstance(text, str)}
        if not holds(step.only, known):
            values[step.name] = None
        elif step.look_up:
            values[step.name] = look_up(step.look_up, table, known)
        else:
            values[step.name] = evaluate(tree(step.value or ""), values)
    known = values | {name: text for name, text in chosen.items() if isinstance(text, str)}
    for refusal in calculator.refusals:
        limited = evaluate(tree(refusal.of), values)
        if limited is not None and holds(refusal.only, known) and not _within(limited, refusal.low, refusal.high):
            return Outcome(refused=refusal.says)
    readings = []
    for reading in calculator.readings:
        read = evaluate(tree(reading.of), values)
        if read is not None and holds(reading.only, known):
            readings += [band for band in [band_of(reading.bands, read)] if band]
    return Outcome(values, readings)


def holds(only: Mapping[str, float | str], known: Mapping[str, float | str | None]) -> bool:
    """Say whether every condition is met."""
    return all(known.get(name) == wanted for name, wanted in only.items())


def look_up(wanted: LookUp, table: Table | None, known: Mapping[str, float | str | None]) -> float | None:
    """Read the table at a value, on the straight line between the two rows around it."""
    column = wanted.columns.get(str(known.get(wanted.by)))
    at = known.get(wanted.at)
    if not table or not column or not isinstance(at, float):
        return None
    key, value = table.columns.index(wanted.key), table.columns.index(column)
    points = sorted((x, y) for row in table.rows if (x := row[key]) is not None and (y := row[value]) is not None)
    for (x0, y0), (x1, y1) in pairwise(points):
        if x0 <= at <= x1:
            return y0 + (y1 - y0) * (at - x0) / (x1 - x0)
    return None


@lru_cache(maxsize=1024)
def tree(text: str) -> Tree:
    """Return the tree of an expression that the source check has accepted."""
    return parse(text)


def _within(value: float, low: float | None, high: float | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)
