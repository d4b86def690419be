"""The tables below a calculator: common values worked out at build time, and what a set counts for."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.dose import excluded_because, rests_on, shares
from legday.facts.formula import Calculator, Formula, Ready
from legday.facts.models import EvidenceBasis
from legday.facts.store import Facts
from legday.facts.tally import Tally
from legday.formulas.embed import calculator_spec
from legday.formulas.kernel import compute
from legday.formulas.wording import fill, number, unit_word
from legday.markdown.context import Context
from legday.markdown.element import Child, element

GROUNDS: dict[EvidenceBasis, str] = {"signal": "muscle signal", "anatomy": "anatomy"}


def ready_tables(formula: Formula) -> list[Element]:
    """Return the formula's tables of common values."""
    if not formula.calculator:
        return []
    return [_ready(formula, formula.calculator, ready) for ready in formula.calculator.ready]


def count_table(tally: Tally, context: Context) -> Element:
    """Return what a set of each exercise counts for, by the exercise's name, which links to its page."""
    facts = context.facts
    rows: list[list[Child]] = []
    for name, exercise in sorted(facts.exercises.items(), key=lambda pair: pair[1].name):
        counts = shares(name, facts)
        cells = [
            ", ".join(facts.muscles.said(muscle).lower() for muscle, share in counts.items() if share == wanted)
            for wanted in (1, tally.secondary_share)
        ]
        page = element("a", {"href": context.link(f"train/exercises/{name}.md"), "data-guide": name}, exercise.name)
        rows.append([page, *(cell or "none" for cell in cells), *_grounds(name, facts), *excluded_because(name, facts)])
    share = f"{tally.secondary_share:g}"
    caption = f"A set counts 1 for the muscles it aims at or was seen to grow, {share} for those that help"
    return _table(caption, ["Exercise", "In full", "By half"], rows)


def _grounds(name: str, facts: Facts) -> list[str]:
    """Return what the counts of an exercise rest on, where no trial measured growth with it."""
    grounds = rests_on(name, facts)
    if not grounds or "growth" in grounds:
        return []
    return [f"Counted by {' and '.join(GROUNDS[ground] for ground in grounds)}."]


def _ready(formula: Formula, calculator: Calculator, ready: Ready) -> Element:
    spec = calculator_spec(formula, calculator)
    rows: list[list[Child]] = []
    for down in ready.rows.values:
        cells: list[Child] = [_axis_word(calculator, ready.rows.input, down)]
        for across in ready.columns.values:
            given = ready.given | {ready.rows.input: down, ready.columns.input: across}
            cells.append(fill(ready.cell, spec, compute(spec, given).values) or "\N{EN DASH}")
        rows.append(cells)
    item = next(item for item in calculator.inputs if item.id == ready.rows.input)
    head = [
        ready.rows.label or item.label,
        *(_axis_word(calculator, ready.columns.input, value) for value in ready.columns.values),
    ]
    return _table(ready.caption, head, rows, "ld-tool__table ld-tool__table--numbers")


def _axis_word(calculator: Calculator, name: str, value: float | str) -> str:
    item = next(item for item in calculator.inputs if item.id == name)
    if isinstance(value, str):
        return next((option.short or option.label for option in item.options if option.id == value), value)
    unit = "reps" if item.id == "reps" else "" if item.kind_of else unit_word(item.kind)  # or it hangs on the column
    return number(value, 0 if float(value).is_integer() else 1) + (
        unit if unit in ("", "%") else f"\N{NO-BREAK SPACE}{unit}"
    )


def _table(caption: str, head: list[str], rows: list[list[Child]], css: str = "ld-tool__table") -> Element:
    """Return a table; what a row has beyond its head stands below it as a note."""
    body = []
    for row in rows:
        cells = [element("td", {}, cell) for cell in row[1 : len(head)]]
        body.append(element("tr", {}, element("th", {"scope": "row"}, row[0]), *cells))
        for note in row[len(head) :]:
            cell = element("td", {"colspan": str(len(head))}, note)
            body.append(element("tr", {"class": "ld-tool__note"}, cell))
    table = element(
        "table",
        {},
        element("caption", {}, caption),
        element("thead", {}, element("tr", {}, *(element("th", {"scope": "col"}, text) for text in head))),
        element("tbody", {}, *body),
    )
    return element("div", {"class": css, "tabindex": "0", "role": "group", "aria-label": caption}, table)
