"""Numbers and labels as they stand in a picture or a table."""

from __future__ import annotations

import re
import textwrap
from decimal import Decimal

CHARACTER = 7.3  # width of an average character at 13 px in the widest of the page's faces
BOLD = 9.0
WIDE = 13.0  # a percent or plus sign in bold
MINUS = "\N{MINUS SIGN}"
AFTER_NUMBER = re.compile(r"(?<=\d) (?=\w)")
MEASURELESS = ("r", "ratio", "SD")  # units that stand on the axis, not behind each number


def number(value: Decimal | float | str) -> str:
    """Return a number with its decimals as written, thousands apart and a true minus."""
    text = str(value)
    whole, point, part = text.lstrip("-").partition(".")
    return f"{MINUS if text.startswith('-') else ''}{int(whole):,}{point}{part}"


def with_unit(value: Decimal | str, unit: str) -> str:
    """Return "4.9%" or "350 kcal"; a unit that is no measure (r, ratio, SD) stays on the axis."""
    if unit in MEASURELESS:
        return number(value)
    return f"{number(value)}{'' if unit.startswith('%') else ' '}{unit}"


def wrap(text: str, width: float) -> list[str]:
    """Return the fewest lines of `text` that fit `width` pixels, none much shorter than the others.

    A number stays with the word behind it.
    """
    whole = AFTER_NUMBER.sub("\N{NO-BREAK SPACE}", text)
    lines: list[str] = []
    for most in range(max(8, int(width / CHARACTER)), 7, -1):
        narrower = textwrap.wrap(whole, most, break_long_words=False, break_on_hyphens=False)
        if lines and len(narrower) > len(lines):
            break
        lines = narrower
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def category(text: str) -> float:
    """Return how many pixels `text` needs in bold."""
    return sum(WIDE if sign in f"%+{MINUS}" else BOLD for sign in text)
