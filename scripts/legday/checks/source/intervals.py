"""Intervals stand on cards and in tables: in running text a reader is told what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page, Passage
from legday.pages.index import Index

SECTIONS = ("benefits/", "train/", "posts/", "tools/", "index.md")
SIGN = r"[+\u2212-]"
NUMBER = rf"{SIGN}?\d+(?:\.\d+)?%?"
FINE = rf"(?:{SIGN}\d+(?:\.\d+)?|\d+\.\d+)%?"  # with a sign or decimals, as estimates have and doses seldom do
TO = r"(?:\s+to\s+|\s?[\u2013-]\s?)"
ENDS = rf"(?:{FINE}{TO}{NUMBER}|{NUMBER}{TO}{FINE})"
WORDS = r"(?:\s+[a-z]+){0,6}"
STRINGS = (
    # after its estimate, or alone in brackets: "0.19 (0.00 to 0.37)", "(-0.27, -0.54 to -0.05)"
    re.compile(rf"\((?:[^()]*?[,;:]\s*|[^()]*?\bCI\s+)?(?:from\s+)?{ENDS}(?=\s*[,;)])"),
    # after its estimate and a comma: "1.00, from 0.77 to 1.30"
    re.compile(rf"(?<![\w.]){FINE}{WORDS},\s+(?:from\s+)?{ENDS}(?!\s*[a-z%])"),
    re.compile(rf"(?<![\w.]){FINE}{WORDS},\s+from\s+{ENDS}"),
    # called by its name: "an interval from 45 to 147 kcal"
    re.compile(rf"\b(?:interval|CI|limits)\b[^.;:()]{{0,20}}?{NUMBER}{TO}{NUMBER}"),
)


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each interval in the running text of the pages that readers train by."""
    for page in pages:
        for passage in page.passages if page.path.startswith(SECTIONS) else []:
            if passage.kind in ("paragraph", "item"):
                yield from _strings(page, passage)


def _strings(page: Page, passage: Passage) -> Iterator[Finding]:
    end = 0
    for match in sorted((m for string in STRINGS for m in string.finditer(passage.text)), key=lambda m: m.start()):
        if match.start() >= end:
            end = match.end()
            said = " ".join(match[0].lstrip("(").split()).replace(" ,", ",")
            message = f'"{said}" is an interval, which few readers can use as they read.'
            hint = 'Say what it means, such as "which could be nothing", and leave the figures to the card or a table.'
            yield page.finding(page.place(passage, match.start()), "interval-in-text", message, hint)
