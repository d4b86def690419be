"""Signs that warn, drawn: what to do stands beside each, or once above those that share it."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element

from legday.facts.warning import Sign, Signs, Urgency, by_urgency, signs_of
from legday.markdown.citation import citation
from legday.markdown.context import Context
from legday.markdown.element import append, element

SHARED = 3


def urgency_part(urgency: Urgency, signs: Signs, context: Context, heading: str = "", *, at_home: bool) -> Element:
    """Return the signs of one urgency below a band that says what to do; `heading` is the band's id as a heading.

    On the page where they are at home, signs have ids and sources.
    """
    words = context.facts.urgencies[urgency]
    band = element("h3", {"id": heading}) if heading else element("p")
    append(band, element("strong", {}, f"{words.name}."), f" {words.do}")
    note = None
    if words.note and heading:
        note = element(
            "p", {"class": "ld-caption"}, words.note, " ", _sources(words.studies, context) if at_home else None
        )
    parts = [band, note, *sign_list(signs, context, at_home=at_home)]
    return element("div", {"class": f"ld-warning ld-warning--{urgency}"}, *parts)


def sign_list(signs: Signs, context: Context, *, at_home: bool) -> list[Element]:
    """Return the signs in order."""
    parts: list[Element] = []
    for do, run in groupby(signs.items(), key=lambda named: named[1].do):
        alike = list(run)
        shared = len(alike) >= SHARED
        entries = [_entry(name, sign, context, with_do=not shared, at_home=at_home) for name, sign in alike]
        if shared:
            parts += [element("p", {}, do), element("ul", {"class": "ld-warning__alike"}, *entries)]
        else:
            if not parts or parts[-1].get("class"):
                parts.append(element("ul"))
            parts[-1].extend(entries)
    return parts


def in_brief(group: str, context: Context) -> list[Element]:
    """Return for each urgency what to do and the short names of its signs: the whole group, for a sheet of paper."""
    lines = []
    for urgency, signs in by_urgency(signs_of(group, context.facts.warnings)):
        words = context.facts.urgencies[urgency]
        do = element("p", {}, element("strong", {}, f"{words.name}."), f" {words.do}")
        names = [element("li", {}, sign.short or sign.sign) for sign in signs.values()]
        lines.append(element("div", {}, do, element("ul", {}, *names)))
    return lines


def _entry(name: str, sign: Sign, context: Context, *, with_do: bool, at_home: bool) -> Element:
    entry = element("li", {}, element("b", {}, f"{sign.sign}."), f" {sign.do}" if with_do else None)
    if at_home:
        entry.set("id", name.replace("/", "-"))
        entry.set("class", "ld-warning__sign")
        append(entry, " ", _sources(sign.studies, context))
    return entry


def _sources(names: list[str], context: Context) -> Element:
    known = [citation(name) for name in names if name in context.facts.studies]
    return element("span", {"class": "ld-cites"}, *known)
