"""The skeleton: limb lengths, and where the joints are for a position. Every length is the same in every position."""

from __future__ import annotations

from dataclasses import dataclass, replace

from legday.drawing.geometry import P, ahead, corner, lean_of, up
from legday.facts.pose import Arm, Leg, Load, Position, View

SHANK, THIGH, TRUNK, NECK = 0.43, 0.44, 0.50, 0.22
UPPER_ARM, FOREARM = 0.32, 0.32  # the forearm reaches to the grip
ANKLE, BALL, HEEL, TOE = 0.075, 0.125, 0.06, 0.19  # ankle above the sole; ball, heel and toe from below the ankle
TOES_BEND = 80
RACK = {"barbell-back": 0.8, "barbell-front": 0.95}  # grips beside the shoulders turn the arms: they look shorter
PELVIS, SHOULDERS = 0.1, 0.165  # half widths, seen from the front
HANG = 0.985  # a hanging arm is not quite straight


@dataclass(frozen=True)
class LegJoints:
    """A leg's joints and angles."""

    hip: P
    knee: P
    ankle: P
    thigh: float
    shin: float
    tilt: float
    reach: float = 0  # how many metres the foot stays short of its place
    rests: bool = False  # a foot that rests bends its toes instead of pushing them into the floor

    @property
    def ball(self) -> P:
        """The place on which a rising foot rolls."""
        return self._sole(BALL)

    @property
    def heel(self) -> P:
        """The back of the sole."""
        return self._sole(-HEEL)

    @property
    def toe(self) -> P:
        """The tip of the sole."""
        return self.ball.plus(ahead(self.toes), TOE - BALL)

    @property
    def toes(self) -> float:
        """The lean of the toes."""
        return min(self.tilt, max(0.0, self.tilt - TOES_BEND)) if self.rests else self.tilt

    def _sole(self, forwards: float) -> P:
        return self.ankle.plus(up(self.tilt), -ANKLE).plus(ahead(self.tilt), forwards)


@dataclass(frozen=True)
class ArmJoints:
    """An arm's joints."""

    shoulder: P
    elbow: P
    hand: P
    miss: float = 0  # how many metres the hand stays from its place


@dataclass(frozen=True)
class Body:
    """All joints of one position."""

    lean: float
    hip: P
    shoulders: P
    head: P
    near: LegJoints
    far: LegJoints
    arm: ArmJoints
    far_arm: ArmJoints
    load: P | None


def stand(position: Position, load: Load = "none", view: View = "side") -> Body:
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
    return Body(lean, hip, shoulders, head, *legs, *arms, held or (arms[0].hand if load == "dumbbells" else None))


def _trunk(position: Position, view: View) -> tuple[float, P]:
    """Return the trunk's lean and the hip."""
    plant, leg = position.plant, position.near
    at = P(*plant.at)
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


def _leg(leg: Leg, lean: float, hip: P, side: int) -> LegJoints:
    if leg.foot is None:
        thigh = lean - (side or 1) * (leg.hip or 0)
        shin = thigh + (leg.knee or 0)
        knee = hip.plus(up(thigh), -THIGH)
        return LegJoints(hip, knee, knee.plus(up(shin), -SHANK), thigh, shin, shin - leg.ankle)
    target = P(*leg.foot).plus(ahead(leg.tilt), -BALL).plus(up(leg.tilt), ANKLE)
    across = min(hip.to(target), THIGH + SHANK)
    thigh = lean_of(target, hip) - corner(THIGH, SHANK, across)
    knee = hip.plus(up(thigh), -THIGH)
    shin = lean_of(target, knee)
    ankle = knee.plus(up(shin), -SHANK)
    return LegJoints(hip, knee, ankle, thigh, shin, leg.tilt, ankle.to(target))


def _load(position: Position, load: Load, lean: float, hip: P, shoulders: P, leg: LegJoints) -> P | None:
    match load:
        case "barbell-back":
            return shoulders.plus(ahead(lean), -0.085).plus(up(lean), 0.035)
        case "barbell-front":
            return shoulders.plus(ahead(lean), 0.045).plus(up(lean), 0.085)
        case "barbell-hips":
            return hip.plus(ahead(lean), 0.125).plus(up(lean), -0.02)
        case "goblet":
            return shoulders.plus(ahead(lean), 0.2).plus(up(lean), -0.12)
        case "weight-knees":
            return leg.knee.between(leg.hip, 0.12).plus(ahead(leg.thigh), 0.1)
        case "barbell-hands" | "trap-bar" if position.bar:
            return P(*position.bar)
        case "barbell-hands" | "trap-bar":
            along = leg.ankle.between(leg.ball, 0.6).x if load == "barbell-hands" else shoulders.x
            straight = (UPPER_ARM + FOREARM) * HANG
            return P(along, shoulders.y - (straight**2 - (along - shoulders.x) ** 2) ** 0.5)
    return None


def _arm(arm: Arm | None, lean: float, shoulder: P, held: P | None, load: Load) -> ArmJoints:
    if arm and arm.hand is None:
        upper = lean - (arm.shoulder or 0)
        fore = upper - (arm.elbow or 0)
        elbow = shoulder.plus(up(upper), -UPPER_ARM)
        return ArmJoints(shoulder, elbow, elbow.plus(up(fore), -FOREARM * arm.seen))
    if arm and arm.hand:
        return _reach(shoulder, P(*arm.hand), 1, arm.out)
    if held is None:
        return _reach(shoulder, shoulder.plus(P(0.02, -1), (UPPER_ARM + FOREARM) * HANG), 1, False)
    return _reach(shoulder, held, RACK.get(load, 1), load == "barbell-back")


def _reach(shoulder: P, hand: P, share: float, out: bool) -> ArmJoints:
    """Bend the arm so that its hand is at `hand`; `share` is how much of its length faces the viewer."""
    upper, fore = UPPER_ARM * share, FOREARM * share
    across = min(max(shoulder.to(hand), abs(upper - fore)), upper + fore)
    turn = corner(upper, fore, across)
    lean = lean_of(hand, shoulder) + (-turn if out else turn)
    elbow = shoulder.plus(up(lean), -upper)
    hand_lean = lean_of(hand, elbow)
    placed = elbow.plus(up(hand_lean), -fore)
    return ArmJoints(shoulder, elbow, placed, placed.to(hand))
