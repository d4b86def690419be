"""The text of a rendered page as HTML that stands by itself, for readers outside the site."""

from __future__ import annotations

from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import html5lib

LEFT_OUT = ("script", "style", "svg", "template", "h1")
LEFT_OUT_CLASSES = frozenset({"ld-page-facts", "ld-edit", "ld-popover"})
ADDRESSES = ("href", "src")
KEPT = (*ADDRESSES, "alt", "id", "datetime", "colspan", "rowspan", "scope")


def article_text(page: str, url: str) -> str:
    """Return the text of a rendered post as HTML that stands by itself: full addresses, no buttons, no popovers."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    body = next(node for node in tree.iter("article"))
    _tidy(body, url)
    html: str = html5lib.serialize(body, tree="etree", omit_optional_tags=False, quote_attr_values="always")
    return html.removeprefix(html[: html.index(">") + 1]).removesuffix("</article>").strip()


def _tidy(node: Element, url: str) -> None:
    """Take out what only a page can show, below `node`; what follows a removed element stays."""
    before: Element | None = None
    for child in list(node):
        classes = set(child.get("class", "").split())
        if _name(child) in LEFT_OUT or classes & LEFT_OUT_CLASSES or _is_sign(child):
            if child.tail and before is not None:
                before.tail = (before.tail or "") + child.tail
            elif child.tail:
                node.text = (node.text or "") + child.tail
            node.remove(child)
            continue
        if "ld-cite" in classes and (child.text or "").isdigit():
            child.text = f"[{child.text}]"
        child.tag = "span" if child.tag == "button" else child.tag
        child.attrib = {
            name: urljoin(url, value) if name in ADDRESSES else value
            for name, value in child.attrib.items()
            if name in KEPT
        }
        _tidy(child, url)
        before = child


def _name(node: Element) -> str:
    """Return the element's name without its namespace, which the parser gives to pictures."""
    return str(node.tag).rpartition("}")[2]


def _is_sign(node: Element) -> bool:
    return node.get("aria-hidden") == "true"
