"""The figure: limbs as rounded shapes over the skeleton, far ones first and lighter."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.drawing.body import ANKLE, ArmJoints, Body, LegJoints
from legday.drawing.geometry import ahead, lean_of, up
from legday.drawing.shapes import capsule, disc
from legday.drawing.svg import part
from legday.facts.pose import View


def far_side(body: Body, view: View) -> list[Element]:
    """Return the limbs behind the trunk."""
    return [part("far", _arm(body.far_arm)), part("far", _leg(body.far, view))]


def near_side(body: Body, view: View) -> list[Element]:
    """Return trunk, head and near leg; the near arm goes over the load (`near_arm`)."""
    trunk = _front_trunk(body) if view == "front" else _trunk(body)
    return [part("body", trunk + _head(body)), part("near", _leg(body.near, view))]


def near_arm(body: Body) -> Element:
    """Return the near arm."""
    return part("near", _arm(body.arm))


def _leg(leg: LegJoints, view: View) -> str:
    side = view == "side"
    calf = leg.knee.between(leg.ankle, 0.34).plus(ahead(leg.shin), -0.014 if side else 0)
    upper = capsule(leg.hip, leg.knee, 0.094, 0.058) + capsule(leg.knee, calf, 0.056, 0.058)
    return upper + capsule(calf, leg.ankle, 0.058, 0.036) + (_foot(leg) if side else _foot_from_front(leg))


def _foot(leg: LegJoints) -> str:
    upwards, forwards = up(leg.tilt), ahead(leg.tilt)
    heel = leg.heel.plus(upwards, 0.032).plus(forwards, 0.03)
    ball = leg.ball.plus(upwards, 0.026)
    toe = leg.toe.plus(up(leg.toes), 0.022).plus(ahead(leg.toes), -0.022)
    instep = capsule(leg.ankle.plus(forwards, 0.005), ball, 0.037, 0.026)
    return (
        capsule(leg.ankle, heel, 0.036, 0.032)
        + capsule(heel, ball, 0.032, 0.026)
        + capsule(ball, toe, 0.026, 0.022)
        + instep
    )


def _foot_from_front(leg: LegJoints) -> str:
    return capsule(leg.ankle, leg.ankle.plus(up(leg.shin), -ANKLE), 0.036, 0.046)


def _arm(arm: ArmJoints) -> str:
    fist = arm.elbow.between(arm.hand, 0.985)
    return capsule(arm.shoulder, arm.elbow, 0.06, 0.04) + capsule(arm.elbow, arm.hand, 0.041, 0.028) + disc(fist, 0.038)


def _trunk(body: Body) -> str:
    upwards, forwards = up(body.lean), ahead(body.lean)
    neck = body.shoulders.plus(upwards, -0.005).plus(forwards, -0.005)
    chest = body.shoulders.plus(upwards, -0.12).plus(forwards, 0.016)
    waist = body.hip.plus(upwards, 0.17)
    seat = body.hip.plus(upwards, 0.012).plus(forwards, -0.01)
    return capsule(neck, chest, 0.078, 0.108) + capsule(chest, waist, 0.108, 0.088) + capsule(waist, seat, 0.088, 0.104)


def _front_trunk(body: Body) -> str:
    upwards = up(body.lean)
    chest, waist = body.shoulders.plus(upwards, -0.13), body.hip.plus(upwards, 0.17)
    return (
        capsule(body.arm.shoulder, body.far_arm.shoulder, 0.055, 0.055)
        + capsule(chest, waist, 0.15, 0.112)
        + capsule(waist, body.hip, 0.112, 0.135)
    )


def _head(body: Body) -> str:
    lean = lean_of(body.shoulders, body.head)
    upwards, forwards = up(lean), ahead(lean)
    skull = capsule(
        body.head.plus(upwards, 0.024).plus(forwards, -0.006),
        body.head.plus(upwards, -0.035).plus(forwards, 0.008),
        0.092,
        0.07,
    )
    nose = capsule(body.head.plus(forwards, 0.06), body.head.plus(forwards, 0.09).plus(upwards, -0.02), 0.03, 0.012)
    return capsule(body.shoulders.plus(forwards, -0.012), body.head.plus(upwards, -0.03), 0.066, 0.05) + skull + nose
