"""The answer that a calculator begins with, for its defaults in metric units.

The markup is that of `words` in docs/assets/js/form.js, which finds nothing to change in it.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.formula import Calculator, Formula
from legday.facts.store import Facts
from legday.formulas.calculate import Given, Outcome, compute
from legday.formulas.wording import fill, number, quantity, typed
from legday.markdown.element import element


def first_answer(formula: Formula, calculator: Calculator, facts: Facts) -> list[Element]:
    """Return what the form says before anything is changed; a field that may stay empty is empty."""
    given = {item.id: item.default if item.empty is None else item.empty for item in calculator.inputs}
    outcome = compute(calculator, formula.table, given)
    if outcome.refused:
        return [element("p", {"class": "ld-tool__refusal"}, outcome.refused)]
    lines = []
    for result in calculator.results:
        if text := fill(result.says, calculator, outcome.values):
            css = "ld-tool__line ld-tool__line--lead" if result.lead else "ld-tool__line"
            lines.append(element("div", {"class": css}, element("dt", {}, result.label), element("dd", {}, text)))
    readings = [
        element("p", {"class": "ld-tool__reading", "data-level": band.level}, band.says) for band in outcome.readings
    ]
    companion = facts.formulas.get(calculator.companion or "")
    return [
        element("dl", {"class": "ld-tool__results"}, *lines),
        *readings,
        *(_loads(companion, companion.calculator, given, outcome) if companion and companion.calculator else []),
    ]


def _loads(formula: Formula, companion: Calculator, given: Given, outcome: Outcome) -> list[Element]:
    """Return the weights that go with each share of a one-rep max, as docs/assets/js/one-rm-estimate.js does."""
    if any(band.level == "too-high" for band in outcome.readings):
        return []
    rows = []
    for percent in companion.ready[0].rows.values:
        at: dict[str, float | str] = {"exercise": given["lift"], "percent": percent}
        low, high = (
            compute(companion, formula.table, at | {"one_rm": outcome.values[end] or 0.0}).values
            for end in ("low", "high")
        )
        reps, few, many = low.get("reps"), low.get("few"), low.get("many")
        if reps is None:
            continue
        load = f"{number(low['load'] or 0.0, 0)}\N{EN DASH}{quantity(high['load'] or 0.0, 'mass', 0)}"
        spread = "not known" if few is None or many is None else f"{number(few, 0)} to {number(many, 0)}"
        cells = [element("td", {}, text) for text in (load, number(reps, 0), spread)]
        rows.append(element("tr", {}, element("th", {"scope": "row"}, f"{typed(float(percent))}%"), *cells))
    heads = ("Share", "Weight", "Reps, on average", "Two people in three")
    table = element(
        "table",
        {},
        element("caption", {}, "What to load, and how many repetitions to failure people manage with it"),
        element("thead", {}, element("tr", {}, *(element("th", {"scope": "col"}, head) for head in heads))),
        element("tbody", {}, *rows),
    )
    return [element("div", {"class": "ld-tool__table"}, table)]
