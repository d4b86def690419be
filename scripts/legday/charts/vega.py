"""Layers become a Vega-Lite chart (https://vega.github.io/vega-lite/docs/spec.html), and that an SVG.

Colours and faces are left to the style sheet. Each layer has a name, which Vega writes as a class; the clean-up
keeps it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import vl_convert

from legday.charts.words import MINUS
from legday.facts.chart import Axis

SIZE = 13
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
Value = dict[str, Any]
Layer = dict[str, Any]
Channel = dict[str, Any]
Align = Literal["left", "center", "right"]
Baseline = Literal["alphabetic", "bottom", "middle", "top"]


@dataclass(frozen=True)
class Drawing:
    """One SVG as Vega writes it, and its height."""

    svg: str
    height: float


def render(layers: list[Layer], width: float, height: float, padding: dict[str, float]) -> Drawing:
    """Return the drawing of `layers`, whose plot is `width` by `height` inside of `padding`.

    Nothing is measured or fetched, so the same layers give the same bytes on every machine.
    """
    chart = {
        "$schema": SCHEMA,
        "width": width,
        "height": height,
        "padding": padding,
        "autosize": "none",
        "config": {"font": "Liberation Sans", "view": {"stroke": None}, "text": {"fontSize": SIZE}},
        "layer": [{**layer, "name": f"{layer['name']}__{number}"} for number, layer in enumerate(layers)],
    }
    svg = vl_convert.vegalite_to_svg(chart, allowed_base_urls=[])
    return Drawing(svg, height + padding["top"] + padding["bottom"])


def layer(name: str, values: list[Value], mark: Channel, **channels: Channel | None) -> Layer:
    """Return a named layer that draws `mark` for each of `values` at the places that `channels` give."""
    encoding = {channel: place for channel, place in channels.items() if place is not None}
    return {"name": name, "data": {"values": values}, "mark": mark, "encoding": encoding}


def text(align: Align = "left", baseline: Baseline = "alphabetic", dx: float = 0, dy: float = 0) -> Channel:
    """Return the mark that writes the words of its channel `text`."""
    return {"type": "text", "align": align, "baseline": baseline, "dx": dx, "dy": dy}


def field(name: str) -> Channel:
    """Return the channel that takes a field as it is."""
    return {"field": name}


def x_of(axis: Axis, *, grid: bool = True) -> Channel:
    """Return the horizontal place of `x` on an axis, with light lines and its title at the left below."""
    drawn = _axis(axis, title=axis.title, titleAnchor="start", titleAlign="left", titlePadding=6, grid=grid)
    return {"field": "x", "type": "quantitative", "scale": _scale(axis), "axis": drawn}


def y_of(axis: Axis) -> Channel:
    """Return the height of `y` on an axis without a title: upright words are hard to read."""
    return {"field": "y", "type": "quantitative", "scale": _scale(axis), "axis": _axis(axis, title=None, grid=True)}


def down(name: str = "y") -> Channel:
    """Return a height that is given in pixels from the top."""
    return {"field": name, "type": "quantitative", "scale": None, "axis": None}


def _axis(axis: Axis, **options: Any) -> Channel:
    return {
        "values": axis.ticks,
        "labelExpr": f"replace('' + datum.value, '-', '{MINUS}')",
        "labelFontSize": SIZE - 1,
        "labelPadding": 5,
        "labelFlush": False,
        "labelOverlap": "parity",
        "labelSeparation": 4,
        "titleFontSize": SIZE - 1,
        "ticks": False,
        "domain": False,
        "translate": 0,
        **options,
    }


def _scale(axis: Axis) -> Channel:
    return {"type": axis.scale, "domain": [axis.start, axis.end], "nice": False, "zero": False}
