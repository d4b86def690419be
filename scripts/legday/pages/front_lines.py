"""Where a page's front matter ends, as the engines read it."""

from __future__ import annotations

from collections.abc import Sequence


def front_lines(lines: Sequence[str]) -> int | None:
    """Return how many lines the front matter takes, with the fences around it: 0 without any, None if it never ends."""
    if not lines or lines[0].rstrip(" \t") != "---":
        return 0
    return next((number for number, line in enumerate(lines[1:], 2) if line.rstrip(" \t") in ("---", "...")), None)
