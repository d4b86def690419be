"""Rows at their heights become a Vega-Lite chart, and that an SVG. Colours and faces are left to the style sheet.

Each layer has a name, which Vega writes as a class; the clean-up keeps it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import altair as alt
import vl_convert

from legday.charts.layout import BAR, LINE, Mark, Panel, Width
from legday.charts.words import room
from legday.facts.chart import Axis

EDGE = 2.0
BESIDE = 6.0
FOOT = 40.0
SIZE = 13


@dataclass(frozen=True)
class Drawing:
    """One SVG as Vega writes it, and its height."""

    svg: str
    height: float


def draw_rows(panel: Panel, width: Width, kind: Literal["bar", "forest", "dot"]) -> Drawing:
    """Draw a panel whose rows lie below one another."""
    left = width.labels + 14 if width.labels else EDGE
    span = _span(panel, width.total - left - EDGE)
    head = _head(panel)
    layers = [
        *_reference(panel, span, head),
        *KINDS[kind](panel),
        _words(panel),
        _texts("panel", [{"text": panel.title, "y": 14 - head}] if panel.title else [], EDGE - left),
        *(
            _texts(name, [{"text": label.text, "y": label.baseline} for label in panel.labels if label.kind == name], EDGE - left)
            for name in ("group", "label", "detail")
        ),
    ]  # fmt: skip
    padding = {"left": left, "right": width.total - left - span, "top": head, "bottom": FOOT}
    return render([layer for layer in layers if layer], span, panel.height, padding)


def render(layers: list[Any], width: float, height: float, padding: dict[str, float]) -> Drawing:
    """Return the drawing of `layers`, whose plot is `width` by `height` inside of `padding`."""
    for number, part in enumerate(layers):
        part.name += f"__{number}"  # Vega wants each name once
    chart = (
        alt.layer(*layers)
        .properties(width=width, height=height, padding=padding, autosize=alt.AutoSizeParams(type="none"))
        .configure(font="Liberation Sans")
        .configure_view(stroke=None)
        .configure_text(fontSize=SIZE)
    )
    svg = vl_convert.vegalite_to_svg(chart.to_dict(), allowed_base_urls=[])
    return Drawing(svg, height + padding["top"] + padding["bottom"])


def axis_of(axis: Axis, **options: Any) -> alt.Axis:
    """Return the marks and the words of an axis: light lines, no ticks."""
    return alt.Axis(
        values=axis.ticks, labelExpr="replace('' + datum.value, '-', '−')", ticks=False, domain=False, translate=0,
        labelFontSize=SIZE - 1, labelPadding=5, labelOverlap=False, titleFontSize=SIZE - 1, **options,
    )  # fmt: skip


def scale_of(axis: Axis) -> alt.Scale:
    """Return the scale of an axis, exactly as long as it says."""
    return alt.Scale(type=axis.scale, domain=[axis.start, axis.end], nice=False, zero=False)


def layer(name: str, values: list[dict[str, Any]]) -> alt.Chart:
    """Return the beginning of a named layer."""
    return alt.Chart(alt.Data(values=values), name=name)


def _span(panel: Panel, available: float) -> float:
    """Return how long the axis may be, so that the words beside the longest marks still fit."""
    span = available
    for mark in panel.marks:
        share = _share(panel.axis, _end(panel.axis, mark))
        if mark.words and share > 0:
            span = min(span, (available - room(mark.words) - BESIDE) / share)
    return max(span, available * 0.4)


def _share(axis: Axis, value: float) -> float:
    """Return where on the axis a value stands, from 0 to 1; only log axes bend, and no words stand beside theirs."""
    return (value - axis.start) / (axis.end - axis.start)


def _base(axis: Axis) -> float:
    """Return where bars and stems begin."""
    return max(axis.start, min(0.0, axis.end))


def _end(axis: Axis, mark: Mark) -> float:
    """Return behind which value a mark's words stand."""
    return max([*mark.known, _base(axis)])


def _head(panel: Panel) -> float:
    """Return the room over the plot: a panel's title, the directions, the words of the reference."""
    lines = bool(panel.title) + bool(panel.axis.reference) + bool(panel.axis.lower)
    return lines * (LINE + 2) + (4 if lines else 2)


def _x(axis: Axis, name: str = "x") -> alt.X:
    drawn = axis_of(axis, title=axis.title, titleAnchor="start", titleAlign="left", titlePadding=6)
    return alt.X(f"{name}:Q", scale=scale_of(axis), axis=drawn)


def _y(name: str = "y") -> alt.Y:
    return alt.Y(f"{name}:Q", scale=None, axis=None)


def _texts(name: str, values: list[dict[str, Any]], x: float) -> alt.Chart | None:
    if not values:
        return None
    return layer(name, values).mark_text(align="left", baseline="alphabetic").encode(x=alt.value(x), y=_y(), text="text:N")


