"""Easier and harder versions name other exercises in ordinary words: find which."""

from __future__ import annotations

import re
from collections.abc import Mapping

from legday.facts.models import Exercise


def named_in(text: str, exercises: Mapping[str, Exercise], own: str) -> tuple[str, int, int] | None:
    """Return (id, start, end) of the exercise that `text` names, or None.

    A whole text may be any of an exercise's names; within a text its first name counts, the longest where several fit.
    """
    wanted = text.casefold()
    for identifier, exercise in exercises.items():
        if wanted in (other.casefold() for other in (plain(exercise), *exercise.also_called)):
            return (identifier, 0, len(text)) if identifier != own else None
    for identifier, exercise in sorted(exercises.items(), key=lambda pair: (-len(plain(pair[1])), pair[0])):
        found = re.search(rf"(?<![\w-]){re.escape(plain(exercise))}(?![\w-])", text, re.IGNORECASE)
        if found:
            return (identifier, *found.span()) if identifier != own else None
    return None


def plain(exercise: Exercise) -> str:
    """Return an exercise's name without what stands in brackets."""
    return exercise.name.split(" (")[0]
