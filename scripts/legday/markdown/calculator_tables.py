"""The tables below a calculator: common values worked out at build time, and what a set counts for."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.formula import Calculator, Formula, Ready, Tally
from legday.formulas.calculate import compute
from legday.formulas.wording import UNITS, fill, number
from legday.markdown.context import Context
from legday.markdown.element import element


def ready_tables(formula: Formula) -> list[Element]:
    """Return the formula's tables of common values."""
    if not formula.calculator:
        return []
    return [_ready(formula, formula.calculator, ready) for ready in formula.calculator.ready]


def credit_table(tally: Tally, context: Context) -> Element:
    """Return what a set of each exercise counts for."""
    names = {muscle.id: muscle.name for muscle in tally.muscles}
    facts = context.facts
    rows = []
    for exercise, credit in sorted(tally.credits.items(), key=lambda pair: _name(pair[0], context)):
        if exercise in facts.exercises:
            full = ", ".join(names[muscle] for muscle in credit.direct if muscle in names)
            half = ", ".join(names[muscle] for muscle in credit.indirect if muscle in names)
            rows.append([_name(exercise, context), full or "none", half or "none", credit.why or ""])
    caption = "Every set counts in full for the muscles it aims at, and by half for those that help"
    return _table(caption, ["Exercise", "In full", "By half"], rows)


def _name(exercise: str, context: Context) -> str:
    known = context.facts.exercises.get(exercise)
    return known.name if known else exercise


def _ready(formula: Formula, calculator: Calculator, ready: Ready) -> Element:
    rows = []
    for down in ready.rows.values:
        cells = [_axis_word(calculator, ready.rows.input, down)]
        for across in ready.columns.values:
            given = ready.given | {ready.rows.input: down, ready.columns.input: across}
            outcome = compute(calculator, formula.table, given)
            cells.append(fill(ready.cell, calculator, outcome.values) or "\N{EN DASH}")
        rows.append(cells)
    item = next(item for item in calculator.inputs if item.id == ready.rows.input)
    head = [
        ready.rows.label or item.label,
        *(_axis_word(calculator, ready.columns.input, value) for value in ready.columns.values),
    ]
    return _table(ready.caption, head, rows)


def _axis_word(calculator: Calculator, name: str, value: float | str) -> str:
    item = next(item for item in calculator.inputs if item.id == name)
    if isinstance(value, str):
        return next((option.short or option.label for option in item.options if option.id == value), value)
    unit = UNITS.get(item.kind, "reps" if item.id == "reps" else "")
    if item.kind_of:
        unit = ""  # it hangs on the column
    return number(value, 0 if float(value).is_integer() else 1) + (
        unit if unit in ("", "%") else f"\N{NO-BREAK SPACE}{unit}"
    )


def _table(caption: str, head: list[str], rows: list[list[str]]) -> Element:
    """Return a table; what a row has beyond its head is a note below its first cell."""
    body = []
    for row in rows:
        notes = [element("small", {}, note) for note in row[len(head) :] if note]
        cells = [element("td", {}, cell) for cell in row[1 : len(head)]]
        body.append(element("tr", {}, element("th", {"scope": "row"}, row[0], *notes), *cells))
    table = element(
        "table",
        {},
        element("caption", {}, caption),
        element("thead", {}, element("tr", {}, *(element("th", {"scope": "col"}, text) for text in head))),
        element("tbody", {}, *body),
    )
    return element("div", {"class": "ld-tool__table", "tabindex": "0", "role": "group", "aria-label": caption}, table)