def _reference(panel: Panel, span: float, head: float) -> list[alt.Chart]:
    """Return the line or band that values are held against, with its words over it."""
    axis, reference = panel.axis, panel.axis.reference
    if not reference:
        return []
    at = {"x": reference.at, "x2": reference.to, "y": -4, "y2": panel.height}
    lines: list[alt.Chart] = []
    if reference.to is None:
        lines.append(layer("reference", [at]).mark_rule().encode(x=_x(axis), y=_y(), y2="y2:Q"))
    else:
        lines.append(layer("band", [at]).mark_rect().encode(x=_x(axis), x2="x2:Q", y=_y(), y2="y2:Q"))
    middle = reference.at if reference.to is None else (reference.at + reference.to) / 2
    top = -8 - (LINE + 2 if axis.lower else 0)
    align: Literal["left", "center", "right"] = "center"
    if axis.scale == "linear":
        half = room(reference.says) / 2
        place = _share(axis, middle) * span
        align = "left" if place < half else "right" if place > span - half else "center"
    else:
        align = "right"
    said = [(reference.says, align, 0)]
    if axis.lower and axis.higher:
        said = [(reference.says, "center", 0)]
    lines.append(_said("says", [{"x": middle, "y": top, "text": reference.says}], axis, said[0][1], 0))
    if axis.lower and axis.higher:
        lines.append(_said("says", [{"x": middle, "y": -8, "text": f"← {axis.lower}"}], axis, "right", -BESIDE))
        lines.append(_said("says", [{"x": middle, "y": -8, "text": f"{axis.higher} →"}], axis, "left", BESIDE))
    return lines


def _said(name: str, values: list[dict[str, Any]], axis: Axis, align: Any, dx: float) -> alt.Chart:
    return layer(name, values).mark_text(align=align, baseline="alphabetic", dx=dx).encode(x=_x(axis), y=_y(), text="text:N")


def _words(panel: Panel) -> alt.Chart | None:
    values = [
        {"x": _end(panel.axis, mark), "y": mark.middle, "text": mark.words} for mark in panel.marks if mark.words
    ]
    if not values:
        return None
    return layer("words", values).mark_text(align="left", baseline="middle", dx=BESIDE).encode(x=_x(panel.axis), y=_y(), text="text:N")


def _by_tone(panel: Panel, name: str, values: list[tuple[Mark, dict[str, Any]]]) -> list[alt.Chart]:
    tones = dict.fromkeys(mark.tone for mark, _ in values)
    return [layer(f"{name}-{tone}", [value for mark, value in values if mark.tone == tone]) for tone in tones]


def _bars(panel: Panel) -> list[alt.Chart]:
    values = [
        (mark, {"x": _base(panel.axis), "x2": float(mark.value), "y": mark.top, "y2": mark.top + BAR})
        for mark in panel.marks
        if mark.value is not None
    ]
    bars = [
        part.mark_rect().encode(x=_x(panel.axis), x2="x2:Q", y=_y(), y2="y2:Q")
        for part in _by_tone(panel, "bar", values)
    ]
    return bars + _intervals(panel)


def _intervals(panel: Panel) -> list[alt.Chart]:
    values = [
        (mark, {"x": float(mark.low), "x2": float(mark.high), "y": mark.middle})
        for mark in panel.marks
        if mark.low is not None and mark.high is not None
    ]
    return [part.mark_rule().encode(x=_x(panel.axis), x2="x2:Q", y=_y()) for part in _by_tone(panel, "interval", values)]


def _forest(panel: Panel) -> list[alt.Chart]:
    return [*_intervals(panel), *_points(panel, [mark for mark in panel.marks if mark.low is not None], "square"), *_points(panel, [mark for mark in panel.marks if mark.low is None], "circle")]


def _points(panel: Panel, marks: list[Mark], shape: Literal["square", "circle"]) -> list[alt.Chart]:
    values = [(mark, {"x": float(mark.value), "y": mark.middle}) for mark in marks if mark.value is not None]
    return [
        part.mark_point(shape=shape, size=81, filled=True).encode(x=_x(panel.axis), y=_y())
        for part in _by_tone(panel, "point", values)
    ]


def _dots(panel: Panel) -> list[alt.Chart]:
    stems = []
    for mark in panel.marks:
        if mark.known:
            near = min(mark.known, key=lambda value: abs(value - _base(panel.axis)))
            stems.append((mark, {"x": _base(panel.axis), "x2": near, "y": mark.middle}))
    return [
        *(part.mark_rule().encode(x=_x(panel.axis), x2="x2:Q", y=_y()) for part in _by_tone(panel, "stem", stems)),
        *_intervals(panel),
        *_points(panel, panel.marks, "circle"),
    ]


KINDS = {"bar": _bars, "forest": _forest, "dot": _dots}
