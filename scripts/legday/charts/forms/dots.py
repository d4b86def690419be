"""Dots on stems: one value a row, or a range of values, where a bar would weigh too much."""

from __future__ import annotations

from legday.charts.layout import Entry, Mark, Panel, Width, entry, panels, tone
from legday.charts.rows import base, by_tone, draw_rows, intervals, points
from legday.charts.vega import Drawing, Layer, Value, down, field, x_of
from legday.charts.words import number, with_unit
from legday.facts.chart import Axis, Chart, Series
from legday.facts.chart_rows import Row


def drawings(chart: Chart, rows: list[Row], width: Width) -> list[Drawing]:
    """Return a drawing for each panel."""
    return [draw_rows(panel, width, _marks) for panel in panels(chart, rows, width, _entry)]


def _entry(chart: Chart, row: Row, axis: Axis) -> Entry:
    return entry(chart, row, [_dot(chart, row, axis, series) for series in chart.series])


def _dot(chart: Chart, row: Row, axis: Axis, series: Series) -> Mark:
    value, low, high = (row.decimal(name) for name in (series.value, series.low, series.high))
    if value is None:
        words = chart.columns[series.value].missing or ""
    elif low is not None and high is not None and low != high:
        words = f"{number(low)} to {with_unit(high, axis.unit)}"
    else:
        words = f"{'+' if axis.start < 0 < value else ''}{with_unit(value, axis.unit)}"
    return Mark(value, low, high, words, tone(chart, row, series.tone))


def _marks(panel: Panel) -> list[Layer]:
    start = base(panel.axis)
    stems: list[tuple[Mark, Value]] = [
        (mark, {"x": start, "x2": min(mark.known, key=lambda value: abs(value - start)), "y": mark.middle})
        for mark in panel.marks
        if mark.known
    ]
    drawn = by_tone("stem", stems, {"type": "rule"}, x=x_of(panel.axis), x2=field("x2"), y=down())
    return [*drawn, *intervals(panel), *points(panel, panel.marks, "circle")]
