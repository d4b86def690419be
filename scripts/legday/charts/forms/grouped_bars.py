"""Grouped bars: two or more values a row, each bar with its own name beside it."""

from __future__ import annotations

from dataclasses import replace

from legday.charts.forms.bars import bar
from legday.charts.layout import Entry, Width, panels
from legday.charts.vega import Drawing, draw_rows
from legday.facts.chart import Axis, Chart
from legday.facts.chart_rows import Row


def drawings(chart: Chart, rows: list[Row], width: Width) -> list[Drawing]:
    """Return a drawing for each panel."""
    return [draw_rows(panel, width, "bar") for panel in panels(chart, rows, width, _entry)]


def _entry(chart: Chart, row: Row, axis: Axis) -> Entry:
    keys = chart.rows
    marks = []
    for series in chart.series:
        name = row.text(series.named_by) or series.name or ""
        mark = bar(chart, row, axis, series)
        if mark.value is not None or series.tone != "muted":
            marks.append(replace(mark, words=f"{mark.words} {name}"))
    return Entry(row.text(keys and keys.group), row.text(keys and keys.label), row.text(keys and keys.detail), marks)
