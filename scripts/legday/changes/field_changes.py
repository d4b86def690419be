"""What differs between two pieces of plain data, as a reader would tell it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from legday.pages.numbers import find_numbers

SENTENCE = 40  # characters; a shorter text shows its figures by itself


@dataclass(frozen=True)
class FieldChange:
    """One thing that differs; a side that has none is empty. `figures` are those that differ between two sentences."""

    what: str
    before: str
    after: str
    figures: tuple[str, str] | None = None


def field_changes(before: Any, after: Any, what: str = "") -> Iterator[FieldChange]:
    """Yield what differs between two values of YAML; the order of a list does not matter."""
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in {**before, **after}:
            yield from field_changes(before.get(key), after.get(key), f"{what}.{key}".strip("."))
    elif isinstance(before, list) and isinstance(after, list):
        gone = [value for value in before if value not in after]
        come = [value for value in after if value not in before]
        if len(gone) == len(come):
            for old, new in zip(gone, come, strict=True):
                yield from field_changes(old, new, what)
        else:
            yield from (FieldChange(what, _said(value), "") for value in gone)
            yield from (FieldChange(what, "", _said(value)) for value in come)
    else:
        old, new = _said(before), _said(after)
        yield FieldChange(what, old, new, _figures(old, new))


def _said(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_said(inner)}" for key, inner in value.items())
    if isinstance(value, list):
        return ", ".join(map(_said, value))
    return "" if value is None else str(value)


def _figures(before: str, after: str) -> tuple[str, str] | None:
    if min(len(before), len(after)) < SENTENCE:
        return None
    old, new = ([number.text for number in find_numbers(text)] for text in (before, after))
    gone = [text for text in old if text not in new]
    come = [text for text in new if text not in old]
    return (", ".join(gone), ", ".join(come)) if gone or come else None
