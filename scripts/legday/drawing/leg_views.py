"""The lower body from the front and from the back, each muscle with the look that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from legday.drawing.muscle_shapes import OUTLINE, SHAPES, Side
from legday.drawing.svg import node

MUSCLES: tuple[str, ...] = tuple(dict.fromkeys(name for shapes in SHAPES.values() for name in shapes))
HALF, GAP = 42, 12


def leg_views(said: str, patterns: Iterable[Element], look: Callable[[str], dict[str, str]]) -> Element:
    """Return both views as an SVG; `look` gives the attributes of a muscle's shape.

    `said` is the text alternative; empty, the words stand beside the picture, which is then hidden from screen readers.
    """
    width = HALF * 4 + GAP
    named = {"role": "img", "aria-label": said} if said else {"aria-hidden": "true"}
    picture = node("svg", {"class": "ld-map", "viewBox": f"0 0 {width} 266", **named})
    picture.extend(patterns)
    for number, side in enumerate(SHAPES):
        middle = HALF + number * (HALF * 2 + GAP)
        picture.append(_view(side, look, middle))
        caption = {"class": "ld-map__name", "x": str(middle), "y": "263"}
        picture.append(node("text", caption, text=side.capitalize()))
    return picture


def stripes(name: str, tile: int = 4, line: int = 2) -> Element:
    """Return a filling of slanted stripes: one `line` units wide in every `tile`."""
    size = {"width": str(tile), "height": str(tile)}
    turned = {"id": name, **size, "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    stripe = {"class": "ld-map__stripe", "width": str(line), "height": str(tile)}
    return node("pattern", turned, [node("rect", {"class": "ld-map__ground", **size}), node("rect", stripe)])


def _view(side: Side, look: Callable[[str], dict[str, str]], middle: int) -> Element:
    halves = []
    for mirror in ("scale(1 1)", "scale(-1 1)"):
        half = [node("path", {"class": "ld-map__body", "d": OUTLINE[side]})]
        half += [node("path", look(muscle) | {"d": "".join(shapes)}) for muscle, shapes in SHAPES[side].items()]
        half.append(node("path", {"class": "ld-map__outline", "d": OUTLINE[side]}))
        halves.append(node("g", {"transform": mirror}, half))
    return node("g", {"transform": f"translate({middle} 0)"}, halves)
