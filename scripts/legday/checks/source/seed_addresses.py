"""An address in seeds/ leads where it seems to, as one on a page does: readers follow some, editors follow all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.checks.source.seed_text import texts
from legday.facts.store import Facts
from legday.facts.web_address import malformed, problem
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index

ADDRESS = re.compile(r"\b(?:https?:|mailto:)\S+", re.IGNORECASE)
CLOSING = ".,;:!?)]}'\"\u201d\u2019"
LINKED = frozenset({"URL", "url"})
SEEN = "seen_at"  # words may stand there as well: "PubMed, full record"
ALMOST = re.compile(r"(?!https?://|10\.)(?:[a-z]{2,8}:/|[a-z]{3,8}//|//|https?:)", re.IGNORECASE)


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each such address whose server is private, malformed or hard to tell."""
    for file in facts.files.values():
        for key, text in texts(file.data, ()):
            if SEEN in key and ALMOST.match(text):
                yield file.finding(key, *malformed(text))
                continue
            for match in ADDRESS.finditer(text):
                found = problem(match[0].rstrip(CLOSING))
                if found:
                    yield file.finding(key, *found)
            if key and key[-1] in LINKED and text.lower().startswith("http:"):
                yield file.finding(key, "link-not-https", f'"{text}" is not encrypted.', 'Write "https:".')
