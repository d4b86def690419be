"""Every text that a reader sees, from pages and from facts, each with the place where it is mended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from legday.facts.store import Facts
from legday.facts.yaml_file import Key, YamlFile
from legday.findings import Finding
from legday.pages.index import Index
from legday.pages.page import Page, Passage

# Keys of each kind of seed whose texts are sentences of ours that the site shows; * stands for any one key.
SENTENCES: Mapping[str, tuple[str, ...]] = {
    "article": ("interest", "statements.*.says"),
    "chart": ("title", "shows", "alt", "caption", "series.*.name", "panels.*.title"),
    "claim": (
        "question", "size", "reason", "against.says", "limits", "use", "verdict_on", "interest", "derived",
        "history.*.why",
    ),
    "counting": ("no_growth.*.why",),
    "exercise": ("name", "steps.*", "mistakes.*", "easier.*", "harder.*", "evidence", "pose.*.says"),
    "formula": ("name", "purpose", "population", "valid_range", "calculator.inputs.*.label"),
    "glossary": ("*.term", "*.means"),
    "plan": (
        "name", "who", "sessions.*.name", "sessions.*.warm_up.do", "sessions.*.balance.do",
        "sessions.*.exercises.*.note", "weeks.*", "dose.*.why", "judgement.*",
    ),
    "study": ("population", "findings.*.what", "findings.*.meaning", "limits.*", "notes.*"),
    "topic": ("title", "door", "summary"),
    "urgency": ("*.name", "*.do", "*.note"),
    "warnings": ("title", "whom", "signs.*.sign", "signs.*.short", "signs.*.do"),
}  # fmt: skip
PATTERNS = {kind: [tuple(path.split(".")) for path in paths] for kind, paths in SENTENCES.items()}


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
    """Yield each text of `pages` and of the asked seed files that a reader sees."""
    for page in pages:
        for name in ("title", "description"):
            if isinstance(page.meta.get(name), str):
                yield Shown(page.meta[name], page=page, file=page.meta_file, key=(name,))
        for passage in page.passages:
            yield Shown(passage.text, page=page, passage=passage)
    for (kind, _), file in facts.files.items():
        if kind in PATTERNS and index.is_asked(file.path):
            for pattern in PATTERNS[kind]:
                for key, text in _reached(file.data, pattern):
                    yield Shown(text, file=file, key=key)


def _reached(data: Any, pattern: tuple[str, ...], key: Key = ()) -> Iterator[tuple[Key, str]]:
    """Yield (key, text) for each text in `data` that `pattern` leads to, whatever the file holds."""
    if not pattern:
        if isinstance(data, str):
            yield key, data
        return
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, value in inner:
        if pattern[0] in ("*", name):
            yield from _reached(value, pattern[1:], (*key, name))
