"""Read pages: from Markdown text to `Page`.

CommonMark structure comes from markdown-it-py because it keeps line numbers; the site itself is rendered by
Python-Markdown. Both agree on the constructs that the site's pages use. Code is blanked beforehand as
Python-Markdown sees it, so that nothing hides in what only one of the two takes for code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from legday.facts.text_file import hidden_characters, read_text, single_line_ends
from legday.facts.yaml_file import YamlFile, parse_yaml
from legday.findings import Finding
from legday.pages.citation import CITATION, STUDY
from legday.pages.front_lines import front_lines
from legday.pages.limits import excess
from legday.pages.mask import without_code_spans, without_fences
from legday.pages.page import Kind, Page, Passage, Reference
from legday.tree import files

MAX_CHARACTERS = 40_000
DERIVED = re.compile(r"\{:? *derived=\"([^\"\n]*)\" *\}")
FENCE_OR_KEY = re.compile(r"---\s*|[a-z_]+:(?: .*)?")
BLOCK = re.compile(r" {0,3}/{3}(?:[ \t]*([A-Za-z][\w-]*)[ \t]*(?:\|(.*))?)?")


def read_pages(root: Path) -> list[Page]:
    """Read every Markdown page below `root`/docs, in path order."""
    docs = root / "docs"
    return [read_page(source, docs) for source in files(docs) if source.suffix == ".md"]


def read_page(source: Path, docs: Path) -> Page:
    """Read one page. What cannot be read becomes a finding on the page, never an exception."""
    path = source.relative_to(docs).as_posix()
    text = read_text(source, f"docs/{path}")
    return Page(path, "", findings=[text]) if isinstance(text, Finding) else parse_page(text, path)


@lru_cache(maxsize=1024)
def parse_page(text: str, path: str) -> Page:
    """Parse the text of a page into plain data. Never raises for what the text holds.

    The same text is parsed once a process: callers share the page and leave it as it is.
    """
    page = Page(path, single_line_ends(text.removeprefix("\ufeff")))
    page.meta_file = YamlFile(page.file, data={})
    page.findings += hidden_characters(single_line_ends(text), page.file)
    if len(text) > MAX_CHARACTERS:
        message = f"The page is longer than {MAX_CHARACTERS} characters."
        page.findings.append(page.finding((1, 1), "page-too-large", message, "Split it into several pages."))
        return page
    lines = _without_blocks(page, without_fences(_without_front_matter(page)))
    prose = [without_code_spans(line) for line in lines]
    if too_much := excess(page, prose):
        page.findings.append(too_much)
        return page
    page.markdown, page.prose = lines, prose
    parser = MarkdownIt("commonmark").enable("table").disable(["fence", "code", "html_block"])
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    for passage, inlines in _passages(parser.parse("\n".join(lines)), lines):
        page.passages.append(passage)
        _file_citations(page, passage)
        _file_links(page, passage, inlines)
    _let_captions_cover_tables(page.passages)
    page.cards = [block for block in page.blocks if block.text == "claim"]
    return page


def _without_front_matter(page: Page) -> list[str]:
    """Read the front matter and return the page's lines with its lines blanked, so that line numbers stay true.

    Return no line where one cannot tell what is front matter.
    """
    lines = page.lines
    end = front_lines(lines)
    if end == 0:
        first = next((line for line in lines if line.strip()), "")
        if FENCE_OR_KEY.fullmatch(first) and "---" in lines:
            page.meta_file.data = None
            message, hint = "The front matter does not begin at the top.", 'Begin the file with a line "---".'
            page.findings.append(page.finding((1, 1), "page-front-matter", message, hint))
            return []
        return lines
    if end is None:
        page.meta_file.data = None
        message, hint = "The front matter never ends.", 'Close the front matter with a line "---".'
        page.findings.append(page.finding((1, 1), "page-front-matter", message, hint))
        return []
    page.meta_file, findings = parse_yaml("\n".join(lines[1 : end - 1]), page.file, first_line=2)
    page.findings += findings
    if isinstance(page.meta_file.data, dict):
        page.meta = page.meta_file.data
    elif not findings:
        message, hint = "The front matter holds no keys.", "Write it as `key: value` lines."
        page.findings.append(page.finding((2, 1), "page-front-matter", message, hint))
    page.front = end
    return [""] * end + lines[end:]


def _without_blocks(page: Page, lines: list[str]) -> list[str]:
    """Note each `/// name | argument` and blank the lines of its fences; text inside a block stays."""
    kept: list[str] = []
    open_blocks: list[Reference] = []
    inside: dict[Reference, list[Finding]] = {}
    for number, line in enumerate(lines, 1):
        match = BLOCK.fullmatch(line.rstrip(" \t"))
        kept.append("" if match else line)
        if match and match[1] and open_blocks:
            message = f'The block "{match[1]}" begins inside the block "{open_blocks[-1].text}".'
            hint = 'Close the block above with a line "///" first.'
            inside[open_blocks[-1]].append(page.finding((number, match.start(1) + 1), "block-not-empty", message, hint))
        if match and match[1]:
            open_blocks.append(Reference((match[2] or "").strip(), match[1], number, match.start(1) + 1))
            page.blocks.append(open_blocks[-1])
            inside[open_blocks[-1]] = []
        elif match and open_blocks:
            page.findings += inside[open_blocks.pop()]
        elif match:
            message = "This closes a block that was never opened."
            hint = "Remove the line, or begin a block above it (`/// claim | topic/name`)."
            page.findings.append(page.finding((number, 1), "block-not-open", message, hint))
        elif open_blocks and line.strip() and not inside[open_blocks[-1]]:
            message = f'There is text inside the block "{open_blocks[-1].text}".'
            hint = 'Blocks draw their content from seeds/: close this one with a line "///" before the text.'
            inside[open_blocks[-1]].append(page.finding((number, 1), "block-not-empty", message, hint))
    for block in open_blocks:  # what stands inside them is meant to stand below
        message, hint = f'The block "{block.text}" is never closed.', 'Add a line "///" below it.'
        page.findings.append(page.finding(block, "block-not-closed", message, hint))
    return kept


def _passages(tokens: list[Token], lines: list[str]) -> Iterator[tuple[Passage, list[Token]]]:
    """Yield each passage with its inline tokens: one, or for a table row one a cell."""
    cells: list[Token] = []
    row = 0
    in_item = 0
    level = 0
    for token in tokens:
        if token.type == "tr_open" and token.map:
            cells, row = [], token.map[0] + 1
        elif token.type == "tr_close":
            yield _passage("row", lines[row - 1].strip(), row), cells
            row = 0
        elif token.type in ("list_item_open", "list_item_close"):
            in_item += token.nesting
        elif token.type in ("heading_open", "paragraph_open"):
            level = int(token.tag[1]) if token.type == "heading_open" else 0
        elif token.type == "inline" and row:
            cells.append(token)
        elif token.type == "inline" and token.map:
            kind: Kind = "heading" if level else "item" if in_item else "paragraph"
            yield _passage(kind, token.content, token.map[0] + 1, level), [token]


def _passage(kind: Kind, source: str, line: int, level: int = 0) -> Passage:
    derived = " ".join(DERIVED.findall(without_code_spans(source)))
    return Passage(kind, source, line, level, derived=derived)


def _file_citations(page: Page, passage: Passage) -> None:
    for group in CITATION.finditer(without_code_spans(passage.source)):
        for cited in STUDY.finditer(group[1]):
            line, column = page.place(passage, group.start(1) + cited.start())
            passage.studies.append(Reference(cited[1], group[0], line, column))
    page.studies += passage.studies


def _file_links(page: Page, passage: Passage, inlines: list[Token]) -> None:
    """Collect the passage's links and images in order, each with its line and column."""
    offset = 0
    for token in inlines:
        for child in token.children or []:
            if child.type not in ("image", "link_open"):
                continue
            target = str(child.attrs.get("src" if child.type == "image" else "href", ""))
            offset = max(offset, passage.source.find(target, offset + 1))
            place = page.place(passage, offset)
            if child.type == "image":
                page.images.append(Reference(target, child.content, *place))
            else:
                _file_link(page, passage, Reference(target, _link_text(token, child), *place))


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
    elif scheme == "propose":
        page.proposals.append(named)
    else:
        page.links.append(link)


def _link_text(token: Token, opened: Token) -> str:
    children = token.children or []
    start = next(n for n, child in enumerate(children) if child is opened) + 1
    end = next((n for n, child in enumerate(children[start:], start) if child.type == "link_close"), len(children))
    return "".join(child.content for child in children[start:end])


def _let_captions_cover_tables(passages: list[Passage]) -> None:
    """Let the paragraph that follows a table lend its sources to the table's rows."""
    caption: Passage | None = None
    for passage in reversed(passages):
        if passage.kind == "row" and caption:
            passage.studies = [*passage.studies, *caption.studies]
            passage.claims = [*passage.claims, *caption.claims]
            passage.derived = f"{passage.derived} {caption.derived}".strip()
        elif passage.kind != "row":
            caption = passage if passage.kind == "paragraph" else None
