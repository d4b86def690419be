"""Build HTML elements: text is escaped by the serialiser, so facts can never become markup."""

from __future__ import annotations

from xml.etree.ElementTree import Element

Child = Element | str | None


def element(tag: str, attributes: dict[str, str] | None = None, *children: Child) -> Element:
    """Return `tag` with its attributes and children; None is left out."""
    made = Element(tag, attributes or {})
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
            parent[-1].tail = (parent[-1].tail or "") + child
        else:
            parent.text = (parent.text or "") + child
