"""Values as words: 206 kcal, 93.3 kg, 1 set. The browser words them the same way, in the reader's units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from legday.facts.formula import Calculator, Step
from legday.formulas.expression import rounded

PLACE = re.compile(r"\{([a-z][a-z0-9_-]*)(:bare)?\}")
SAME = re.compile(r"(?<![\d.,])(\d[\d.,]*)(?: to |\N{EN DASH})\1(?![\d.,])")  # a range without width is one number
UNITS = {"mass": "kg", "length": "cm", "percent": "%", "score": ""}
COUNTED = ("reps", "rises", "sets")


def number(value: float, digits: int) -> str:
    """Return `value` with `digits` decimals, thousands apart, a true minus."""
    return f"{rounded(value, digits):,.{digits}f}".replace("-", "\N{MINUS SIGN}")


def typed(value: float) -> str:
    """Return `value` as one would type it, in kg, cm or plain."""
    return f"{rounded(value, 3):g}"


def unit_word(kind: str) -> str:
    """Return the unit behind a field of that kind."""
    return "" if kind == "count" else UNITS.get(kind, kind)


def quantity(value: float, unit: str, digits: int) -> str:
    """Return `value` with its unit, which is singular behind a 1."""
    shown = UNITS.get(unit, unit)
    text = number(value, digits)
    if text == "1" and shown in COUNTED:
        shown = shown[:-1]
    return text + ("" if not shown else shown if shown == "%" else f"\N{NO-BREAK SPACE}{shown}")


def fill(text: str, calculator: Calculator, values: Mapping[str, float | None]) -> str | None:
    """Put values in the places of `text`; None where one of them has no value."""
    steps = {step.name: step for step in calculator.steps}
    if any(values.get(name) is None for name in places(text)):
        return None
    filled = PLACE.sub(lambda match: _word(steps[match[1]], values[match[1]] or 0.0, bool(match[2])), text)
    return SAME.sub(r"\1", filled)


def places(text: str) -> Iterator[str]:
    """Yield the names of the values that `text` has places for."""
    return (match[1] for match in PLACE.finditer(text))


def _word(step: Step, value: float, bare: bool) -> str:
    return number(value, step.digits) if bare else quantity(value, step.unit or "", step.digits)
