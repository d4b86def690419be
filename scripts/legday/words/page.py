"""One Markdown page as plain data: front matter, running text, and what the text refers to.

CommonMark structure comes from markdown-it-py because it keeps line numbers; the site itself is rendered by
Python-Markdown. Both agree on the constructs that the site's pages use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from legday.facts.yaml_file import YamlFile, parse_yaml
from legday.findings import Finding

CITATION = re.compile(r"\[(@[^\]\n]+)\]")
CITED = re.compile(r"@([A-Za-z0-9_-]+)")
DERIVED = re.compile(r"\{:?\s*derived=\"([^\"]*)\"\s*\}")
FENCE = re.compile(r"^(/{3,})(?:[ \t]*([A-Za-z][\w-]*)(?:[ \t]*\|[ \t]*(.*?))?)?[ \t]*$")
CODE_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")

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
    studies: list[Reference] = field(default_factory=list)
    claims: list[Reference] = field(default_factory=list)
    derived: str = ""

    @property
    def text(self) -> str:
        """The passage as it is read: citations, link targets, attribute lists and emphasis marks left out."""
        text = DERIVED.sub("", CITATION.sub("", self.source))
        text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
        text = re.sub(r"\{:[^}]*\}", "", text)
        return re.sub(r"[*`]+|(?<!\w)_|_(?!\w)", "", text)


@dataclass
class Page:
    """One page of docs/. `path` is relative to docs/ with forward slashes; lines count from 1 in the file."""

    path: str
    text: str
    meta: dict[str, Any] = field(default_factory=dict)
    meta_file: YamlFile = field(default_factory=lambda: YamlFile(""))
    passages: list[Passage] = field(default_factory=list)
    studies: list[Reference] = field(default_factory=list)
    cards: list[Reference] = field(default_factory=list)
    claims: list[Reference] = field(default_factory=list)
    terms: list[Reference] = field(default_factory=list)
    counts: list[Reference] = field(default_factory=list)
    links: list[Reference] = field(default_factory=list)
    images: list[Reference] = field(default_factory=list)
    blocks: list[Reference] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def file(self) -> str:
        """The page's path from the project root, as findings name it."""
        return f"docs/{self.path}"


def read_pages(root: Path) -> list[Page]:
    """Read every Markdown page below `root`/docs, in path order."""
    docs = root / "docs"
    return [read_page(source, docs) for source in sorted(docs.rglob("*.md"))]


def read_page(source: Path, docs: Path) -> Page:
    """Read one page. What cannot be read becomes a finding on the page, never an exception."""
    path = source.relative_to(docs).as_posix()
    try:
        text = source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        page = Page(path, "")
        mend = "Save the file as UTF-8 text."
        page.findings.append(Finding(page.file, 1, 1, "page-not-text", f"The file cannot be read as UTF-8: {error}.", mend))
        return page
    return parse_page(text, path)


def parse_page(text: str, path: str) -> Page:
    """Parse the text of a page into plain data."""
    page = Page(path, text)
    lines = _without_front_matter(page, text.split("\n"))
    lines = _without_blocks(page, lines)
    tokens = MarkdownIt("commonmark").enable("table").parse("\n".join(lines))
    for passage, inlines in _passages(tokens):
        page.passages.append(passage)
        for inline in inlines:
            _refer(page, passage, inline, lines)
    _let_captions_cover_tables(page.passages)
    page.cards = [block for block in page.blocks if block.text == "claim"]
    return page


def _without_front_matter(page: Page, lines: list[str]) -> list[str]:
    """Read the front matter and blank its lines, so that line numbers stay true."""
    if lines[0].rstrip() != "---":
        return lines
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        mend = 'Close the front matter with a line "---".'
        page.findings.append(Finding(page.file, 1, 1, "page-front-matter", "The front matter never ends.", mend))
        return lines
    page.meta_file, findings = parse_yaml("\n".join(lines[1:end]), page.file, first_line=2)
    page.findings += findings
    if isinstance(page.meta_file.data, dict):
        page.meta = page.meta_file.data
    elif not findings:
        mend = "Write it as `key: value` lines."
        page.findings.append(Finding(page.file, 2, 1, "page-front-matter", "The front matter holds no keys.", mend))
    return [""] * (end + 1) + lines[end + 1 :]


