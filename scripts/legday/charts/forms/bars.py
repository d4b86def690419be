"""Bars: one value a row, from nothing to its size; with a thin line where the value is a range."""

from __future__ import annotations

from legday.charts.layout import Entry, Mark, Width, panels, tone
from legday.charts.vega import Drawing, draw_rows
from legday.charts.words import with_unit
from legday.facts.chart import Axis, Chart, Series
from legday.facts.chart_rows import Row


def drawings(chart: Chart, rows: list[Row], width: Width) -> list[Drawing]:
    """Return a drawing for each panel."""
    return [draw_rows(panel, width, "bar") for panel in panels(chart, rows, width, _entry)]


def _entry(chart: Chart, row: Row, axis: Axis) -> Entry:
    keys = chart.rows
    marks = [bar(chart, row, axis, series) for series in chart.series]
    return Entry(row.text(keys and keys.group), row.text(keys and keys.label), row.text(keys and keys.detail), marks)


def bar(chart: Chart, row: Row, axis: Axis, series: Series) -> Mark:
    """Return the bar of a series, its value in words beside it."""
    value = row.decimal(series.value)
    missing = chart.columns[series.value].missing or ""
    words = missing if value is None else with_unit(value, axis.unit)
    return Mark(value, row.decimal(series.low), row.decimal(series.high), words, tone(chart, row, series.tone))
