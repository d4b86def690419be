"""Numbers and labels as they stand in a picture or a table."""

from __future__ import annotations

import textwrap
from decimal import Decimal

CHARACTER = 6.9  # width of an average character at 13 px, with room for wider faces


def number(value: Decimal | float | str) -> str:
    """Return "1,234.5" or "−0.06" as written, with a true minus and thousands apart."""
    text = str(value)
    whole, point, part = text.lstrip("-").partition(".")
    return f"{'−' if text.startswith('-') else ''}{int(whole):,}{point}{part}"


def with_unit(value: Decimal | str, unit: str) -> str:
    """Return "4.9%" or "350 kcal"; a unit that is no measure (r, ratio, SD) stays on the axis."""
    if unit in ("r", "ratio", "SD"):
        return number(value)
    return f"{number(value)}{'' if unit.startswith('%') else ' '}{unit}"


def wrap(text: str, width: float) -> list[str]:
    """Return the lines of `text` that fit `width` pixels."""
    return textwrap.wrap(text, max(8, int(width / CHARACTER)), break_long_words=False) if text else []


def room(text: str) -> float:
    """Return how many pixels `text` needs."""
    return len(text) * CHARACTER
