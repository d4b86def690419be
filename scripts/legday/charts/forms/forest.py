"""A forest: each row an estimate with its interval, against a line of no effect; the figures below the label."""

from __future__ import annotations

from legday.charts.layout import Entry, Mark, Width, panels, tone
from legday.charts.vega import Drawing, draw_rows
from legday.charts.words import number, with_unit
from legday.facts.chart import Axis, Chart
from legday.facts.chart_rows import Row


def drawings(chart: Chart, rows: list[Row], width: Width) -> list[Drawing]:
    """Return a drawing for each panel."""
    return [draw_rows(panel, width, "forest") for panel in panels(chart, rows, width, _entry)]


def _entry(chart: Chart, row: Row, axis: Axis) -> Entry:
    keys = chart.rows
    marks = []
    said = [row.text(keys and keys.detail)]
    for series in chart.series:
        value, low, high = (row.decimal(name) for name in (series.value, series.low, series.high))
        marks.append(Mark(value, low, high, "", tone(chart, row, series.tone)))
        if value is not None:
            said.append(with_unit(value, axis.unit))
        if low is not None and high is not None:
            said.append(f"({number(low)} to {number(high)})")
        else:
            said.append(f"(interval {chart.columns[series.low or series.value].missing})")
    return Entry(row.text(keys and keys.group), row.text(keys and keys.label), " ".join(filter(None, said)), marks)
