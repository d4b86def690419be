"""How long a paragraph may be and how deep anything may nest: far beyond what a page needs.

Beyond that, the renderer would take minutes: it looks for the end of each bracket by itself.
"""

from __future__ import annotations

import re
from itertools import groupby

from legday.findings import Finding
from legday.pages.page import Page

MAX_PARAGRAPH = 8_000  # characters between two empty lines
MAX_DEPTH = 12
MAX_INDENT = 60

MARKS = re.compile(r"(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))+")
MARK = re.compile(r">|[*+-](?=[ \t])|\d{1,9}[.)]")
BRACKET = re.compile(r"(?<!\\)[\[(\])]")


def excess(page: Page, prose: list[str]) -> Finding | None:
    """Return a finding for the first paragraph of `prose` that is too long or nests too deep."""
    for is_text, group in groupby(enumerate(prose, 1), key=lambda item: bool(item[1].strip())):
        lines = dict(group) if is_text else {}
        length = sum(map(len, lines.values()))
        if place := _too_deep(lines):
            message = f"Something nests more than {MAX_DEPTH} deep here: brackets, lists or quotations."
            return page.finding(place, "nested-too-deep", message, "Write it flat, or in a paragraph of its own.")
        if length > MAX_PARAGRAPH:
            message = f"This paragraph holds {length:,} characters; it may hold {MAX_PARAGRAPH:,}."
            return page.finding((min(lines), 1), "paragraph-too-long", message, "Put empty lines between its parts.")
    return None


def _too_deep(lines: dict[int, str]) -> tuple[int, int] | None:
    """Return the first place in a paragraph that lies too deep in brackets, marks or indentation."""
    depth = 0
    for number, line in lines.items():
        marks = MARKS.match(line)
        if marks and len(MARK.findall(marks[0])) > MAX_DEPTH:
            return number, 1
        if len(line) - len(line.lstrip()) > MAX_INDENT:
            return number, 1
        for bracket in BRACKET.finditer(line):
            depth = max(0, depth + (1 if bracket[0] in "[(" else -1))
            if depth > MAX_DEPTH:
                return number, bracket.start() + 1
    return None
