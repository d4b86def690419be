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
        if len(alike) >= SHARED:
            entries = [_entry(sign, context, cites, with_do=False) for sign in alike]
            parts += [element("p", {}, do), element("ul", {"class": "ld-warning__alike"}, *entries)]
        else:
            entries = [_entry(sign, context, cites, with_do=True) for sign in alike]
            if not parts or parts[-1].get("class"):
                parts.append(element("ul"))
            parts[-1].extend(entries)
    return parts


def urgency_band(urgency: Urgency, context: Context, tag: str, identifier: str | None = None) -> Element:
    """Return the line that says how urgent the signs below it are and what to do."""
    words = context.facts.urgencies[urgency]
    name = element("strong", {}, f"{words.name}.")
    return element(tag, {"id": identifier} if identifier else {}, name, f" {words.do}")


def sources(names: list[str], context: Context) -> list[Child]:
    """Return citations of the studies that have a file, each after a space."""
    known = [name for name in names if name in context.facts.studies]
    return [child for name in known for child in (" ", citation(name))]


def _entry(sign: Sign, context: Context, cites: bool, with_do: bool) -> Element:
    named = element("b", {}, f"{sign.sign}.")
    said = f" {sign.do}" if with_do else None
    return element("li", {}, named, said, *(sources(sign.studies, context) if cites else []))
