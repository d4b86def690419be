"""Every text that a reader sees, from pages and from facts, each with the place where it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from legday.facts.chart import Chart
from legday.facts.chart_rows import Row
from legday.facts.load import KINDS
from legday.facts.store import Facts
from legday.facts.texts import ANY, Path, shown_keys
from legday.facts.yaml_file import Key, YamlFile
from legday.findings import Finding
from legday.pages.front_matter import FrontMatter, PostFrontMatter
from legday.pages.index import Index
from legday.pages.page import Page, Passage
from legday.pages.posts import is_post

MODELS = {kind.name: kind.model for kind in KINDS}


@dataclass(frozen=True)
class Shown:
    """A text as it is read. It stands in a `passage` of a `page`, or under the `key` of a YAML file."""

    text: str
    page: Page | None = None
    passage: Passage | None = None
    file: YamlFile | None = None
    key: Key = ()

    def finding(self, offset: int, code: str, message: str, hint: str) -> Finding:
        """Return a finding at `offset` in the text; one in a YAML file is placed at its key."""
        if self.page and self.passage:
            return self.page.finding(self.page.place(self.passage, offset), code, message, hint)
        assert self.file  # noqa: S101 (the other of the two)
        return self.file.finding(self.key, code, message, hint)


def shown_texts(facts: Facts, pages: list[Page], index: Index) -> Iterator[Shown]:
    """Yield each text of `pages` and of the asked seed files that a reader sees, as the models mark it."""
    for page in pages:
        for key, text in _read(page.meta, PostFrontMatter if is_post(page.path) else FrontMatter):
            yield Shown(text, page=page, file=page.meta_file, key=key)
        for passage in page.passages:
            yield Shown(passage.text, page=page, passage=passage)
    for (kind, _), file in facts.files.items():
        if index.is_asked(file.path):
            for key, text in _read(file.data, MODELS[kind]):
                yield Shown(text, file=file, key=key)
    for name, rows in facts.chart_rows.items():
        path = f"seeds/charts/{name}.csv"
        for row in rows if index.is_asked(path) else ():
            for column, text in _words(facts.charts[name], row):
                yield Shown(text, file=YamlFile(path, places={(column,): (row.line, 1)}), key=(column,))


def _words(chart: Chart, row: Row) -> Iterator[tuple[str, str]]:
    """Yield the cells of `row` that are words, each with its column."""
    for name, column in chart.columns.items():
        if column.kind == "text":
            yield name, row.text(name)


def _read(data: Any, model: type[BaseModel]) -> Iterator[tuple[Key, str]]:
    """Yield (key, text) for each text in `data` that readers see, whatever else it holds."""
    for path in _paths(model):
        yield from _reached(data, path, ())


@cache
def _paths(model: type[BaseModel]) -> list[Path]:
    return shown_keys(model)


def _reached(data: Any, path: Path, key: Key) -> Iterator[tuple[Key, str]]:
    if not path:
        if isinstance(data, str):
            yield key, data
        return
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, value in inner:
        if path[0] in (ANY, name):
            yield from _reached(value, path[1:], (*key, name))
