"""A page cites studies that have a file and were verified, in the one form that is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding, foreign_letter, nearest
from legday.pages import Page
from legday.pages.citation import CITATION
from legday.pages.index import Index

MALFORMED = re.compile(r"\[\s*@[^\[\]\n]*\]?|(?<![\w.@/])@[A-Za-z][\w-]*")


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for citations of unknown or unverified studies and for malformed ones."""
    known = facts.known("study")
    for page in pages:
        for cited in page.studies:
            name = cited.target
            if name not in known:
                hint = f"Cite the id of a file in seeds/studies.{nearest(name, known)}"
                yield page.finding(cited, "unknown-study", f'There is no study "{name}".', hint)
            elif name in facts.studies and not facts.studies[name].verified:
                message = f'The study "{name}" was not verified, so no page may cite it.'
                hint = "Cite another study, or leave the statement out."
                yield page.finding(cited, "unverified-study", message, hint)
        yield from _malformed(page)


def _malformed(page: Page) -> Iterator[Finding]:
    text = CITATION.sub(lambda group: re.sub(r"\S", " ", group[0]), "\n".join(page.prose))
    for match in MALFORMED.finditer(text):
        place = text.count("\n", 0, match.start()) + 1, match.start() - text.rfind("\n", 0, match.start())
        hint = "Write [@one] or [@one; @two]: brackets, an @ before each id, semicolons between."
        hint += foreign_letter(match[0])
        yield page.finding(place, "citation-malformed", f'"{match[0]}" is not read as a citation.', hint)
