"""One built HTML page as plain data: parsed once, strictly, by html5lib."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import html5lib

from legday.checks.site.active import Active, active_parts
from legday.checks.site.css import css_links
from legday.checks.site.link import Link
from legday.checks.site.read.json_files import linked_data
from legday.checks.site.references import element_links
from legday.checks.site.script import read_script

NAMES_IDS = (
    "aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-errormessage", "aria-flowto",
    "aria-labelledby", "aria-owns", "commandfor", "for", "form", "headers", "interestfor", "itemref", "list",
    "popovertarget",
)  # fmt: skip

DATA = frozenset({"application/ld+json", "importmap", "speculationrules"})


@dataclass(frozen=True)
class Mistake:
    """Something that is not well-formed HTML, with its place in the built file."""

    line: int
    column: int
    message: str
    before: str


@dataclass
class Document:
    """A page. `references` are (attribute, id) pairs; `active` names what could run or lead readers away.

    `said` holds what the page says of itself, by the name of the tag: "title", "canonical", or a meta tag's own.
    `policy` is its Content-Security-Policy, and `early` what stands before it and so outside of its reach. `leads` is
    where it sends its readers on by itself, `cited` the places of the studies that its citations lead to.
    """

    file: str
    lang: str = ""
    meta: dict[str, list[str]] = field(default_factory=dict)
    refresh_target: str = ""
    policy: str = ""
    early: list[str] = field(default_factory=list)
    article: bool = False
    headings: int = 0
    ids: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    references: list[tuple[str, str]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)
    active: list[Active] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The page's name in a browser's tab and in lists of results."""
        return self.first("title")

    @property
    def description(self) -> str:
        """The sentence or two below that name in lists of results."""
        return self.first("description")

    @property
    def canonical(self) -> str:
        """The address that the page calls its own."""
        return self.first("canonical")

    def first(self, name: str) -> str:
        """Return what the first tag of that name says, or an empty string."""
        return next(iter(self.meta.get(name, [])), "")

    @property
    def listed(self) -> bool:
        """Whether search engines may list it."""
        return "noindex" not in self.first("robots")

    @property
    def is_redirect(self) -> bool:
        """Whether the page only leads on to where its words are now."""
        return bool(self.refresh_target) and not self.listed


def read_document(file: str, html: str) -> Document:
    """Parse `html`, the text of the page `file`."""
    parser = _parser()
    return _read(file, html, parser.parse(html), parser)


def read_fragment(file: str, html: str) -> Document:
    """Parse `html`, the text of `file`, as a part of a page's words."""
    parser = _parser()
    fragment = parser.parseFragment(html)
    fragment.tag = "article"
    return _read(file, html, fragment, parser)


def _parser() -> Any:
    return html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)


def _read(file: str, html: str, tree: Any, parser: Any) -> Document:
    document = Document(file, lang=tree.get("lang", "").strip())
    lines = html.split("\n")
    for (line, column), code, data in parser.errors:
        before = lines[line - 1][:column] if line <= len(lines) else ""
        message = " ".join([code.replace("-", " "), *(f'"{part}"' for part in data.values())])
        document.mistakes.append(Mistake(line, column, message, before))
    for node, content in _nodes(tree):
        _note(document, node, content)
    document.anchors.update(document.ids)
    return document


def _nodes(tree: Any) -> Iterator[tuple[Any, bool]]:
    """Yield each element of `tree` in order, and whether it stands in the page's own text."""
    waiting = [(tree, False)]
    while waiting:
        node, content = waiting.pop()
        if isinstance(node.tag, str):
            content = content or node.tag == "article"
            yield node, content
            waiting += [(child, content) for child in reversed(node)]


def _note(document: Document, node: Any, content: bool) -> None:
    tag = node.tag.rpartition("}")[2]
    attributes = {name.rpartition("}")[2]: value for name, value in node.attrib.items()}
    if "id" in attributes:
        document.ids.append(attributes["id"])
    if tag in ("a", "map") and "name" in attributes:
        document.anchors.add(attributes["name"])
    if tag == "a" and "ld-cite" in attributes.get("class", "").split():
        document.cited.append(attributes.get("href", ""))
    document.references += [(name, value) for name in NAMES_IDS for value in attributes.get(name, "").split()]
    text = "".join(node.itertext()) if tag in ("script", "style") else ""
    document.article = document.article or tag == "article"
    document.active += active_parts(tag.lower(), attributes, text, content)
    if tag in ("link", "script", "style") and not document.policy:
        document.early.append(tag)
    if tag == "h1":
        document.headings += 1
    elif node.tag == "title":
        document.meta.setdefault("title", []).append("".join(node.itertext()).strip())
    elif tag == "meta" and attributes.get("http-equiv", "").lower() == "content-security-policy":
        if document.policy:
            document.active.append(Active("words", "a second Content-Security-Policy", content))
        document.policy = attributes.get("content", "")
    elif tag == "link" and attributes.get("rel", "") == "canonical":
        document.meta.setdefault("canonical", []).append(attributes.get("href", ""))
    elif tag == "meta":
        name = attributes.get("property", attributes.get("name", "")).lower()
        document.meta.setdefault(name, []).append(attributes.get("content", "").strip())
    links = list(element_links(document.file, tag, attributes, content))
    document.refresh_target = next((link.url for link in links if link.kind == "meta refresh"), document.refresh_target)
    document.links += links
    if tag == "style":
        document.links += css_links(document.file, "".join(node.itertext()), content)
    elif tag == "script" and "src" not in attributes:
        text = "".join(node.itertext())
        is_data = attributes.get("type", "").lower() in DATA
        document.links += linked_data(document.file, text) if is_data else _script_links(document.file, text)
    elif tag == "iframe" and "srcdoc" in attributes:
        document.links += read_fragment(document.file, attributes["srcdoc"]).links


def _script_links(file: str, text: str) -> list[Link]:
    return read_script(file, text, inline=True).links
