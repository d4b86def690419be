"""The numbers of a chart fit its axis: their unit, their range, their intervals."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.chart import Axis, Chart, Series
from legday.facts.chart_rows import Row
from legday.facts.store import Facts
from legday.findings import Finding, nearest
from legday.pages import Page
from legday.pages.index import Index


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each row that no panel takes and each value that its axis cannot show."""
    for name, rows in facts.chart_rows.items():
        chart = facts.charts[name]
        if chart.withheld or not chart.axes:
            continue
        yield from _units(facts, name, chart)
        path = f"seeds/charts/{name}.csv"
        for row in rows:
            axis = _axis(chart, row)
            if axis is None:
                panel = row.text(chart.rows.panel) if chart.rows else ""
                known = [part.value for part in chart.panels]
                hint = f"Write one of: {', '.join(known)}; or add a panel.{nearest(panel, known)}"
                message = f'No panel takes a row of "{panel}".'
                yield Finding(path, row.line, 1, "chart-panel-unknown", message, hint)
            else:
                yield from _unit_of_row(path, chart, row, axis)
                for series in chart.series:
                    yield from _values(path, row, series, axis)


def _axis(chart: Chart, row: Row) -> Axis | None:
    if chart.axis:
        return chart.axis
    panel = row.text(chart.rows.panel) if chart.rows else ""
    return next((part.axis for part in chart.panels if part.value == panel), None)


def _units(facts: Facts, name: str, chart: Chart) -> Iterator[Finding]:
    """Yield a finding for each series in a unit that no axis has."""
    units = {axis.unit for axis in chart.axes}
    for number, series in enumerate(chart.series):
        unit = chart.columns[series.value].unit
        if unit and unit not in units:
            message = f'"{series.value}" is in {unit}, but its axis is in {", ".join(sorted(units))}.'
            hint = (
                f"Draw the columns of another unit in a chart of their own, or correct the unit.{nearest(unit, units)}"
            )
            yield facts.file("chart", name).finding(("series", number), "chart-unit-unknown", message, hint)


def _unit_of_row(path: str, chart: Chart, row: Row, axis: Axis) -> Iterator[Finding]:
    unit = row.text(chart.rows.unit) if chart.rows and chart.rows.unit else ""
    if unit and unit != axis.unit:
        message = f'This row is in "{unit}", but its axis is in "{axis.unit}".'
        hint = f"Correct the unit, or give it a panel with an axis of its own.{nearest(unit, [axis.unit])}"
        yield Finding(path, row.line, 1, "chart-unit-unknown", message, hint)


def _values(path: str, row: Row, series: Series, axis: Axis) -> Iterator[Finding]:
    value, low, high = (row.decimal(name) for name in (series.value, series.low, series.high))
    if (low is None) != (high is None):
        message = f"The interval has one end: {series.low} and {series.high} go together."
        yield Finding(path, row.line, 1, "chart-interval", message, "Write both ends, or neither.")
    elif value is not None and low is not None and high is not None and not low <= value <= high:
        message = f"{value} lies outside of its interval, {low} to {high}."
        yield Finding(path, row.line, 1, "chart-interval", message, "Correct the value or the interval.")
    for part in (value, low, high):
        if part is not None and not axis.start <= float(part) <= axis.end:
            message = f"{part} lies outside of the axis, which runs from {axis.start:g} to {axis.end:g}."
            hint = "Correct the number, or make the axis longer in the chart's description."
            yield Finding(path, row.line, 1, "chart-value-off-axis", message, hint)
