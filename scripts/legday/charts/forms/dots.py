"""Dots on stems: one value a row, or a range of values, where a bar would weigh too much."""

from __future__ import annotations

from legday.charts.layout import Entry, Mark, Width, panels, tone
from legday.charts.vega import Drawing, draw_rows
from legday.charts.words import number, with_unit
from legday.facts.chart import Axis, Chart
from legday.facts.chart_rows import Row


def drawings(chart: Chart, rows: list[Row], width: Width) -> list[Drawing]:
    """Return a drawing for each panel."""
    return [draw_rows(panel, width, "dot") for panel in panels(chart, rows, width, _entry)]


def _entry(chart: Chart, row: Row, axis: Axis) -> Entry:
    keys = chart.rows
    marks = []
    for series in chart.series:
        value, low, high = (row.decimal(name) for name in (series.value, series.low, series.high))
        if value is None:
            words = chart.columns[series.value].missing or ""
        else:
            words = with_unit(value, axis.unit)
            if axis.start < 0 < value:
                words = f"+{words}"
        if low is not None and high is not None and low != high:
            words = f"{number(low)} to {with_unit(high, axis.unit)}"
        marks.append(Mark(value, low, high, words, tone(chart, row, series.tone)))
    return Entry(row.text(keys and keys.group), row.text(keys and keys.label), row.text(keys and keys.detail), marks)