def _without_blocks(page: Page, lines: list[str]) -> list[str]:
    """Note each `/// name | argument` and blank the fence lines; text inside a block stays."""
    kept: list[str] = []
    code = ""
    open_blocks: list[Reference] = []
    for number, line in enumerate(lines, 1):
        fence = CODE_FENCE.match(line)
        if fence and (not code or (line.strip().startswith(code) and not line.strip().strip(code[0]))):
            code = "" if code else fence[1]
        match = None if code or fence else FENCE.match(line)
        if not match:
            kept.append(line)
            continue
        kept.append("")
        if match[2]:
            block = Reference((match[3] or "").strip(), match[2], number, line.index(match[2]) + 1)
            open_blocks.append(block)
            page.blocks.append(block)
        elif open_blocks:
            open_blocks.pop()
        else:
            mend = "Remove the line, or begin a block above it (`/// claim | topic/name`)."
            page.findings.append(Finding(page.file, number, 1, "block-not-open", "This closes a block that was never opened.", mend))
    for block in open_blocks:
        mend = 'Add a line "///" after the block.'
        message = f'The block "{block.text}" is never closed.'
        page.findings.append(Finding(page.file, block.line, block.column, "block-not-closed", message, mend))
    return kept


def _passages(tokens: list[Token]) -> Iterator[tuple[Passage, list[Token]]]:
    """Yield each passage with its inline tokens: one, or for a table row one a cell."""
    cells: list[Token] = []
    row_line = 0
    in_item = 0
    opened = ""
    for token in tokens:
        if token.type == "tr_open" and token.map:
            cells, row_line = [], token.map[0] + 1
        elif token.type == "tr_close":
            yield Passage("row", " | ".join(cell.content for cell in cells), row_line), cells
            row_line = 0
        elif token.type in ("list_item_open", "list_item_close"):
            in_item += token.nesting
        elif token.type in ("heading_open", "paragraph_open"):
            opened = token.type
        elif token.type == "inline" and row_line:
            cells.append(token)
        elif token.type == "inline" and token.map:
            kind: Kind = "heading" if opened == "heading_open" else "item" if in_item else "paragraph"
            derived = " ".join(DERIVED.findall(token.content))
            yield Passage(kind, token.content, token.map[0] + 1, derived=derived), [token]


def _refer(page: Page, passage: Passage, token: Token, lines: list[str]) -> None:
    """Collect what the passage's inline text refers to, each with its line and column."""
    line = passage.line
    for child in token.children or []:
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        elif child.type == "text":
            for group in CITATION.finditer(child.content):
                for cited in CITED.finditer(group[1]):
                    reference = Reference(cited[1], group[0], *_find(f"@{cited[1]}", line, lines))
                    page.studies.append(reference)
                    passage.studies.append(reference)
        elif child.type == "image":
            source = str(child.attrs.get("src", ""))
            page.images.append(Reference(source, child.content, *_find(source, line, lines)))
        elif child.type == "link_open":
            target = str(child.attrs.get("href", ""))
            reference = Reference(target, _link_text(token, child), *_find(target, line, lines))
            _file_link(page, passage, reference)


def _file_link(page: Page, passage: Passage, link: Reference) -> None:
    scheme, _, name = link.target.partition(":")
    named = Reference(name, link.text, link.line, link.column)
    if scheme == "claim":
        page.claims.append(named)
        passage.claims.append(named)
    elif scheme == "term":
        page.terms.append(named)
    elif scheme == "count":
        page.counts.append(named)
    else:
        page.links.append(link)


def _link_text(token: Token, opened: Token) -> str:
    children = token.children or []
    start = children.index(opened) + 1
    end = next((n for n, child in enumerate(children[start:], start) if child.type == "link_close"), len(children))
    return "".join(child.content for child in children[start:end])


def _find(needle: str, line: int, lines: list[str]) -> tuple[int, int]:
    """Return the place of `needle` at or shortly after `line`; columns count from 1."""
    for number in range(line, min(line + 3, len(lines) + 1)):
        column = lines[number - 1].find(needle)
        if column >= 0:
            return number, column + 1
    return line, 1


def _let_captions_cover_tables(passages: list[Passage]) -> None:
    """Let the paragraph that follows a table lend its sources to the table's rows."""
    caption: Passage | None = None
    for passage in reversed(passages):
        if passage.kind == "row" and caption:
            passage.studies += caption.studies
            passage.claims += caption.claims
            passage.derived = f"{passage.derived} {caption.derived}".strip()
        elif passage.kind != "row":
            caption = passage if passage.kind == "paragraph" else None
