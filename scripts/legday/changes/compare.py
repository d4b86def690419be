"""What differs between two projects, as plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Literal

from pydantic import BaseModel

from legday.changes.project import Project
from legday.facts.bibliography import label
from legday.facts.store import Facts
from legday.words import Page
from legday.words.numbers import find_numbers
from legday.words.reading import reading_grade

How = Literal["added", "changed", "removed"]
KINDS = ("claim", "study", "chart", "exercise", "formula", "plan", "topic", "term", "redirect", "other fact")


@dataclass(frozen=True)
class Shift:
    """One thing that differs; a side that has none is empty. `figures` are the numbers that differ in two texts."""

    what: str
    before: str
    after: str
    figures: tuple[str, str] | None = None


@dataclass(frozen=True)
class Change:
    """A page or fact that was added, changed or removed; `shifts` say in what."""

    how: How
    name: str
    title: str
    shifts: list[Shift] = field(default_factory=list)


@dataclass(frozen=True)
class Changes:
    """All that differs: pages by address, facts by kind."""

    pages: list[Change]
    facts: dict[str, list[Change]]


def compare(before: Project, after: Project) -> Changes:
    """Return what a reader of `before` finds different in `after`."""
    pages = list(_each(before.pages, after.pages, lambda page: page.text, _page_title, _page_shifts))
    old, new = _shelves(before.facts), _shelves(after.facts)
    unread = {name for kind, name in after.facts.files if name not in new.get(kind, {})}
    facts = {}
    for kind in KINDS:
        known = {name: value for name, value in old[kind].items() if name not in unread}
        facts[kind] = list(_each(known, new[kind], lambda value: value, _fact_title, _fact_shifts))
    return Changes(pages, {kind: changes for kind, changes in facts.items() if changes})


def _each(
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    essence: Callable[[Any], Any],
    title: Callable[[str, Any], str],
    shifts: Callable[[Any, Any], list[Shift]],
) -> Iterator[Change]:
    for name in sorted({*before, *after}):
        old, new = before.get(name), after.get(name)
        how: How = "added" if old is None else "removed" if new is None else "changed"
        if how != "changed" or essence(old) != essence(new):
            yield Change(how, name, title(name, new if old is None or new is not None else old), shifts(old, new))


def _page_title(name: str, page: Page) -> str:
    return str(page.meta.get("title") or page.path)


def _page_shifts(before: Page | None, after: Page | None) -> list[Shift]:
    old, new = (_measures(page) if page else {} for page in (before, after))
    return [Shift(what, old.get(what, ""), new.get(what, "")) for what in {**old, **new}]


def _measures(page: Page) -> dict[str, str]:
    words = sum(len(passage.text.split()) for passage in page.passages)
    return {"words": str(words), "reading grade": f"{reading_grade(page):.1f}"}


def _shelves(facts: Facts) -> dict[str, dict[str, Any]]:
    """Return the facts by kind; a chart comes with its numbers."""
    charts = {name: [chart, *facts.chart_rows.get(name, [])] for name, chart in facts.charts.items()}
    single = {"article": facts.article, "muscles": facts.muscles, "set counting": facts.counting}
    return {
        "claim": facts.claims,
        "study": facts.studies,
        "chart": charts,
        "exercise": facts.exercises,
        "formula": facts.formulas,
        "plan": facts.plans,
        "topic": facts.topics,
        "term": facts.glossary,
        "redirect": {redirect.source: redirect for redirect in facts.redirects},
        "other fact": {name: value for name, value in single.items() if value},
    }
