"""When two numbers say the same, and when a number claims anything at all."""

from __future__ import annotations

from legday.pages import units
from legday.pages.numbers import Number


def is_claimed(number: Number, cites: bool) -> bool:
    """Say whether a number needs a source: measured or exact ones always, bare ones where the passage cites."""
    if number.word:
        return bool(number.unit) and number.value >= 2
    return bool(number.unit) or number.exact or (cites and number.value >= 2)


def agree(number: Number, other: Number) -> bool:
    """Say whether `other`, from a source, carries `number`: the same value in the same or an unnamed unit."""
    if other.word and not other.unit and number.unit not in (None, *units.COUNTED):
        return False
    return same_value(number, other) and units.agree(number.unit, other.unit)


def same_value(number: Number, other: Number) -> bool:
    """Say whether the values are equal; a sign matters only where both have one."""
    signs = {number.sign, other.sign}
    return number.value == other.value and signs != {"+", "-"}


def _is_close(number: Number, other: Number) -> bool:
    return abs(other.value - number.value) * 2 <= max(abs(other.value), abs(number.value))


def nearest_number(number: Number, held: list[Number]) -> str:
    """Return a remark that names the closest number of the same unit, where one is close; or an empty string."""
    same = [other for other in held if other.unit == number.unit and _is_close(number, other)]
    if not same:
        return ""
    return f' (nearest there: "{min(same, key=lambda other: abs(other.value - number.value)).text}")'
