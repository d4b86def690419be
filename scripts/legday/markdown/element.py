"""Build HTML elements: text is escaped by the serialiser, so facts can never become markup.

Python-Markdown's serialiser leaves `&lt;` and its like as they are; here they are escaped, so that readers see what is
written in a fact.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

ENTITY = re.compile(r"&(?=#?\w+;)")

Child = Element | str | None


def element(tag: str, attributes: dict[str, str] | None = None, *children: Child) -> Element:
    """Return `tag` with its attributes and children; None is left out."""
    made = Element(tag, {name: literal(value) for name, value in (attributes or {}).items()})
    append(made, *children)
    return made


def append(parent: Element, *children: Child) -> None:
    """Append elements and text to `parent` in order."""
    for child in children:
        if child is None:
            continue
        if not isinstance(child, str):
            parent.append(child)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + literal(child)
        else:
            parent.text = (parent.text or "") + literal(child)


def literal(text: str) -> str:
    """Return `text` so that what looks like an entity in it is shown as it is written."""
    return ENTITY.sub("&amp;", text)
