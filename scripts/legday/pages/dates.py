"""Dates as a reader sees them, written one way: 14 September 2018."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(f'{name[:3]}(?:{name[3:]})?' if name != 'May' else name for name in MONTHS)}|Sept)\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})"
FORMS = (
    re.compile(rf"(?<![\w.-]){_DAY}(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}(?!\w)"),
    re.compile(rf"(?<!\w){_MONTH}\s+{_DAY},?\s+{_YEAR}(?!\w)"),
    re.compile(r"(?<![\w/-])(?P<year>[12]\d{3})[-/](?P<month>[01]?\d)[-/](?P<day>[0-3]?\d)(?![\w/-])"),
)
IN_DIGITS = re.compile(r"(?<![\w/.-])([0-3]?\d)([/.])([0-3]?\d)\2([12]\d{3})(?![\w/-])")


def written(day: date) -> str:
    """Return `day` as a reader sees it, whatever the machine's language."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def find_dates(text: str) -> Iterator[tuple[int, str, date | None]]:
    """Yield (offset, as written, the date) for each full date; None where its order of numbers is not sure."""
    for pattern in FORMS:
        for match in pattern.finditer(text):
            day = _date(match)
            if day:
                yield match.start(), match[0], day
    for match in IN_DIGITS.finditer(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        days = {_day(year, first, second), _day(year, second, first)} - {None}
        yield match.start(), match[0], days.pop() if len(days) == 1 else None


def _date(match: re.Match[str]) -> date | None:
    name = match["month"]
    month = next((n for n, full in enumerate(MONTHS, 1) if full[:3] == name[:3]), 0) or int(name)
    return _day(int(match["year"]), month, int(match["day"]))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
