"""Layers become a Vega-Lite chart, and that an SVG. Colours and faces are left to the style sheet.

Each layer has a name, which Vega writes as a class; the clean-up keeps it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import altair as alt
import vl_convert

from legday.charts.words import MINUS
from legday.facts.chart import Axis

SIZE = 13
Value = dict[str, Any]
Align = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Drawing:
    """One SVG as Vega writes it, and its height."""

    svg: str
    height: float


def render(layers: list[alt.Chart], width: float, height: float, padding: dict[str, float]) -> Drawing:
    """Return the drawing of `layers`, whose plot is `width` by `height` inside of `padding`.

    Nothing is measured or fetched, so the same layers give the same bytes on every machine.
    """
    named = [layer.properties(name=f"{layer.name}__{number}") for number, layer in enumerate(layers)]
    chart = (
        alt.layer(*named)
        .properties(width=width, height=height, padding=padding, autosize=alt.AutoSizeParams(type="none"))
        .configure(font="Liberation Sans")
        .configure_view(stroke=None)
        .configure_text(fontSize=SIZE)
    )
    svg = vl_convert.vegalite_to_svg(chart.to_dict(), allowed_base_urls=[])
    return Drawing(svg, height + padding["top"] + padding["bottom"])


def layer(name: str, values: list[Value]) -> alt.Chart:
    """Return the beginning of a named layer."""
    return alt.Chart(alt.InlineData(values=values), name=name)


def x_of(axis: Axis, *, grid: bool = True) -> alt.X:
    """Return the horizontal place of `x` on an axis, with light lines and its title at the left below."""
    drawn = _axis(axis, title=axis.title, titleAnchor="start", titleAlign="left", titlePadding=6, grid=grid)
    return alt.X("x:Q", scale=_scale(axis), axis=drawn)


def y_of(axis: Axis) -> alt.Y:
    """Return the height of `y` on an axis without a title: upright words are hard to read."""
    return alt.Y("y:Q", scale=_scale(axis), axis=_axis(axis, title=None))


def down(name: str = "y") -> alt.Y:
    """Return a height that is given in pixels from the top."""
    return alt.Y(f"{name}:Q", scale=None, axis=None)


def text(
    layer: alt.Chart,
    align: Align = "left",
    baseline: Literal["alphabetic", "bottom", "middle", "top"] = "alphabetic",
    dx: float = 0,
    dy: float = 0,
) -> alt.Chart:
    """Return a layer that writes the `text` of its values."""
    written: alt.Chart = layer.mark_text(align=align, baseline=baseline, dx=dx, dy=dy).encode(text="text:N")
    return written


def _axis(axis: Axis, **options: Any) -> alt.Axis:
    return alt.Axis(
        values=axis.ticks, labelExpr=f"replace('' + datum.value, '-', '{MINUS}')", ticks=False, domain=False,
        translate=0, labelFontSize=SIZE - 1, labelPadding=5, labelOverlap=False, titleFontSize=SIZE - 1, **options,
    )  # fmt: skip


def _scale(axis: Axis) -> alt.Scale:
    return alt.Scale(type=axis.scale, domain=[axis.start, axis.end], nice=False, zero=False)
