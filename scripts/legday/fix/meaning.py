"""What a file says: a mend is kept only where this stays the same."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from legday.facts.yaml_file import parse_yaml
from legday.fix.parts import Parts
from legday.pages.dates import find_dates
from legday.pages.mask import without_fences
from legday.pages.parse import parse_page

ONE_SPACE = re.compile(r"(?<=[^ \t\\]) (?=\n)")


def is_readable(parts: Parts) -> bool:
    """Return whether the YAML of the file can be read."""
    return not parse_yaml(parts.data, parts.path)[1]


def meaning(parts: Parts) -> object:
    """Return what the file's keys and words say. Spaces that nobody reads and the form of a date make no difference."""
    text = parts.data.removesuffix("\n") if parts.is_page else parts.data  # as pages are read
    file, findings = parse_yaml(text, parts.path)
    data = [line.rstrip() for line in text.rstrip().split("\n")] if findings else _plain(file.data)
    if not parts.is_page:
        return data
    page = parse_page(f"\n{parts.body}", parts.path)
    words = [(passage.kind, passage.level, ONE_SPACE.sub("", passage.source)) for passage in page.passages]
    lines = [line.expandtabs(4) for line in parts.body.split("\n")]
    code = [line for line, kept in zip(lines, without_fences(lines), strict=True) if line != kept]
    return data, words, page.blocks, code, [finding.code for finding in page.findings]


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {key: _plain(inner) for key, inner in value.items()}
        case list():
            return [_plain(inner) for inner in value]
        case date():
            return value.isoformat()
        case str():
            return next((day.isoformat() for _, found, day in find_dates(value) if day and found == value), value)
        case _:
            return value
