"""Calculators and exercises point to each other: by the `exercises` of a formula, and by what a set counts for."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from legday.facts.dose import shares
from legday.facts.formula import Formula
from legday.facts.store import Facts
from legday.markdown.context import Context
from legday.markdown.element import Child, element


def exercises_of(formula: Formula, context: Context) -> Element | None:
    """Return links to the exercises that a calculator speaks of."""
    links: list[Child] = []
    for name in formula.exercises:
        if name in context.facts.exercises:
            page = context.link(f"train/exercises/{name}.md")
            links += [", " if links else "", element("a", {"href": page}, context.facts.exercises[name].name)]
    return element("p", {"class": "ld-tool__exercises"}, "How to do it: ", *links, ".") if links else None


def tools_of(exercise: str, context: Context) -> list[Element]:
    """Return what a set of an exercise counts for, and links to the calculators that speak of it."""
    facts, index = context.facts, context.index
    counts = shares(exercise, facts)
    links: dict[str, str] = {}
    for name, page in index.calculators.items():
        formula = facts.formulas.get(name)
        if formula and exercise in formula.exercises:
            links[page] = context.link(page)
        elif formula and formula.tally and counts:
            links[page] = f"{context.link(page)}?week={exercise}.3.1"
    if not links:
        return []
    entries = [element("li", {}, element("a", {"href": link}, index.titles[page])) for page, link in links.items()]
    return [
        element("h2", {"id": "tools"}, "In your week"),
        *([element("p", {}, f"A hard set of it counts {_said(counts, facts)}.")] if counts else []),
        element("ul", {}, *entries),
    ]


def _said(counts: Mapping[str, float], facts: Facts) -> str:
    """Return shares as words, the largest first: 1 for hamstrings, 0.5 for gluteus maximus."""
    falling = sorted(counts.items(), key=lambda pair: -pair[1])
    return ", ".join(f"{share:g} for {facts.muscles.said(muscle).lower()}" for muscle, share in falling)
