"""What differs between two projects for those who read them, as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from legday.changes.field_changes import FieldChange, field_changes
from legday.changes.project import Project
from legday.facts.store import Facts
from legday.pages import Page
from legday.pages.reading import reading_grade

How = Literal["added", "changed", "removed"]
FEW = frozenset({"verdict", "certainty", "size", "design", "participants", "population", "read", "to", "why"})


@dataclass(frozen=True)
class Change:
    """A page or fact that was added, changed or removed; `shifts` say in what."""

    how: How
    name: str
    title: str
    field_changes: list[FieldChange] = field(default_factory=list)


@dataclass(frozen=True)
class Changes:
    """All that differs: pages by address, facts by kind, drafts (not published) by address, and pictures by path."""

    pages: list[Change]
    facts: dict[str, list[Change]]
    drafts: list[Change] = field(default_factory=list)
    pictures: list[Change] = field(default_factory=list)


def compare(before: Project, after: Project) -> Changes:
    """Return what a reader of `before` finds different in `after`."""
    facts: dict[str, list[Change]] = {}
    for kind, change in _facts(_data(before.facts), _data(after.facts)):
        facts.setdefault(kind, []).append(change)
    drafts = [change for change in _pages(before.drafts, after.drafts) if change.name in after.drafts]
    pictures = list(_pictures(before.pictures, after.pictures))
    return Changes(list(_pages(before.pages, after.pages)), facts, drafts, pictures)


def _pages(before: dict[str, Page], after: dict[str, Page]) -> Iterator[Change]:
    for name in sorted({*before, *after}):
        old, new = before.get(name), after.get(name)
        if not old or not new or old.text != new.text:
            shown = new or old
            title = str(shown.meta.get("title") or shown.path) if shown else name
            measured = [
                FieldChange("words", _words(old), _words(new)),
                FieldChange("reading grade", _grade(old), _grade(new)),
            ]
            yield Change(_how(old, new), name, title, measured)


def _pictures(before: dict[str, bytes], after: dict[str, bytes]) -> Iterator[Change]:
    for name in sorted({*before, *after}):
        old, new = before.get(name), after.get(name)
        if old != new:
            yield Change(_how(old, new), name, name, [FieldChange("bytes", _size(old), _size(new))])


def _size(data: bytes | None) -> str:
    return "" if data is None else f"{len(data):,}"


def _words(page: Page | None) -> str:
    return str(sum(len(passage.text.split()) for passage in page.passages)) if page else ""


def _grade(page: Page | None) -> str:
    grade = reading_grade(page) if page else 0
    return f"{grade:.1f}" if grade else "too few words to tell" if page else ""


def _facts(before: dict[tuple[str, str], Any], after: dict[tuple[str, str], Any]) -> Iterator[tuple[str, Change]]:
    for kind, name in sorted({*before, *after}):
        old, new = before.get((kind, name)), after.get((kind, name))
        if old == new:
            continue
        how = _how(old, new)
        found = [
            field_change
            for field_change in field_changes(old or {}, new or {})
            if how == "changed" or field_change.what in FEW
        ]
        yield kind, Change(how, name, _title(name, new or old), found)


def _how(before: object, after: object) -> How:
    return "added" if before is None else "removed" if after is None else "changed"


def _title(name: str, data: Any) -> str:
    told = data if isinstance(data, dict) else {}
    return str(told.get("question") or told.get("title") or told.get("name") or name)


def _data(facts: Facts) -> dict[tuple[str, str], Any]:
    """Return the data of every readable seed file by (kind, id); redirects one by one, a chart with its numbers."""
    data = {key: file.data for key, file in facts.files.items() if file.data is not None and key[0] != "redirects"}
    for name, rows in facts.chart_rows.items():
        cells = [{column: str(value) for column, value in row.cells.items()} for row in rows]
        data["chart", name] = {**data["chart", name], "numbers": cells}
    for redirect in facts.redirects:
        data["redirect", redirect.source] = redirect.model_dump(mode="json", exclude={"source"})
    return data
