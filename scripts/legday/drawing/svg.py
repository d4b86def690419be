"""SVG elements, without bringing in Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element


def node(tag: str, attributes: dict[str, str], children: Iterable[Element] = (), text: str | None = None) -> Element:
    """Return an element with its attributes, children or text."""
    made = Element(tag, attributes)
    made.text = text
    made.extend(children)
    return made


def part(name: str, data: str) -> Element:
    """Return a path of class `ld-fig__name`."""
    return node("path", {"class": f"ld-fig__{name}", "d": data})
