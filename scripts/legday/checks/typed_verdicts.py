"""A verdict is drawn from its claim and never typed, so that it cannot drift."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.words import Page
from legday.words.index import Index

DEFINING_PAGE = "evidence/index.md"

# "Unsupported" is also an ordinary word ("standing and unsupported"): only where it judges is it a verdict.
TYPED = re.compile(
    r"""
      \bmostly\s+(?:un)?supported\b
    | (?:^|[|:(“"]|\b(?:is|are|was|were|be|been|remains?|stays?|called|verdict|still|largely))\s*\bunsupported\b
    | \bunsupported\b(?=[^.]{0,20}\bcertainty\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each typed verdict, on every page but the one that defines the words."""
    for page in pages:
        if page.path == DEFINING_PAGE:
            continue
        for passage in page.passages:
            for match in TYPED.finditer(passage.text):
                words = re.search(r"(?i)\b(?:mostly\s+)?(?:un)?supported", match[0])
                start = match.start() + (words.start() if words else 0)
                message = f'The verdict "{match[0][start - match.start() :]}" is typed here.'
                mend = "Show it from its file, [](claim:topic/name), or say the thing in other words."
                yield page.finding(page.place(passage, start), "typed-verdict", message, mend)
