"""Signs that warn, drawn: what to do stands beside each, or once above those that share it."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element

from legday.facts.warning import Sign, Urgency
from legday.markdown.citation import citation
from legday.markdown.context import Context
from legday.markdown.element import Child, element

SHARED = 3


def sign_list(signs: list[Sign], context: Context, cites: bool) -> list[Element]:
    """Return the signs in order; `cites` adds each one's sources."""
    parts: list[Element] = []
    for do, run in groupby(signs, key=lambda sign: sign.do):
        alike = list(run)
        shared = len(alike) >= SHARED
        if shared:
            parts.append(element("p", {"class": "ld-warning__do"}, do))
        entries = [_entry(sign, context, cites, bare=shared) for sign in alike]
        if not shared and parts and parts[-1].tag == "ul":
            parts[-1].extend(entries)
        else:
            parts.append(element("ul", {}, *entries))
    return parts


def urgency_band(urgency: Urgency, context: Context, tag: str, identifier: str | None = None) -> Element:
    """Return the line that says how urgent the signs below it are and what to do."""
    words = context.facts.urgencies[urgency]
    name = element("strong", {}, f"{words.name}:")
    return element(tag, {"id": identifier} if identifier else {}, name, f" {words.do}")


def sources(names: list[str], context: Context) -> list[Child]:
    """Return citations of the studies that have a file, each after a space."""
    known = [name for name in names if name in context.facts.studies]
    return [child for name in known for child in (" ", citation(name))]


def _entry(sign: Sign, context: Context, cites: bool, bare: bool) -> Element:
    text: list[Child] = [element("span", {"class": "ld-warning__sign"}, f"{sign.sign}.")]
    if not bare:
        text += [" ", element("span", {"class": "ld-warning__do"}, sign.do)]
    return element("li", {}, *text, *(sources(sign.studies, context) if cites else []))
