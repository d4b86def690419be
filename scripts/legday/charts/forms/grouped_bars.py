"""Grouped bars: two or more values a row, each bar with its own name beside it."""

from __future__ import annotations

from dataclasses import replace

from legday.charts.forms.bars import bar, bars
from legday.charts.layout import Entry, Width, entry, panels
from legday.charts.rows import draw_rows
from legday.charts.vega import Drawing
from legday.facts.chart import Axis, Chart
from legday.facts.chart_rows import Row


def drawings(chart: Chart, rows: list[Row], width: Width) -> list[Drawing]:
    """Return a drawing for each panel."""
    return [draw_rows(panel, width, bars) for panel in panels(chart, rows, width, _entry)]


def _entry(chart: Chart, row: Row, axis: Axis) -> Entry:
    marks = []
    for series in chart.series:
        name = row.text(series.named_by) or series.name or ""
        mark = bar(chart, row, axis, series)
        if mark.value is not None or series.tone != "muted":
            marks.append(replace(mark, words=f"{mark.words} {name}".strip()))
    return entry(chart, row, marks)
