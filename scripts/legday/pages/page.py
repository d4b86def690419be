"""One Markdown page as plain data: front matter, running text, and what the text refers to."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from legday.facts.yaml_file import YamlFile
from legday.findings import Finding
from legday.pages.mask import running_text

Kind = Literal["heading", "paragraph", "item", "row"]


@dataclass(frozen=True)
class Reference:
    """Something that the page points to: a study, a claim, a term, a page, a block."""

    target: str
    text: str
    line: int
    column: int


@dataclass
class Passage:
    """A paragraph, list item, table row or heading: the unit in which a number needs its source."""

    kind: Kind
    source: str
    line: int
    level: int = 0
    studies: list[Reference] = field(default_factory=list)
    claims: list[Reference] = field(default_factory=list)
    derived: str = ""

    @cached_property
    def text(self) -> str:
        """The passage as it is read; everything else is blanked, so that offsets in it hold for `source`."""
        return running_text(self.source)


@dataclass
class Page:
    """One page of docs/. `path` is relative to docs/ with forward slashes; lines count from 1 in the file.

    `meta_file.data` is None where the front matter could not be read.
    `markdown` holds the file's lines with front matter, blocks and fences blanked: what is read as Markdown; in
    `prose` code spans are blanked as well. `front` counts the lines of the front matter, fences included.
    """

    path: str
    text: str
    markdown: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    meta: dict[str, Any] = field(default_factory=dict)
    front: int = 0
    meta_file: YamlFile = field(default_factory=lambda: YamlFile(""))
    passages: list[Passage] = field(default_factory=list)
    studies: list[Reference] = field(default_factory=list)
    cards: list[Reference] = field(default_factory=list)
    claims: list[Reference] = field(default_factory=list)
    terms: list[Reference] = field(default_factory=list)
    counts: list[Reference] = field(default_factory=list)
    proposals: list[Reference] = field(default_factory=list)
    links: list[Reference] = field(default_factory=list)
    images: list[Reference] = field(default_factory=list)
    blocks: list[Reference] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def file(self) -> str:
        """The page's path from the project root, as findings name it."""
        return f"docs/{self.path}"

    @cached_property
    def lines(self) -> list[str]:
        """The file's lines."""
        return self.text.split("\n")

    @property
    def body(self) -> str:
        """The file below its front matter, which is what a renderer is given."""
        return "\n".join(self.lines[self.front :])

    def place(self, passage: Passage, offset: int) -> tuple[int, int]:
        """Return the line and column in the file of `offset` in the passage's source."""
        start = passage.source.rfind("\n", 0, offset) + 1
        line = passage.line + passage.source.count("\n", 0, offset)
        shown = passage.source[start:].partition("\n")[0]
        indent = self.lines[line - 1].find(shown) if line <= len(self.lines) else 0
        return line, max(indent, 0) + offset - start + 1

    def finding(self, place: Reference | tuple[int, int], code: str, message: str, hint: str) -> Finding:
        """Return a finding at a reference or at a line and column of this page."""
        line, column = place if isinstance(place, tuple) else (place.line, place.column)
        return Finding(self.file, line, column, code, message, hint)
