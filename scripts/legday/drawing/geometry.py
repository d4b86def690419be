"""Points in the plane: metres, y upwards. A lean is an angle from upright, forwards (to the right) positive."""

from __future__ import annotations

from math import acos, atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple


class Point(NamedTuple):
    """A point or a vector."""

    x: float
    y: float

    def plus(self, other: Point, times: float = 1) -> Point:
        """Return this point moved by `other`."""
        return Point(self.x + other.x * times, self.y + other.y * times)

    def to(self, other: Point) -> float:
        """Return the distance to `other`."""
        return hypot(other.x - self.x, other.y - self.y)

    def between(self, other: Point, share: float) -> Point:
        """Return the point `share` of the way to `other`."""
        return Point(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)


def up(lean: float) -> Point:
    """Return the unit vector that leans `lean` degrees from upright."""
    return Point(sin(radians(lean)), cos(radians(lean)))


def ahead(lean: float) -> Point:
    """Return the unit vector that is forwards for something leaning `lean` degrees."""
    return Point(cos(radians(lean)), -sin(radians(lean)))


def lean_of(foot: Point, top: Point) -> float:
    """Return the lean of the line from `foot` up to `top`."""
    return degrees(atan2(top.x - foot.x, top.y - foot.y))


def corner(near: float, far: float, across: float) -> float:
    """Return the angle between sides `near` and `across` of a triangle with third side `far`, flat where none fits."""
    if near * across == 0:
        return 0.0
    return degrees(acos(max(-1.0, min(1.0, (near**2 + across**2 - far**2) / (2 * near * across)))))
