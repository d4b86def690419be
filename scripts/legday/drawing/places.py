"""Named places on the body, to which pads, rollers and arrows hold."""

from __future__ import annotations

from collections.abc import Callable

from legday.drawing.body import Body
from legday.drawing.geometry import Point, ahead, up
from legday.facts.pose import Spot

PLACES: dict[str, Callable[[Body], Point]] = {
    "hip": lambda b: b.hip,
    "shoulders": lambda b: b.shoulders,
    "head": lambda b: b.head,
    "knee": lambda b: b.near.knee,
    "far-knee": lambda b: b.far.knee,
    "ankle": lambda b: b.near.ankle,
    "far-ankle": lambda b: b.far.ankle,
    "heel": lambda b: b.near.heel,
    "ball": lambda b: b.near.ball,
    "toe": lambda b: b.near.toe,
    "far-toe": lambda b: b.far.toe,
    "sole-low": lambda b: b.near.heel.plus(ahead(b.near.tilt), -0.06).plus(up(b.near.tilt), -0.02),
    "sole-high": lambda b: b.near.toe.plus(ahead(b.near.tilt), 0.09).plus(up(b.near.tilt), -0.02),
    "elbow": lambda b: b.arm.elbow,
    "hands": lambda b: b.arm.hand,
    "load": lambda b: b.load or b.arm.hand,
    "shin-front": lambda b: b.near.knee.between(b.near.ankle, 0.86).plus(ahead(b.near.shin), 0.085),
    "shin-back": lambda b: b.near.knee.between(b.near.ankle, 0.9).plus(ahead(b.near.shin), -0.088),
    "thigh-top": lambda b: b.near.knee.between(b.near.hip, 0.14).plus(ahead(b.near.thigh), 0.1),
    "thigh-high": lambda b: b.near.hip.between(b.near.knee, 0.12).plus(ahead(b.near.thigh), 0.14),
    "thigh-mid": lambda b: b.near.hip.between(b.near.knee, 0.55).plus(ahead(b.near.thigh), 0.13),
    "sled": lambda b: b.near.ankle.plus(up(b.near.tilt), -0.34).plus(ahead(b.near.tilt), 0.06),
    "sled-foot": lambda b: b.near.ankle.plus(up(b.near.tilt), -0.34).plus(ahead(b.near.tilt), -0.34),
    "back-low": lambda b: b.hip.plus(ahead(b.lean), -0.15).plus(up(b.lean), -0.06),
    "back-high": lambda b: b.shoulders.plus(ahead(b.lean), -0.15).plus(up(b.lean), 0.04),
    "neck-back": lambda b: b.shoulders.plus(ahead(b.lean), -0.1).plus(up(b.lean), 0.12),
    "shoulder-top": lambda b: b.shoulders.plus(ahead(b.lean), -0.045).plus(up(b.lean), 0.1),
    "shoulder-back": lambda b: b.shoulders.plus(ahead(b.lean), -0.1).plus(up(b.lean), 0.1),
}


def place(body: Body, spot: Spot) -> Point:
    """Return where `spot` is; an unknown name is the hip (the check reports it)."""
    if isinstance(spot, str):
        return PLACES.get(spot, PLACES["hip"])(body)
    return Point(*spot)
