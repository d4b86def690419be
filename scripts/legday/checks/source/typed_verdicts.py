"""A verdict is drawn from its claim and never typed, so that it cannot drift."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index

DEFINING_PAGE = "evidence/index.md"

# "Unsupported" is also an ordinary word ("standing and unsupported"): only where it judges is it a verdict.
TYPED = (
    re.compile(r"\b(mostly\s+(?:un)?supported)\b", re.IGNORECASE),
    re.compile(
        r"(?:^|[|:(\"]|\b(?:is|are|was|were|be|been|remains?|stays?|called|verdict|still|largely))\s*\b(unsupported)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?<!mostly\s)(unsupported)\b(?=[^.]{0,20}\bcertainty\b)", re.IGNORECASE),
)


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each typed verdict, on every page but the one that defines the words."""
    hint = "Show it from its file, [](claim:topic/name), or say the thing in other words."
    for page in pages:
        for passage in page.passages if page.path != DEFINING_PAGE else []:
            typed = {match.start(1): match[1] for pattern in TYPED for match in pattern.finditer(passage.text)}
            for start, verdict in typed.items():
                message = f'The verdict "{" ".join(verdict.split())}" is typed here.'
                yield page.finding(page.place(passage, start), "typed-verdict", message, hint)
