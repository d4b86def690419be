"""SVG path data. A metre is 100 units; SVG's y runs down."""

from __future__ import annotations

from math import acos, degrees

from legday.drawing.geometry import Point, lean_of, up

SCALE = 100


def number(value: float) -> str:
    """Return `value` in drawing units with one decimal at most, never "-0"."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def at(point: Point) -> str:
    """Return a point as path coordinates."""
    return f"{number(point.x * SCALE)} {number(-point.y * SCALE)}"


def capsule(start: Point, end: Point, wide: float, narrow: float) -> str:
    """Return a limb: two circles of radius `wide` and `narrow`, and the tangents that join them."""
    length = start.to(end)
    if length <= abs(wide - narrow):
        return disc(start if wide >= narrow else end, max(wide, narrow))
    lean = lean_of(start, end)
    turn = degrees(acos((wide - narrow) / length))
    left, right = up(lean - turn), up(lean + turn)
    r, s = number(wide * SCALE), number(narrow * SCALE)
    big, small = int(turn < 90), int(turn > 90)
    return (
        f"M{at(start.plus(left, wide))}L{at(end.plus(left, narrow))}"
        f"A{s} {s} 0 {small} 1 {at(end.plus(right, narrow))}"
        f"L{at(start.plus(right, wide))}A{r} {r} 0 {big} 1 {at(start.plus(left, wide))}Z"
    )


def disc(centre: Point, radius: float) -> str:
    """Return a circle, running the same way round as a capsule."""
    r = number(radius * SCALE)
    left, right = at(centre.plus(Point(-radius, 0))), at(centre.plus(Point(radius, 0)))
    return f"M{left}A{r} {r} 0 1 1 {right}A{r} {r} 0 1 1 {left}Z"


def line(points: list[Point]) -> str:
    """Return a polyline."""
    return "M" + "L".join(at(point) for point in points)


def polygon(points: list[Point]) -> str:
    """Return a closed polygon."""
    return line(points) + "Z"
