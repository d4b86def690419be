"""One record, and whether it repeats another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

IDENTIFIERS = ("DOI", "PMID", "PMCID")


@dataclass(frozen=True)
class Record:
    """One record of a file: the line where it begins, and the bibliographic fields of a study."""

    line: int
    fields: dict[str, Any]


def find_duplicate(fields: dict[str, Any], held: Mapping[str, dict[str, Any]]) -> str:
    """Return which of `held` (fields by a name for them) `fields` repeat and by what sign, or an empty string."""
    for name, other in held.items():
        sign = _same(fields, other)
        if sign:
            return f"{name} (same {sign})"
    return ""


def _same(one: dict[str, Any], other: dict[str, Any]) -> str:
    for key in IDENTIFIERS:
        if one.get(key) and str(one[key]).casefold() == str(other.get(key) or "").casefold():
            return f"{key} {one[key]}"
    titled = _bare(one.get("title")) and _bare(one.get("title")) == _bare(other.get("title"))
    return "title and year" if titled and one.get("issued") == other.get("issued") else ""


def _bare(title: str | None) -> str:
    return re.sub(r"\W+", "", title or "").casefold()
