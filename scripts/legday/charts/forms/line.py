"""Lines over a scale, with a band where values spread, named at their ends instead of in a legend."""

from __future__ import annotations

import altair as alt

from legday.charts.layout import LINE, NARROW, Width
from legday.charts.vega import Align, Drawing, Value, down, layer, render, text, x_of, y_of
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
    layers: list[alt.Chart] = []
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


def _points(rows: list[Row], across: str, series: Series) -> list[Value]:
    found = []
    for row in rows:
        x, y, spread = row.decimal(across), row.decimal(series.value), row.decimal(series.plus_minus)
        if x is not None and y is not None:
            half = float(spread or 0)
            found.append(
                {"x": float(x), "y": float(y), "low": float(y) - half, "high": float(y) + half, "said": str(y)}
            )
    return sorted(found, key=lambda point: point["x"])


class _Plane:
    """The two axes and how things are put between them."""

    def __init__(self, across: Axis, axis: Axis, width: float, height: float) -> None:
        self.across, self.axis, self.width, self.height = across, axis, width, height
        self.x, self.y = x_of(across, grid=False), y_of(axis)

    def title(self) -> alt.Chart:
        """Return the words of the upright axis, over it and upright to read."""
        said = text(layer("title", [{"text": self.axis.title}]))
        return said.encode(x=alt.value(2 - PADDING["left"]), y=alt.value(-14))

    def band(self, points: list[Value], series: Series) -> alt.Chart:
        """Return the spread of a series."""
        values = [{**point, "y": point["low"]} for point in points]
        spread = layer(f"spread-{series.tone}", values)
        drawn: alt.Chart = spread.mark_area().encode(x=self.x, y=self.y, y2="high:Q")
        return drawn

    def line(self, points: list[Value], series: Series) -> list[alt.Chart]:
        """Return the line of a series and its points."""
        turn = self.across.end if series.dashed_from is None else series.dashed_from
        parts = {
            "line": [point for point in points if point["x"] <= turn],
            "dashes": [point for point in points if point["x"] >= turn],
        }
        return [
            *(
                layer(f"{name}-{series.tone}", part).mark_line().encode(x=self.x, y=self.y)
                for name, part in parts.items()
                if len(part) > 1
            ),
            layer(f"point-{series.tone}", points)
            .mark_point(shape="circle", size=36, filled=True)
            .encode(x=self.x, y=self.y),
        ]

    def words(self, points: list[Value], series: Series) -> list[alt.Chart]:
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

    def _said(self, point: Value, series: Series) -> alt.Chart:
        share = self._share(point["x"])
        align: Align = "left" if share < 0.25 else "right" if share > 0.75 else "center"
        name = layer(f"name-{series.tone}", [point])
        said = text(name, align, "bottom", dy=-9) if series.place == "above" else text(name, align, "top", dy=9)
        return said.encode(x=self.x, y=self.y)

    def mark(self, at: float, says: str) -> list[alt.Chart]:
        """Return an upright line at a place of the horizontal axis, its words at its foot."""
        lines = wrap(says, min(150.0, (1 - self._share(at)) * self.width))
        rule = layer("mark", [{"x": at}]).mark_rule().encode(x=self.x)
        foot = self.height - 6
        words: list[Value] = [{"x": at, "y": foot - LINE * n, "text": line} for n, line in enumerate(reversed(lines))]
        return [rule, text(layer("says", words), dx=5).encode(x=self.x, y=down())]

    def _share(self, x: float) -> float:
        """Return where along the horizontal axis a place is, from 0 to 1."""
        return (x - self.across.start) / (self.across.end - self.across.start)
