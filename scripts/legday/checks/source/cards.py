"""Every claim has exactly one card on the site: its home, to which everything else links."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for claims without a card and for second cards."""
    shown: dict[str, str] = {}
    for page in pages:
        for card in page.cards:
            first = shown.setdefault(card.target, f"{page.file}, line {card.line}")
            if first != f"{page.file}, line {card.line}":
                message = f'The card of "{card.target}" already stands in {first}.'
                hint = f"Keep one card and link to it: [some words](claim:{card.target})."
                yield page.finding(card, "claim-shown-twice", message, hint)
    for name in facts.known("claim"):
        if name not in shown:
            message = f"No page shows this claim{_statements(facts, name)}."
            hint = f'Put its card on a page: a line "/// claim | {name}" and below it a line "///".'
            yield facts.file("claim", name).finding((), "claim-not-shown", message, hint)


def _statements(facts: Facts, name: str) -> str:
    statements = [statement.id for statement in facts.statements_of(name)]
    return f", which answers {' and '.join(statements)} of the article" if statements else ""
