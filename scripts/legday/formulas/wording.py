"""Values as words, in metric units: 206 kcal, 93.3 kg, 1 set. The calculators' own scripts word them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from legday.formulas.kernel import call

PLACE = re.compile(r"\{([a-z][a-z0-9_-]*)(:bare)?\}")


def number(value: float, digits: int) -> str:
    """Return `value` with `digits` decimals, thousands apart, a true minus."""
    return str(call("number", value, digits))


def typed(value: float, kind: str) -> str:
    """Return `value` as one would type it in a field of that kind."""
    return str(call("shown", value, kind, "metric"))


def unit_word(kind: str) -> str:
    """Return the unit behind a field of that kind."""
    return str(call("unitOf", kind, "metric")[0])


def fill(text: str, spec: Mapping[str, Any], values: Mapping[str, float | None]) -> str | None:
    """Put values of a calculator in the places of `text`; None where one of them has no value."""
    filled = call("fill", text, spec, values, "metric")
    return None if filled is None else str(filled)


def places(text: str) -> Iterator[str]:
    """Yield the names of the values that `text` has places for."""
    return (match[1] for match in PLACE.finditer(text))
