"""Lines over a scale, with a band where values spread, named at their ends instead of in a legend."""

from __future__ import annotations

from legday.charts.layout import LINE, NARROW, Width
from legday.charts.names import Spot, name_mark
from legday.charts.vega import Drawing, Layer, Value, down, field, layer, render, text, x_of, y_of
from legday.charts.words import category, with_unit, wrap
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
    layers: list[Layer] = []
    ends = [*(mark.at for mark in chart.marks[1:]), chart.across.end]
    for mark, end in zip(chart.marks, ends, strict=False):
        layers += plane.mark(mark.at, end, mark.says)
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

    def title(self) -> Layer:
        """Return the words of the upright axis, over it and upright to read."""
        x, y = {"value": 2 - PADDING["left"]}, {"value": -14}
        return layer("title", [{"text": self.axis.title}], text(), x=x, y=y, text=field("text"))

    def band(self, points: list[Value], series: Series) -> Layer:
        """Return the spread of a series."""
        values = [{**point, "y": point["low"]} for point in points]
        return layer(f"spread-{series.tone}", values, {"type": "area"}, x=self.x, y=self.y, y2=field("high"))

    def line(self, points: list[Value], series: Series) -> list[Layer]:
        """Return the line of a series and its points."""
        turn = self.across.end if series.dashed_from is None else series.dashed_from
        parts = {
            "line": [point for point in points if point["x"] <= turn],
            "dashes": [point for point in points if point["x"] >= turn],
        }
        dot = {"type": "point", "shape": "circle", "size": 36, "filled": True}
        return [
            *(
                layer(f"{name}-{series.tone}", part, {"type": "line"}, x=self.x, y=self.y)
                for name, part in parts.items()
                if len(part) > 1
            ),
            layer(f"point-{series.tone}", points, dot, x=self.x, y=self.y),
        ]

    def words(self, points: list[Value], series: Series) -> list[Layer]:
        """Return the name of a series at its point, and its values where they are asked for."""
        said = []
        for number, point in enumerate(points):
            parts = []
            if point["x"] == series.name_at and series.name:
                parts.append(series.name)
            if series.values_shown:
                parts.append(with_unit(point["said"], self.axis.unit))
            if parts:
                words = ": ".join(parts)
                mark = name_mark(self._spot(points, number), category(words), above=series.place == "above")
                value = {**point, "text": words}
                said.append(layer(f"name-{series.tone}", [value], mark, x=self.x, y=self.y, text=field("text")))
        return said

    def _spot(self, points: list[Value], number: int) -> Spot:
        heights = [None, *(point["y"] for point in points), None]
        left = self._share(points[number]["x"]) * self.width
        return Spot(heights[number], points[number]["y"], heights[number + 2], left, self.width - left)

    def mark(self, at: float, end: float, says: str) -> list[Layer]:
        """Return an upright line at a place of the horizontal axis, its words at its foot, up to `end` at most."""
        lines = wrap(says, min(150.0, (self._share(end) - self._share(at)) * self.width))
        rule = layer("mark", [{"x": at}], {"type": "rule"}, x=self.x)
        foot = self.height - 6
        words: list[Value] = [{"x": at, "y": foot - LINE * n, "text": line} for n, line in enumerate(reversed(lines))]
        return [rule, layer("says", words, text(dx=5), x=self.x, y=down(), text=field("text"))]

    def _share(self, x: float) -> float:
        """Return where along the horizontal axis a place is, from 0 to 1."""
        return (x - self.across.start) / (self.across.end - self.across.start)
