"""What is wrong with a pose: joints past their limits, feet off the ground, hands off the bar, unknown places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from legday.drawing.body import Body, LegJoints, stand
from legday.drawing.geometry import P
from legday.drawing.places import PLACES
from legday.drawing.props import PLATE
from legday.facts.pose import Pose, Position, Prop
from legday.findings import nearest

LIMITS = {"hip": (-28, 140), "knee": (-4, 152), "ankle": (-52, 45)}
FROM_FRONT = {"hip": (-25, 50), "knee": (-1, 1), "ankle": (-1, 1)}
SLACK = 0.02  # metres


class Problem(NamedTuple):
    """One thing to mend: where in the pose, the finding's code, what is wrong, what to do."""

    key: tuple[str | int, ...]
    code: str
    message: str
    mend: str


def angles(body: Body, leg: LegJoints) -> dict[str, float]:
    """Return a leg's joint angles: flexion and dorsiflexion positive."""
    bends = {"hip": body.lean - leg.thigh, "knee": leg.shin - leg.thigh, "ankle": leg.shin - leg.tilt}
    return {joint: (angle + 180) % 360 - 180 for joint, angle in bends.items()}


def problems(pose: Pose) -> Iterator[Problem]:
    """Yield what is wrong with both positions of `pose`."""
    for moment, position in (("start", pose.start), ("end", pose.end)):
        body = stand(position, pose.load, pose.view)
        for side, leg in (("near", body.near), ("far", body.far)):
            key = (moment, side) if side == "near" or position.far else (moment, "near")
            yield from _joints(pose, body, leg, key)
            yield from _foot(pose, position, leg, key, side)
        yield from _hands(pose, body, moment)
    yield from _places(pose)


def _joints(pose: Pose, body: Body, leg: LegJoints, key: tuple[str, ...]) -> Iterator[Problem]:
    bends = angles(body, leg)
    if pose.view == "front":
        bends = {"hip": abs(bends["hip"]), "knee": bends["knee"], "ankle": 0}
    for joint, (least, most) in (FROM_FRONT if pose.view == "front" else LIMITS).items():
        if not least <= bends[joint] <= most:
            message = f"The {key[1]} {joint} is at {bends[joint]:.0f} degrees; it bends from {least} to {most}."
            yield Problem(key, "pose-joint-limit", message, f"Change the angles so that the {joint} stays within them.")


def _foot(pose: Pose, position: Position, leg: LegJoints, key: tuple[str, ...], side: str) -> Iterator[Problem]:
    if leg.reach > SLACK:
        message = f"The {side} leg stays {leg.reach * 100:.0f} cm short of its foot's place."
        yield Problem(key, "pose-leg-too-short", message, "Move `plant` or `foot` closer together.")
    lowest = min(leg.heel.y, leg.toe.y, leg.ball.y)
    if pose.view == "side" and pose.floor and lowest < -SLACK:
        message = f"The {side} foot is {-lowest * 100:.0f} cm below the floor."
        yield Problem(key, "pose-foot-in-floor", message, "Bend or straighten the leg, or raise the foot.")
    if position.feet in ("both", side) and min(_gaps(pose, leg.ball)) > SLACK:
        message = f"The {side} foot stands on nothing: it is {min(_gaps(pose, leg.ball)) * 100:.0f} cm from any ground."
        mend = "Change the angles so that the ball of the foot meets the floor, a box or a plate, or name it in `feet`."
        yield Problem(key, "pose-foot-lifted", message, mend)


def _gaps(pose: Pose, ball: P) -> Iterator[float]:
    """Yield how far `ball` is from the floor and from each thing one can stand on."""
    yield abs(ball.y)
    for prop in pose.props:
        spots = [P(*spot) for spot in prop.at if not isinstance(spot, str)]
        if prop.kind in ("box", "pad", "plate") and len(spots) > 1:
            yield abs(ball.y - _top(prop, spots, ball.x))


def _top(prop: Prop, spots: list[P], x: float) -> float:
    first, last = spots[0], spots[-1]
    if not min(first.x, last.x) - SLACK <= x <= max(first.x, last.x) + SLACK:
        return -9
    if prop.kind == "box":
        return max(first.y, last.y)
    share = (x - first.x) / ((last.x - first.x) or 1)
    return first.between(last, share).y + prop.thick


def _hands(pose: Pose, body: Body, moment: str) -> Iterator[Problem]:
    key = (moment, "arm")
    for arm in (body.arm, body.far_arm):
        if arm.miss > SLACK:
            message = f"The hand misses its place by {arm.miss * 100:.0f} cm."
            yield Problem(key, "pose-hand-misses", message, "Bring the trunk or the bar closer: the arm is too short.")
            break
    if body.load and pose.load.startswith("barbell") and body.load.y < PLATE - SLACK:
        message = f"The bar is {(PLATE - body.load.y) * 100:.0f} cm too low: its plates would be in the floor."
        yield Problem((moment,), "pose-bar-in-floor", message, f"Raise the bar to {PLATE} m or more.")


def _places(pose: Pose) -> Iterator[Problem]:
    named: list[tuple[tuple[str | int, ...], str]] = [(("arrow", "follows"), pose.arrow.follows)]
    for number, prop in enumerate(pose.props):
        named += [(("props", number, "at"), spot) for spot in prop.at if isinstance(spot, str)]
    for key, name in named:
        if name not in PLACES:
            mend = f"Known places are {', '.join(PLACES)}.{nearest(name, PLACES)}"
            yield Problem(key, "pose-unknown-place", f'The body has no place "{name}".', mend)
