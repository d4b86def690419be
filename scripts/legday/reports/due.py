"""What is due for review on a day: claims, pages by the claims they show, and posts. The most overdue come first."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date

from legday.facts.store import Facts
from legday.pages import Page


@dataclass(frozen=True, order=True)
class Due:
    """One thing to review: since when, where its date stands, and why it is due."""

    since: date
    path: str
    line: int
    title: str
    why: str


def due(facts: Facts, pages: list[Page], day: date) -> list[Due]:
    """Return what is due on `day`, the most overdue first."""
    return sorted(
        thing for thing in (*_claims(facts), *_pages(facts, pages), *_posts(facts, pages)) if thing.since <= day
    )


def _claims(facts: Facts) -> Iterator[Due]:
    for name, claim in facts.claims.items():
        file = facts.file("claim", name)
        why = f"last reviewed {claim.reviewed}, {claim.certainty.replace('-', ' ')} certainty"
        yield Due(claim.review_by, file.path, file.place(("review_by",))[0], claim.question, why)


def _pages(facts: Facts, pages: list[Page]) -> Iterator[Due]:
    for page in pages:
        shown = [facts.claims[card.target] for card in page.cards if card.target in facts.claims]
        if shown:
            first = min(shown, key=lambda claim: claim.review_by)
            why = f"the first of its {len(shown)} claims is due: {first.question}"
            yield Due(first.review_by, page.file, 1, _title(page), why)


def _posts(facts: Facts, pages: list[Page]) -> Iterator[Due]:
    for page in pages:
        reviewed, by = page.meta.get("reviewed"), page.meta.get("review_by")
        if type(reviewed) is not date or type(by) is not date:
            continue  # another rule tells what is wrong with them
        line = page.meta_file.place(("review_by",))[0]
        yield Due(by, page.file, line, _title(page), f"last reviewed {reviewed}")
        named = page.meta.get("claims")
        for name, claim in facts.claims.items():
            if isinstance(named, list) and name in named and claim.history[-1].date > reviewed:
                yield Due(claim.history[-1].date, page.file, line, _title(page), f"regraded since: {claim.question}")


def _title(page: Page) -> str:
    return str(page.meta.get("title") or page.path)


def _text(things: list[Due], day: date) -> str:
    lines = [
        f"{thing.since}  {(day - thing.since).days:>4} days  {thing.title}\n"
        f"                       {thing.path}:{thing.line}  {thing.why}"
        for thing in things
    ]
    return "\n".join([*lines, f"{len(things)} due on {day}."])


def _json(things: list[Due], day: date) -> str:
    return json.dumps([asdict(thing) for thing in things], indent=2, ensure_ascii=False, default=str)


DUE_FORMATS: dict[str, Callable[[list[Due], date], str]] = {"text": _text, "json": _json}
