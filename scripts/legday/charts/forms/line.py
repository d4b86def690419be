"""Lines over a scale, with a band where values spread, named at their ends instead of in a legend."""

from __future__ import annotations

from typing import Any, Literal

import altair as alt

from legday.charts.layout import NARROW, Width
from legday.charts.vega import Drawing, axis_of, layer, render, scale_of
from legday.charts.words import with_unit, wrap
from legday.facts.chart import Axis, Chart, Series
from legday.facts.chart_rows import Row

HEIGHTS = {NARROW.total: 250.0}
HEIGHT = 320.0
PADDING = {"left": 30.0, "right": 12.0, "top": 30.0, "bottom": 42.0}


def drawings(chart: Chart, rows: list[Row], width: Width) -> list[Drawing]:
    """Return the one drawing of a line chart."""
    if not (chart.axis and chart.across and chart.rows):
        return []
    plot = width.total - PADDING["left"] - PADDING["right"], HEIGHTS.get(width.total, HEIGHT)
    plane = _Plane(chart.across, chart.axis, *plot)
    layers: list[Any] = []
    for mark in chart.marks:
        layers += plane.mark(mark.at, mark.says)
    points = {series.value: _points(rows, chart.rows.label, series) for series in chart.series}
    layers += [plane.band(points[series.value], series) for series in chart.series if series.plus_minus]
    for series in chart.series:
        layers += plane.line(points[series.value], series)
    for series in chart.series:
        layers += plane.words(points[series.value], series)
    layers.append(plane.title())
    return [render(layers, *plot, PADDING)]


def _points(rows: list[Row], across: str, series: Series) -> list[dict[str, Any]]:
    found = []
    for row in rows:
        x, y, spread = row.decimal(across), row.decimal(series.value), row.decimal(series.plus_minus)
        if x is not None and y is not None:
            half = float(spread or 0)
            found.append({"x": float(x), "y": float(y), "low": float(y) - half, "high": float(y) + half, "said": str(y)})
    return sorted(found, key=lambda point: point["x"])


class _Plane:
    """The two axes and how things are put between them."""

    def __init__(self, across: Axis, axis: Axis, width: float, height: float) -> None:
        self.across, self.axis, self.width, self.height = across, axis, width, height
        foot = axis_of(across, title=across.title, titleAnchor="start", titleAlign="left", titlePadding=6, grid=False)
        self.x = alt.X("x:Q", scale=scale_of(across), axis=foot)
        self.y = alt.Y("y:Q", scale=scale_of(axis), axis=axis_of(axis, title=None))

    def title(self) -> alt.Chart:
        """Return the words of the upright axis, over it and upright to read."""
        said = layer("title", [{"text": self.axis.title}]).mark_text(align="left", baseline="alphabetic")
        return said.encode(x=alt.value(-PADDING["left"] + 2), y=alt.value(-14), text="text:N")

    def band(self, points: list[dict[str, Any]], series: Series) -> alt.Chart:
        """Return the spread of a series."""
        values = [{**point, "y": point["low"]} for point in points]
        return layer(f"spread-{series.tone}", values).mark_area().encode(x=self.x, y=self.y, y2="high:Q")

    def line(self, points: list[dict[str, Any]], series: Series) -> list[alt.Chart]:
        """Return the line of a series and its points."""
        name = f"{'dashes' if series.dashed else 'line'}-{series.tone}"
        return [
            layer(name, points).mark_line().encode(x=self.x, y=self.y),
            layer(f"point-{series.tone}", points).mark_point(shape="circle", size=36, filled=True).encode(x=self.x, y=self.y),
        ]

    def words(self, points: list[dict[str, Any]], series: Series) -> list[alt.Chart]:
        """Return the name of a series at its point, and its values where they are asked for."""
        said = []
        for point in points:
            parts = []
            if point["x"] == series.name_at and series.name:
                parts.append(series.name)
            if series.values_shown:
                parts.append(with_unit(point["said"], self.axis.unit))
            if parts:
                said.append(self._said({**point, "text": ": ".join(parts)}, series))
        return said

    def _said(self, point: dict[str, Any], series: Series) -> alt.Chart:
        share = (point["x"] - self.across.start) / (self.across.end - self.across.start)
        align: Literal["left", "center", "right"] = "left" if share < 0.25 else "right" if share > 0.75 else "center"
        above = series.place == "above"
        shift = {"dy": -9 if above else 9, "dx": 0}
        text = layer(f"name-{series.tone}", [point])
        return text.mark_text(align=align, baseline="bottom" if above else "top", **shift).encode(x=self.x, y=self.y, text="text:N")

    def mark(self, at: float, says: str) -> list[alt.Chart]:
        """Return an upright line at a place of the horizontal axis, its words at its foot."""
        share = (at - self.across.start) / (self.across.end - self.across.start)
        lines = wrap(says, min(150.0, (1 - share) * self.width))
        rule = layer("mark", [{"x": at}]).mark_rule().encode(x=self.x)
        words = [{"x": at, "top": self.height - 6 - 16 * below, "text": text} for below, text in enumerate(reversed(lines))]
        said = layer("says", words).mark_text(align="left", baseline="alphabetic", dx=5)
        return [rule, said.encode(x=self.x, y=alt.Y("top:Q", scale=None, axis=None), text="text:N")]
