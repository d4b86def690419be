"""The skeleton: limb lengths and joints. Every length is the same in every position."""

from __future__ import annotations

from dataclasses import dataclass

from legday.drawing.geometry import Point, ahead, up

SHANK, THIGH, TRUNK, NECK = 0.43, 0.44, 0.50, 0.22
UPPER_ARM, FOREARM = 0.32, 0.32  # the forearm reaches to the grip
ANKLE, BALL, HEEL, TOE = 0.075, 0.125, 0.06, 0.19  # ankle above the sole; ball, heel and toe from below the ankle
TOES_BEND = 80
# Grips beside the shoulders turn the arms: upper arm and forearm look shorter.
RACK = {"barbell-back": (0.8, 0.8), "barbell-front": (1.0, 0.73)}
PELVIS, SHOULDERS = 0.1, 0.165  # half widths, seen from the front
HANG = 0.985  # a hanging arm is not quite straight


@dataclass(frozen=True)
class LegJoints:
    """A leg's joints and angles."""

    hip: Point
    knee: Point
    ankle: Point
    thigh: float
    shin: float
    tilt: float
    reach: float = 0  # how many metres the foot stays short of its place
    rests: bool = False  # a foot that rests bends its toes instead of pushing them into the floor

    @property
    def ball(self) -> Point:
        """The place on which a rising foot rolls."""
        return self._sole(BALL)

    @property
    def heel(self) -> Point:
        """The back of the sole."""
        return self._sole(-HEEL)

    @property
    def toe(self) -> Point:
        """The tip of the sole."""
        return self.ball.plus(ahead(self.toes), TOE - BALL)

    @property
    def toes(self) -> float:
        """The lean of the toes."""
        return min(self.tilt, max(0.0, self.tilt - TOES_BEND)) if self.rests else self.tilt

    def _sole(self, forwards: float) -> Point:
        return self.ankle.plus(up(self.tilt), -ANKLE).plus(ahead(self.tilt), forwards)


@dataclass(frozen=True)
class ArmJoints:
    """An arm's joints."""

    shoulder: Point
    elbow: Point
    hand: Point
    miss: float = 0  # how many metres the hand stays from its place


@dataclass(frozen=True)
class Body:
    """All joints of one position."""

    lean: float
    hip: Point
    shoulders: Point
    head: Point
    near: LegJoints
    far: LegJoints
    arm: ArmJoints
    far_arm: ArmJoints
    load: Point | None


def angles(body: Body, leg: LegJoints) -> dict[str, float]:
    """Return a leg's joint angles: flexion and dorsiflexion positive."""
    bends = {"hip": body.lean - leg.thigh, "knee": leg.shin - leg.thigh, "ankle": leg.shin - leg.tilt}
    return {joint: (angle + 180) % 360 - 180 for joint, angle in bends.items()}
