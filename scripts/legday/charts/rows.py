"""What all forms share whose rows lie below one another: labels, the words at the marks, the reference, the axis."""

from __future__ import annotations

from collections.abc import Callable

from legday.charts.layout import LINE, Mark, Panel, Width
from legday.charts.vega import Align, Channel, Drawing, Layer, Value, down, field, layer, render, text, x_of
from legday.charts.words import category
from legday.facts.chart import Axis

EDGE = 2.0
BESIDE = 6.0
FOOT = 40.0
HEAD_LINE = LINE + 2

Marks = Callable[[Panel], list[Layer]]


def draw_rows(panel: Panel, width: Width, marks: Marks) -> Drawing:
    """Draw a panel; `marks` gives the layers that a form puts into it."""
    left = width.labels + 14 if width.labels else EDGE
    span = _span(panel, width.total - left - EDGE)
    head = _head(panel)
    layers = [*_reference(panel, span), *marks(panel), *_words(panel), *_labels(panel, head, EDGE - left)]
    padding = {"left": left, "right": width.total - left - span, "top": head, "bottom": FOOT}
    return render(layers, span, panel.height, padding)


def by_tone(name: str, values: list[tuple[Mark, Value]], mark: Channel, **channels: Channel) -> list[Layer]:
    """Return a layer for each tone, named after it."""
    tones = dict.fromkeys(mark.tone for mark, _ in values)
    return [
        layer(f"{name}-{tone}", [value for its, value in values if its.tone == tone], mark, **channels)
        for tone in tones
    ]


def base(axis: Axis) -> float:
    """Return where bars and stems begin."""
    return max(axis.start, 0.0)


def intervals(panel: Panel, name: str = "interval") -> list[Layer]:
    """Return a line, with that name, from the low to the high end of each mark that has both."""
    values: list[tuple[Mark, Value]] = [
        (mark, {"x": float(mark.low), "x2": float(mark.high), "y": mark.middle})
        for mark in panel.marks
        if mark.low is not None and mark.high is not None
    ]
    return by_tone(name, values, {"type": "rule"}, x=x_of(panel.axis), x2=field("x2"), y=down())


def points(panel: Panel, marks: list[Mark], shape: str) -> list[Layer]:
    """Return a point at each value."""
    values: list[tuple[Mark, Value]] = [
        (mark, {"x": float(mark.value), "y": mark.middle}) for mark in marks if mark.value is not None
    ]
    mark = {"type": "point", "shape": shape, "size": 81, "filled": True}
    return by_tone("point", values, mark, x=x_of(panel.axis), y=down())


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
            span = min(span, (available - category(mark.words) - BESIDE) / share)
    return max(span, available * 0.4)


def _head(panel: Panel) -> float:
    """Return the room over the plot: for a panel's title, the words of the reference, the directions."""
    lines = sum(map(bool, (panel.title, panel.axis.reference, panel.axis.lower)))
    return lines * HEAD_LINE + (4 if lines else 2)


def _labels(panel: Panel, head: float, x: float) -> list[Layer]:
    texts: dict[str, list[Value]] = {"panel": [{"text": panel.title, "y": 14 - head}] if panel.title else []}
    for label in panel.labels:
        texts.setdefault(label.kind, []).append({"text": label.text, "y": label.baseline})
    place = {"value": x}
    return [
        layer(name, values, text(), x=place, y=down(), text=field("text")) for name, values in texts.items() if values
    ]


def _words(panel: Panel) -> list[Layer]:
    values: list[Value] = [
        {"x": _end(panel.axis, mark), "y": mark.middle, "text": mark.words} for mark in panel.marks if mark.words
    ]
    if not values:
        return []
    mark = text(baseline="middle", dx=BESIDE)
    return [layer("words", values, mark, x=x_of(panel.axis), y=down(), text=field("text"))]


def _reference(panel: Panel, span: float) -> list[Layer]:
    """Return the line or band that values are held against, its words over it, the directions at its sides."""
    axis, reference = panel.axis, panel.axis.reference
    if not reference:
        return []
    x = x_of(axis)
    end = reference.at if reference.to is None else reference.to
    middle = (reference.at + end) / 2
    plot: Value = {"x": reference.at, "x2": end, "y": -4, "y2": panel.height}
    if reference.to is None:
        drawn = layer("reference", [plot], {"type": "rule"}, x=x, y=down(), y2=field("y2"))
    else:
        drawn = layer("band", [plot], {"type": "rect"}, x=x, x2=field("x2"), y=down(), y2=field("y2"))
    over: Value = {"x": middle, "y": -8 - (HEAD_LINE if axis.lower else 0), "text": reference.says}
    place = (middle - axis.start) / (axis.end - axis.start) * span
    half = category(reference.says) / 2
    align: Align = "center"
    if axis.scale == "linear":
        align = "left" if place < half else "right" if place > span - half else "center"
    said = [(over, text(align))]
    if axis.lower and axis.higher:
        beside: Value = {"x": middle, "y": -8}
        said.append(({**beside, "text": f"← {axis.lower}"}, text("right", dx=-BESIDE)))
        said.append(({**beside, "text": f"{axis.higher} →"}, text("left", dx=BESIDE)))
    return [drawn, *(layer("says", [value], mark, x=x, y=down(), text=field("text")) for value, mark in said)]
