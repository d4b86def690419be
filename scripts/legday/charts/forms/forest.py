"""A forest: each row an estimate with its interval, against a line of no effect; the figures below the label.

An estimate without an interval is a dot instead of a square.
"""

from __future__ import annotations

from legday.charts.layout import Entry, Mark, Panel, Width, entry, panels, tone
from legday.charts.rows import draw_rows, intervals, points
from legday.charts.vega import Drawing, Layer
from legday.charts.words import number, with_unit
from legday.facts.chart import Axis, Chart
from legday.facts.chart_rows import Row


def drawings(chart: Chart, rows: list[Row], width: Width) -> list[Drawing]:
    """Return a drawing for each panel."""
    return [draw_rows(panel, width, _marks) for panel in panels(chart, rows, width, _entry)]


def _entry(chart: Chart, row: Row, axis: Axis) -> Entry:
    marks, said = [], [row.text(chart.rows.detail if chart.rows else None)]
    for series in chart.series:
        value, low, high = (row.decimal(name) for name in (series.value, series.low, series.high))
        marks.append(Mark(value, low, high, "", tone(chart, row, series.tone)))
        if value is not None:
            said.append(with_unit(value, axis.unit))
        if low is not None and high is not None:
            said.append(f"({number(low)} to {number(high)})")
        elif series.low:
            said.append(f"(interval {chart.columns[series.low].missing})")
    return entry(chart, row, marks, " ".join(filter(None, said)))


def _marks(panel: Panel) -> list[Layer]:
    bare = [mark for mark in panel.marks if mark.low is None]
    sure = [mark for mark in panel.marks if mark.low is not None]
    return [*intervals(panel), *points(panel, sure, "square"), *points(panel, bare, "circle")]
