"""What the weekly count says of its default week, muscle by muscle.

The markup is that of `update` in docs/assets/js/weekly-sets.js, which finds nothing to change in it.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.band import band_of
from legday.facts.dose import excluded_because, shares, weekly_sets
from legday.facts.store import Facts
from legday.facts.tally import Tally
from legday.formulas.wording import quantity
from legday.markdown.element import element


def week_answer(tally: Tally, facts: Facts) -> list[Element]:
    """Return the scale, a line for each muscle, and why an exercise is not counted."""
    marks = [band.below for band in tally.bands if band.below]
    full = max(band.upto or 0 for band in tally.bands)
    scale = f"The marks stand at {' and '.join(f'{mark:g}' for mark in marks)} hard sets a week, "
    sets = weekly_sets((line.weekly for line in tally.default), facts)
    lines = [_line(muscle, count, tally, facts, marks, full) for muscle, count in sets.items()]
    chosen = dict.fromkeys(line.exercise for line in tally.default)
    notes = [
        f"{facts.exercises[name].name} is not counted. {' '.join(excluded_because(name, facts))}"
        for name in chosen
        if name in facts.exercises and not shares(name, facts)
    ]
    return [
        element("p", {"class": "ld-week__scale"}, f"{scale}the end of a bar at {full:g}."),
        element("ul", {"class": "ld-week__muscles"}, *(line for line in lines if line is not None)),
        *(element("p", {"class": "ld-tool__reading"}, note) for note in notes),
    ]


def _line(muscle: str, sets: float, tally: Tally, facts: Facts, marks: list[float], full: float) -> Element | None:
    band = band_of(tally.bands, sets)
    if band is None or muscle not in facts.muscles.muscles:
        return None
    places = [f"--part: {min(sets / full, 1):g};", *(f"--mark-{i}: {100 * m / full:g}%;" for i, m in enumerate(marks))]
    bar = {"class": "ld-week__bar", "aria-hidden": "true", "style": " ".join(places)}
    name = element("b", {}, facts.muscles.said(muscle))
    return element(
        "li",
        {"class": "ld-week__muscle", "data-muscle": muscle, "data-level": band.level},
        element("span", {"class": "ld-week__name"}, name, f" {facts.muscles.muscles[muscle].where}"),
        element("span", {"class": "ld-week__sets"}, quantity(sets, "sets", 0 if float(sets).is_integer() else 1)),
        element("span", bar),
        element("span", {"class": "ld-week__level"}, band.says),
    )
