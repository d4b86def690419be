"""What all forms share whose rows lie below one another: labels, the words at the marks, the reference, the axis."""

from __future__ import annotations

from collections.abc import Callable

import altair as alt

from legday.charts.layout import LINE, Mark, Panel, Width
from legday.charts.vega import Align, Drawing, Value, down, layer, render, text, x_of
from legday.charts.words import room
from legday.facts.chart import Axis

EDGE = 2.0
BESIDE = 6.0
FOOT = 40.0
HEAD_LINE = LINE + 2

Marks = Callable[[Panel], list[alt.Chart]]


def draw_rows(panel: Panel, width: Width, marks: Marks) -> Drawing:
    """Draw a panel; `marks` gives the layers that a form puts into it."""
    left = width.labels + 14 if width.labels else EDGE
    span = _span(panel, width.total - left - EDGE)
    head = _head(panel)
    layers = [*_reference(panel, span), *marks(panel), *_words(panel), *_labels(panel, head, EDGE - left)]
    padding = {"left": left, "right": width.total - left - span, "top": head, "bottom": FOOT}
    return render(layers, span, panel.height, padding)


def by_tone(name: str, values: list[tuple[Mark, Value]]) -> list[alt.Chart]:
    """Return a layer for each tone, named after it."""
    tones = dict.fromkeys(mark.tone for mark, _ in values)
    return [layer(f"{name}-{tone}", [value for mark, value in values if mark.tone == tone]) for tone in tones]


def base(axis: Axis) -> float:
    """Return where bars and stems begin."""
    return max(axis.start, 0.0)


def intervals(panel: Panel) -> list[alt.Chart]:
    """Return a line from the low to the high end of each mark that has both."""
    values: list[tuple[Mark, Value]] = [
        (mark, {"x": float(mark.low), "x2": float(mark.high), "y": mark.middle})
        for mark in panel.marks
        if mark.low is not None and mark.high is not None
    ]
    return [part.mark_rule().encode(x=x_of(panel.axis), x2="x2:Q", y=down()) for part in by_tone("interval", values)]


def points(panel: Panel, marks: list[Mark], shape: str) -> list[alt.Chart]:
    """Return a point at each value."""
    values: list[tuple[Mark, Value]] = [
        (mark, {"x": float(mark.value), "y": mark.middle}) for mark in marks if mark.value is not None
    ]
    return [
        part.mark_point(shape=shape, size=81, filled=True).encode(x=x_of(panel.axis), y=down())
        for part in by_tone("point", values)
    ]


def _end(axis: Axis, mark: Mark) -> float:
    """Return behind which value a mark's words stand."""
    return max([*mark.known, base(axis)])


def _span(panel: Panel, available: float) -> float:
    """Return how long the axis may be, so that the words beside the longest marks still fit."""
    axis = panel.axis
    span = available
    for mark in panel.marks:
        share = (_end(axis, mark) - axis.start) / (axis.end - axis.start)
        if mark.words and share > 0:
            span = min(span, (available - room(mark.words) - BESIDE) / share)
    return max(span, available * 0.4)


def _head(panel: Panel) -> float:
    """Return the room over the plot: for a panel's title, the words of the reference, the directions."""
    lines = sum(map(bool, (panel.title, panel.axis.reference, panel.axis.lower)))
    return lines * HEAD_LINE + (4 if lines else 2)


def _labels(panel: Panel, head: float, x: float) -> list[alt.Chart]:
    texts: dict[str, list[Value]] = {"panel": [{"text": panel.title, "y": 14 - head}] if panel.title else []}
    for label in panel.labels:
        texts.setdefault(label.kind, []).append({"text": label.text, "y": label.baseline})
    return [text(layer(name, values)).encode(x=alt.value(x), y=down()) for name, values in texts.items() if values]


def _words(panel: Panel) -> list[alt.Chart]:
    values: list[Value] = [
        {"x": _end(panel.axis, mark), "y": mark.middle, "text": mark.words} for mark in panel.marks if mark.words
    ]
    if not values:
        return []
    return [text(layer("words", values), baseline="middle", dx=BESIDE).encode(x=x_of(panel.axis), y=down())]


def _reference(panel: Panel, span: float) -> list[alt.Chart]:
    """Return the line or band that values are held against, its words over it, the directions at its sides."""
    axis, reference = panel.axis, panel.axis.reference
    if not reference:
        return []
    x = x_of(axis)
    end = reference.at if reference.to is None else reference.to
    middle = (reference.at + end) / 2
    plot: Value = {"x": reference.at, "x2": end, "y": -4, "y2": panel.height}
    if reference.to is None:
        drawn = layer("reference", [plot]).mark_rule().encode(x=x, y=down(), y2="y2:Q")
    else:
        drawn = layer("band", [plot]).mark_rect().encode(x=x, x2="x2:Q", y=down(), y2="y2:Q")
    over: Value = {"x": middle, "y": -8 - (HEAD_LINE if axis.lower else 0), "text": reference.says}
    place = (middle - axis.start) / (axis.end - axis.start) * span
    half = room(reference.says) / 2
    align: Align = "center"
    if axis.scale == "linear":
        align = "left" if place < half else "right" if place > span - half else "center"
    said = [text(layer("says", [over]), align)]
    if axis.lower and axis.higher:
        said.append(text(layer("says", [{"x": middle, "y": -8, "text": f"← {axis.lower}"}]), "right", dx=-BESIDE))
        said.append(text(layer("says", [{"x": middle, "y": -8, "text": f"{axis.higher} →"}]), "left", dx=BESIDE))
    return [drawn, *(part.encode(x=x, y=down()) for part in said)]
