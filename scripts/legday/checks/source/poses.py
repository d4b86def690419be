"""A drawn body can do what its data say: joints within their limits, feet on the ground, hands on the bar."""

from __future__ import annotations

from collections.abc import Iterator

from legday.drawing.body import Body, LegJoints, angles
from legday.drawing.geometry import Point
from legday.drawing.places import PLACES
from legday.drawing.pose_solver import solve_pose
from legday.drawing.props import PLATE
from legday.facts.pose import Pose, Position, Prop
from legday.facts.store import Facts
from legday.facts.yaml_file import YamlFile
from legday.findings import Finding, nearest
from legday.pages import Page
from legday.pages.index import Index

LIMITS = {"hip": (-28, 140), "knee": (-4, 152), "ankle": (-52, 45)}
FROM_FRONT = {"hip": (-25, 50), "knee": (-1, 1)}
SLACK = 0.02  # metres


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for both positions of every exercise's pose."""
    for name, exercise in facts.exercises.items():
        if exercise.pose:
            yield from check_pose(exercise.pose, facts.file("exercise", name))


def check_pose(pose: Pose, file: YamlFile) -> Iterator[Finding]:
    """Yield findings for `pose`, which stands under the key `pose` of `file`."""
    for moment, position in (("start", pose.start), ("end", pose.end)):
        body = solve_pose(position, pose.load, pose.view)
        legs = [("near", body.near), ("far", body.far)] if position.far else [("near", body.near)]
        for side, leg in legs:
            yield from _joints(pose, body, leg, file, ("pose", moment, side))
            yield from _foot(pose, position, leg, file, ("pose", moment, side))
        yield from _hands(pose, body, file, moment)
    yield from _places(pose, file)


def _joints(pose: Pose, body: Body, leg: LegJoints, file: YamlFile, key: tuple[str, ...]) -> Iterator[Finding]:
    bends = angles(body, leg)
    front = pose.view == "front"
    if front and leg is body.far:
        bends["hip"] = -bends["hip"]
    for joint, (least, most) in (FROM_FRONT if front else LIMITS).items():
        if not least <= bends[joint] <= most:
            message = f"The {key[-1]} {joint} is at {bends[joint]:.0f} degrees; it bends from {least} to {most}."
            hint = f"Change the angles or the foot's place so that the {joint} stays within them."
            yield file.finding(key, "pose-joint-limit", message, hint)


def _foot(pose: Pose, position: Position, leg: LegJoints, file: YamlFile, key: tuple[str, ...]) -> Iterator[Finding]:
    side = key[-1]
    if leg.reach > SLACK:
        message = f"The {side} leg stays {leg.reach * 100:.0f} cm short of its foot's place."
        yield file.finding(key, "pose-leg-too-short", message, "Move `plant` and `foot` closer together.")
    lowest = min(leg.heel.y, leg.toe.y, leg.ball.y)
    if pose.view == "side" and lowest < -SLACK:
        message = f"The {side} foot is {-lowest * 100:.0f} cm below the floor."
        yield file.finding(key, "pose-foot-in-floor", message, "Bend the leg more, or raise what is planted.")
    gap = min(_gaps(pose, leg.ball))
    if position.feet in ("both", side) and gap > SLACK:
        message = f"The {side} foot stands on nothing: it is {gap * 100:.0f} cm from any ground."
        hint = "Change the angles so that the ball of the foot meets the floor or a box, or leave it out of `feet`."
        yield file.finding(key, "pose-foot-lifted", message, hint)


def _gaps(pose: Pose, ball: Point) -> Iterator[float]:
    """Yield how far `ball` is above or below the floor and each thing one can stand on."""
    yield abs(ball.y)
    for prop in pose.props:
        spots = [Point(*spot) for spot in prop.at if not isinstance(spot, str)]
        if prop.kind in ("box", "pad", "plate") and len(spots) > 1:
            first, last = sorted((spots[0], spots[-1]))
            if first.x - SLACK <= ball.x <= last.x + SLACK:
                yield abs(ball.y - _top(prop, first, last, ball.x))


def _top(prop: Prop, first: Point, last: Point, x: float) -> float:
    if prop.kind == "box":
        return max(first.y, last.y)
    return first.between(last, (x - first.x) / ((last.x - first.x) or 1)).y + prop.thick


def _hands(pose: Pose, body: Body, file: YamlFile, moment: str) -> Iterator[Finding]:
    miss = max(body.arm.miss, body.far_arm.miss)
    if miss > SLACK:
        message = f"A hand misses its place by {miss * 100:.0f} cm."
        hint = "Bring the trunk and the place closer together: the arm has one length."
        yield file.finding(("pose", moment, "arm"), "pose-hand-misses", message, hint)
    if body.load and pose.load.startswith("barbell") and body.load.y < PLATE - SLACK:
        message = f"The bar is {(PLATE - body.load.y) * 100:.0f} cm too low: its plates would be in the floor."
        hint = f"Raise it to {PLATE} m or more."
        yield file.finding(("pose", moment, "bar"), "pose-bar-in-floor", message, hint)


def _places(pose: Pose, file: YamlFile) -> Iterator[Finding]:
    named: list[tuple[tuple[str | int, ...], str]] = [(("pose", "arrow", "follows"), pose.arrow.follows)]
    for number, prop in enumerate(pose.props):
        named += [(("pose", "props", number, "at"), spot) for spot in prop.at if isinstance(spot, str)]
    for key, name in named:
        if name not in PLACES:
            hint = nearest(name, PLACES).strip() or f"Known places are {', '.join(PLACES)}."
            yield file.finding(key, "pose-unknown-place", f'The body has no place "{name}".', hint)
