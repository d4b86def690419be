"""The numbers of a chart as an HTML table: what cannot see the picture, or wants to check it, reads this."""

from __future__ import annotations

from decimal import Decimal
from xml.etree.ElementTree import Element

from legday.charts.words import MEASURELESS, number
from legday.facts.bibliography import label
from legday.facts.chart import Chart, Column
from legday.facts.chart_rows import Row
from legday.facts.store import Facts
from legday.markdown.citation import citation
from legday.markdown.element import element
from legday.pages.sentence import capital


def chart_table(facts: Facts, chart: Chart, rows: list[Row]) -> Element:
    """Return the table; where it is the chart itself, narrow pages draw rows as cards, and a cell names its column."""
    cards = " ld-chart__table--cards" if chart.form == "table" else ""
    head = [element("th", {"scope": "col", **_side(column)}, heading(column)) for column in chart.columns.values()]
    body = [element("tr", {}, *_cells(facts, chart, row)) for row in rows]
    return element(
        "table",
        {"class": f"ld-chart__table{cards}"},
        element("caption", {}, chart.shows or chart.title),
        element("thead", {}, element("tr", {}, *head)),
        element("tbody", {}, *body),
    )


def heading(column: Column) -> str:
    """Return a column's title with its unit."""
    if not column.unit or column.unit in (*MEASURELESS, column.title.lower()):
        return column.title
    return f"{column.title} ({column.unit})"


def _cells(facts: Facts, chart: Chart, row: Row) -> list[Element]:
    cells = []
    for name, column in chart.columns.items():
        value = row.cells[name]
        attributes = _side(column) | ({"data-column": heading(column)} if chart.form == "table" else {})
        if value is None:
            cells.append(element("td", attributes, column.missing or ""))
        elif isinstance(value, Decimal):
            cells.append(element("td", attributes, number(value)))
        elif column.kind == "study" and value in facts.studies:
            cells.append(element("td", attributes, citation(value, label(facts.studies[value]))))
        else:
            cells.append(element("td", attributes, capital(value)))
    return cells


def _side(column: Column) -> dict[str, str]:
    return {"class": "ld-number"} if column.kind == "number" else {}
