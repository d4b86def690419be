"""What a check reports: data, never print and never raise."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that an author can mend.

    `path` is relative to the project root with forward slashes; `line` and `column` count from 1.
    `code` is stable: it names the rule in reports, tests and `legday explain`.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    mend: str


def nearest(name: str, known: Iterable[str]) -> str:
    """Return ' Did you mean "x"?' for the closest known name, or an empty string."""
    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f' Did you mean "{close[0]}"?' if close else ""
