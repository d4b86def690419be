"""The map of the leg and hip, front and back, lit by role: solid for the main muscles, striped for helpers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal
from xml.etree.ElementTree import Element

from legday.drawing.muscle_shapes import OUTLINE, SHAPES, Side
from legday.drawing.svg import node

Role = Literal["primary", "secondary"]
ROLES: dict[Role, str] = {"primary": "main work", "secondary": "helps"}
MUSCLES: tuple[str, ...] = tuple(dict.fromkeys(name for shapes in SHAPES.values() for name in shapes))
HALF, GAP = 42, 12


def muscle_map(roles: Mapping[str, Role], name: str = "map") -> Element:
    """Return the map as an SVG. `roles` gives ids of muscles; ids without a shape are left out.

    `name` keeps the stripes' id unique where a page shows several maps.
    """
    stripes = f"ld-stripes-{name}"
    width = HALF * 4 + GAP
    picture = node("svg", {"class": "ld-map", "viewBox": f"0 0 {width} 266", "role": "img", "aria-label": _said(roles)})
    picture.append(_stripes(stripes))
    for number, side in enumerate(SHAPES):
        middle = HALF + number * (HALF * 2 + GAP)
        picture.append(_view(side, roles, stripes, middle))
        caption = {"class": "ld-map__name", "x": str(middle), "y": "263"}
        picture.append(node("text", caption, text=side.capitalize()))
    return picture


def _stripes(name: str) -> Element:
    tile = {"id": name, "width": "4", "height": "4", "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    ground = node("rect", {"class": "ld-map__ground", "width": "4", "height": "4"})
    return node("pattern", tile, [ground, node("rect", {"class": "ld-map__stripe", "width": "2", "height": "4"})])


def _view(side: Side, roles: Mapping[str, Role], stripes: str, middle: int) -> Element:
    halves = []
    for mirror in ("scale(1 1)", "scale(-1 1)"):
        half = [node("path", {"class": "ld-map__body", "d": OUTLINE[side]})]
        for muscle, shapes in SHAPES[side].items():
            role = roles.get(muscle)
            look = {"class": f"ld-map__muscle ld-map__muscle--{role or 'rest'}", "d": "".join(shapes)}
            half.append(node("path", look | ({"fill": f"url(#{stripes})"} if role == "secondary" else {})))
        halves.append(node("g", {"transform": mirror}, half))
    return node("g", {"transform": f"translate({middle} 0)"}, halves)


def _said(roles: Mapping[str, Role]) -> str:
    parts = []
    for role, word in ROLES.items():
        lit = [muscle.replace("-", " ") for muscle, its in roles.items() if its == role and muscle in MUSCLES]
        parts += [f"{word}: {', '.join(lit)}"] if lit else []
    return f"Legs and hips from the front and the back. {'; '.join(parts).capitalize() or 'No muscle lit'}."
