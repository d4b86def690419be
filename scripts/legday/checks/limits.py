"""How long a paragraph may be and how deep anything may nest: far beyond what a page needs, and quick to render."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from legday.facts.store import Facts
from legday.findings import Finding
from legday.words import Page
from legday.words.index import Index

MAX_PARAGRAPH = 8_000  # characters between two empty lines
MAX_DEPTH = 12
MAX_INDENT = 60

MARKS = re.compile(r"(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))+")
MARK = re.compile(r">|[*+-](?=[ \t])|\d{1,9}[.)]")
BRACKET = re.compile(r"(?<!\\)[\[(\])]")


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for paragraphs that are too long and for what nests too deep."""
    for page in pages:
        numbered = enumerate(page.prose, 1)
        for is_text, group in groupby(numbered, key=lambda item: bool(item[1].strip())):
            if is_text:
                yield from _paragraph(page, dict(group))


def _paragraph(page: Page, lines: dict[int, str]) -> Iterator[Finding]:
    length = sum(map(len, lines.values()))
    if length > MAX_PARAGRAPH:
        message = f"This paragraph holds {length:,} characters; a paragraph may hold {MAX_PARAGRAPH:,}."
        yield page.finding((next(iter(lines)), 1), "paragraph-too-long", message, "Put empty lines between its parts.")
    place = _too_deep(lines)
    if place:
        message = f"Something nests more than {MAX_DEPTH} deep here: brackets, lists or quotations."
        yield page.finding(place, "nested-too-deep", message, "Write it flat, or put it into a paragraph of its own.")


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
