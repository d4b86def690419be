"""A link to another site names a public server, plainly: no machine of the editor's own, no name in disguise."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.words import Page
from legday.words.index import Index
from legday.words.web_address import address_problem


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each address whose server is private, malformed or hard to tell."""
    for page in pages:
        for link in page.links:
            problem = address_problem(link.target)
            if problem:
                yield page.finding(link, *problem)
