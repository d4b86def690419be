"""HTML as its elements, in order, and what is not well-formed in it.

html5ever, the parser of the browser engine Servo, reads the text and tells whether anything is wrong; only then does
html5lib, which is far slower, read it again to tell where. Both follow https://html.spec.whatwg.org.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import html5lib
from markupever import HtmlOptions, Parser
from markupever.dom import Element, Text

HTML = "http://www.w3.org/1999/xhtml"
ROOT = "article"  # what a fragment stands in


@dataclass(frozen=True)
class Node:
    """An element: its name and attributes without namespaces, the text in it, whether it is in the page's own text.

    `drawn` is what stands in a drawing: SVG has titles and links of its own.
    """

    tag: str
    attributes: dict[str, str]
    text: str
    content: bool
    drawn: bool = False


@dataclass(frozen=True)
class Mistake:
    """Something that is not well-formed HTML, with its place in the built file."""

    line: int
    column: int
    message: str
    before: str


# A sign for "and" that a browser may read otherwise one day; the standard lets it pass, html5lib does not.
LOOSE = re.compile(r"&(?![A-Za-z][A-Za-z0-9]*;)[A-Za-z0-9]")
# What stands here, html5ever reads as a browser that runs scripts does: as text. Other readers see its elements.
UNSCRIPTED = re.compile(r"<noscript\b", re.IGNORECASE)
# Elements whose text is asked for.
TOLD = frozenset({"script", "style", "title"})


def read_html(text: str, *, fragment: bool) -> tuple[list[Node], list[Mistake]]:
    """Return the elements of a page, or of a `fragment` of one, and what is wrong with it."""
    parser = Parser(HtmlOptions(full_document=not fragment, exact_errors=True))
    parser.process(text)
    parser.finish()
    if parser.errors() or LOOSE.search(text) or UNSCRIPTED.search(text):
        return _read_slowly(text, fragment=fragment)
    root = [Node(ROOT, {}, "", True)] if fragment else []
    return [*root, *_nodes(parser.into_dom().root(), fragment)], []


def _nodes(root: Any, content: bool) -> Iterator[Node]:
    left = 0  # how many of the nodes that follow stand in the page's own text
    for element in root.descendants():
        left = max(left - 1, 0)
        if not isinstance(element, Element):
            continue
        tag = element.name.local
        if tag == ROOT and not left:
            left = sum(1 for _ in element.descendants())  # itself among them
        attributes = {name.local: value for name, value in element.attrs.items()}
        text = "".join(child.content for child in element.children() if isinstance(child, Text)) if tag in TOLD else ""
        yield Node(tag, attributes, text, content or left > 0, element.name.ns != HTML)


def _read_slowly(text: str, *, fragment: bool) -> tuple[list[Node], list[Mistake]]:
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree = parser.parseFragment(text) if fragment else parser.parse(text)
    if fragment:
        tree.tag = ROOT
    lines = text.split("\n")
    mistakes = []
    for (line, column), code, data in parser.errors:
        before = lines[line - 1][:column] if line <= len(lines) else ""
        message = " ".join([code.replace("-", " "), *(f'"{part}"' for part in data.values())])
        mistakes.append(Mistake(line, column, message, before))
    return list(_etree_nodes(tree)), mistakes


def _etree_nodes(tree: Any) -> Iterator[Node]:
    waiting = [(tree, False)]
    while waiting:
        element, content = waiting.pop()
        if not isinstance(element.tag, str):
            continue
        tag = element.tag.rpartition("}")[2]
        content = content or tag == ROOT
        attributes = {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
        text = "".join(element.itertext()) if tag in TOLD else ""
        yield Node(tag, attributes, text, content, element.tag != tag)
        waiting += [(child, content) for child in reversed(element)]
