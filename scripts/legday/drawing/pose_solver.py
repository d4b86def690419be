"""From a position's data to the joints: forward from what is planted, backward where a foot or a hand has its place."""

from __future__ import annotations

from dataclasses import replace

from legday.drawing.body import (
    ANKLE,
    BALL,
    FOREARM,
    HANG,
    NECK,
    PELVIS,
    RACK,
    SHANK,
    SHOULDERS,
    THIGH,
    TRUNK,
    UPPER_ARM,
    ArmJoints,
    Body,
    LegJoints,
)
from legday.drawing.geometry import Point, ahead, corner, lean_of, up
from legday.facts.pose import Arm, Leg, Load, Position, View


def solve_pose(position: Position, load: Load = "none", view: View = "side") -> Body:
    """Return the joints of `position`, worked out from what is planted."""
    lean, hip = _trunk(position, view)
    shoulders = hip.plus(up(lean), TRUNK)
    sides = (PELVIS, SHOULDERS) if view == "front" else (0.0, 0.0)
    legs = [
        replace(
            _leg(leg, lean, hip.plus(ahead(lean), side * sides[0]), side if view == "front" else 0),
            rests=position.feet in ("both", name),
        )
        for name, leg, side in (("near", position.near, 1), ("far", position.far or position.near, -1))
    ]
    held = _load(position, load, lean, hip, shoulders, legs[0])
    arms = [
        _arm(arm, lean, shoulders.plus(ahead(lean), side * sides[1]), held, load)
        for arm, side in ((position.arm, 1), (position.far_arm or position.arm, -1))
    ]
    head = shoulders.plus(up(lean + position.head), NECK)
    load_at = held or (arms[0].hand if load == "dumbbells" else None)
    return Body(lean, hip, shoulders, head, legs[0], legs[1], arms[0], arms[1], load_at)


def _trunk(position: Position, view: View) -> tuple[float, Point]:
    """Return the trunk's lean and the hip."""
    plant, leg = position.plant, position.near
    at = Point(*plant.at)
    if plant.point == "hip":
        return plant.lean, at
    if plant.point == "shoulders":
        return plant.lean, at.plus(up(plant.lean), -TRUNK)
    shin = plant.lean + (leg.ankle if plant.point == "foot" else 0)
    thigh = shin - (leg.knee or 0)
    if plant.point == "foot":
        ankle = at.plus(ahead(plant.lean), -BALL).plus(up(plant.lean), ANKLE)
        at = ankle.plus(up(shin), SHANK)
    return thigh + (leg.hip or 0), at.plus(up(thigh), THIGH)


def _leg(leg: Leg, lean: float, hip: Point, side: int) -> LegJoints:
    if leg.foot is None:
        thigh = lean - (side or 1) * (leg.hip or 0)
        shin = thigh + (leg.knee or 0)
        knee = hip.plus(up(thigh), -THIGH)
        return LegJoints(hip, knee, knee.plus(up(shin), -SHANK), thigh, shin, shin - leg.ankle)
    target = Point(*leg.foot).plus(ahead(leg.tilt), -BALL).plus(up(leg.tilt), ANKLE)
    across = min(hip.to(target), THIGH + SHANK)
    thigh = lean_of(target, hip) - corner(THIGH, SHANK, across)
    knee = hip.plus(up(thigh), -THIGH)
    shin = lean_of(target, knee)
    ankle = knee.plus(up(shin), -SHANK)
    return LegJoints(hip, knee, ankle, thigh, shin, leg.tilt, ankle.to(target))


def _load(position: Position, load: Load, lean: float, hip: Point, shoulders: Point, leg: LegJoints) -> Point | None:
    match load:
        case "barbell-back":
            return shoulders.plus(ahead(lean), -0.085).plus(up(lean), 0.035)
        case "barbell-front":
            return shoulders.plus(ahead(lean), 0.1).plus(up(lean), 0.055)
        case "barbell-hips":
            return hip.plus(ahead(lean), 0.125).plus(up(lean), -0.02)
        case "goblet":
            return shoulders.plus(ahead(lean), 0.2).plus(up(lean), -0.12)
        case "weight-knees":
            return leg.knee.between(leg.hip, 0.12).plus(ahead(leg.thigh), 0.1)
        case "barbell-hands" | "trap-bar":
            ahead_by = leg.ankle.between(leg.ball, 0.6).x if position.bar is None else position.bar
            straight = (UPPER_ARM + FOREARM) * HANG
            return Point(ahead_by, shoulders.y - max(0.0, straight**2 - (ahead_by - shoulders.x) ** 2) ** 0.5)
    return None


def _arm(arm: Arm | None, lean: float, shoulder: Point, held: Point | None, load: Load) -> ArmJoints:
    if arm and arm.hand is None:
        upper = lean - (arm.shoulder or 0)
        fore = upper - (arm.elbow or 0)
        elbow = shoulder.plus(up(upper), -UPPER_ARM)
        return ArmJoints(shoulder, elbow, elbow.plus(up(fore), -FOREARM * arm.seen))
    if arm and arm.hand:
        return _reach(shoulder, Point(*arm.hand), out=arm.out)
    if held is None:
        return _reach(shoulder, shoulder.plus(Point(0.02, -1), (UPPER_ARM + FOREARM) * HANG))
    return _reach(shoulder, held, *RACK.get(load, (1, 1)), out=load == "barbell-back")


def _reach(shoulder: Point, hand: Point, upper: float = 1, fore: float = 1, *, out: bool = False) -> ArmJoints:
    """Bend the arm so that its hand is at `hand`; `upper` and `fore` are how much of each length faces the viewer."""
    upper, fore = UPPER_ARM * upper, FOREARM * fore
    across = min(max(shoulder.to(hand), abs(upper - fore)), upper + fore)
    turn = corner(upper, fore, across)
    lean = lean_of(hand, shoulder) + (-turn if out else turn)
    elbow = shoulder.plus(up(lean), -upper)
    hand_lean = lean_of(hand, elbow)
    placed = elbow.plus(up(hand_lean), -fore)
    return ArmJoints(shoulder, elbow, placed, placed.to(hand))
