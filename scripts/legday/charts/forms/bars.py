"""Bars: one value a row, from nothing to its size; with a thin line where the value is a range."""

from __future__ import annotations

from legday.charts.layout import Entry, Mark, Panel, Width, entry, panels, tone
from legday.charts.rows import base, by_tone, draw_rows, intervals
from legday.charts.vega import Drawing, Layer, Value, down, field, x_of
from legday.charts.words import with_unit
from legday.facts.chart import Axis, Chart, Series
from legday.facts.chart_rows import Row


def drawings(chart: Chart, rows: list[Row], width: Width) -> list[Drawing]:
    """Return a drawing for each panel."""
    return [draw_rows(panel, width, bars) for panel in panels(chart, rows, width, _entry)]


def bar(chart: Chart, row: Row, axis: Axis, series: Series) -> Mark:
    """Return the bar of a series, its value in words beside it."""
    value = row.decimal(series.value)
    missing = chart.columns[series.value].missing or ""
    words = missing if value is None else with_unit(value, axis.unit)
    return Mark(value, row.decimal(series.low), row.decimal(series.high), words, tone(chart, row, series.tone))


def bars(panel: Panel) -> list[Layer]:
    """Return the bars of a panel, broad lines, and the lines over them, each in a casing that parts it from its bar."""
    values: list[tuple[Mark, Value]] = [
        (mark, {"x": base(panel.axis), "x2": float(mark.value), "y": mark.middle})
        for mark in panel.marks
        if mark.value is not None
    ]
    drawn = by_tone("bar", values, {"type": "rule"}, x=x_of(panel.axis), x2=field("x2"), y=down())
    return drawn + intervals(panel, "casing") + intervals(panel)


def _entry(chart: Chart, row: Row, axis: Axis) -> Entry:
    return entry(chart, row, [bar(chart, row, axis, series) for series in chart.series])
