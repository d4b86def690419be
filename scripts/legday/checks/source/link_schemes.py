"""A link leads to a page of the site, to an https address or to a fact; no other scheme is let through."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index

# Looked for in the raw text: browsers ignore what CommonMark trips over, such as a line break inside "javascript:",
# and Python-Markdown reads a definition in a quotation or a list, where CommonMark may see none. It also reads code
# in a target as its text; code is blanked here, so no target may hold more white space than one needs.
TARGET = re.compile(r"\]\(\s{0,2}<?|^[ \t>*+\d.)-]*\[[^\[\]]*\]:(?P<definition>[\s>]*<?)", re.MULTILINE)
PATH = r"[\w./%~-]"
ALLOWED = r"https://|mailto:|(?:claim|term|count|propose):|[#?]"
ALLOWED_IN_LINK = re.compile(rf"{ALLOWED}|{PATH}+(?:[#?)>]|\s[\"'(])")
ALLOWED_IN_DEFINITION = re.compile(rf"{ALLOWED}|{PATH}+(?:[#?>\s]|$)", re.MULTILINE)


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each link target with a scheme that is not allowed."""
    for page in pages:
        text = "\n".join(page.prose)
        for match in TARGET.finditer(text):
            allowed = ALLOWED_IN_LINK if match["definition"] is None else ALLOWED_IN_DEFINITION
            if allowed.match(text, match.end()):
                continue
            place = _place(page, text, match.end())
            target = _written(page, *place)
            if target.startswith("http:"):
                message = f'"{target}" is not encrypted.'
                yield page.finding(place, "link-not-https", message, 'Write "https:".')
            else:
                hint = "Link to a page (.md), an https address, claim:, term:, count: or propose:."
                yield page.finding(place, "link-scheme", f'"{target}" is a link that the site does not allow.', hint)


def _place(page: Page, text: str, end: int) -> tuple[int, int]:
    """Return where the target begins whose mark ends at `end` of `text`; code that was blanked belongs to it."""
    line, column = text.count("\n", 0, end) + 1, end - text.rfind("\n", 0, end)
    written = page.lines[line - 1]
    while column > 1 and written[column - 2] not in " \t(<:>":
        column -= 1
    return line, column


def _written(page: Page, line: int, column: int) -> str:
    """Return what is written there as a target, code included."""
    return re.split(r"[)\n]", page.lines[line - 1][column - 1 : column + 39])[0].strip()
