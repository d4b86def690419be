"""The picture of an exercise: start and end side by side on one floor line, an arrow for the way between."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from legday.drawing.body import Body
from legday.drawing.figure import far_side, near_arm, near_side
from legday.drawing.geometry import Point, ahead, lean_of, up
from legday.drawing.places import place
from legday.drawing.pose_solver import solve_pose
from legday.drawing.props import PLATE, draw_load, draw_prop
from legday.drawing.shapes import SCALE, line, number, polygon
from legday.drawing.svg import node, part
from legday.facts.pose import Pose, PosePart, Position

MARGIN = 0.06
STEPS = 12
LEAST = 1.05  # no frame is narrower than this: a small movement is not blown up


def frames(pose: Pose) -> list[Element]:
    """Return the two pictures, each an SVG of the same size and scale."""
    bodies = [solve_pose(position, pose.load, pose.view) for position in (pose.start, pose.end)]
    box = _bounds(pose, bodies, _way(pose))
    return [_svg(box, *_still(pose, body), *(_arrow(pose) if number else [])) for number, body in enumerate(bodies)]


def glance(pose: Pose) -> Element:
    """Return one picture by which the exercise is known, with its arrow, in a frame of its own."""
    body = solve_pose(pose.start if pose.shows == "start" else pose.end, pose.load, pose.view)
    return _svg(_bounds(pose, [body], _way(pose)), *_still(pose, body), *_arrow(pose))


def film(pose: Pose, count: int) -> list[Element]:
    """Return `count` pictures from start to end, all of one size and scale."""
    shares = [step / (count - 1) for step in range(count)]
    bodies = [solve_pose(between(pose.start, pose.end, share), pose.load, pose.view) for share in shares]
    box = _bounds(pose, bodies, [])
    return [_svg(box, *_still(pose, body)) for body in bodies]


def is_wide(pose: Pose) -> bool:
    """Return whether a picture is wider than high, so that two of them stand better one above the other."""
    _, _, width, height = _bounds(
        pose, [solve_pose(position, pose.load, pose.view) for position in (pose.start, pose.end)], []
    )
    return width > 1.1 * height


def between(start: Position, end: Position, share: float) -> Position:
    """Return the position `share` of the way from `start` to `end`: angles and places go evenly."""
    mixed: Position = _mix(start, end, share)
    return mixed


def _mix(a: Any, b: Any, share: float) -> Any:
    if isinstance(a, bool | str) or a is None or b is None:
        return a
    if isinstance(a, PosePart):
        fields = type(a).model_fields
        return a.model_copy(update={name: _mix(getattr(a, name), getattr(b, name), share) for name in fields})
    if isinstance(a, tuple):
        return tuple(_mix(x, y, share) for x, y in zip(a, b, strict=True))
    return a + (b - a) * share


def _still(pose: Pose, body: Body) -> list[Element]:
    behind = [shape for prop in pose.props if not prop.front for shape in draw_prop(prop, body)]
    before = [shape for prop in pose.props if prop.front for shape in draw_prop(prop, body)]
    load_behind, load_before = draw_load(pose.load, body)
    return [
        *behind,
        *load_behind,
        *far_side(body, pose.view),
        *near_side(body, pose.view),
        *load_before,
        near_arm(body),
        *before,
    ]


def _arrow(pose: Pose) -> list[Element]:
    way = _way(pose)
    tip, back = way[-1], next((p for p in reversed(way) if p.to(way[-1]) > 0.03), way[0])
    lean = lean_of(back, tip)
    head = [tip.plus(up(lean), 0.03), *(tip.plus(up(lean), -0.055).plus(ahead(lean), s * 0.042) for s in (-1, 1))]
    return [part("way", line(way[:-1])), part("tip", polygon(head))]


def _way(pose: Pose) -> list[Point]:
    """Return the way that the load (or a part of the body) takes, moved aside."""
    aside = Point(*pose.arrow.aside)
    steps = [between(pose.start, pose.end, step / STEPS) for step in range(STEPS + 1)]
    return [place(solve_pose(step, pose.load, pose.view), pose.arrow.follows).plus(aside) for step in steps]


def _bounds(pose: Pose, bodies: list[Body], way: list[Point]) -> tuple[float, float, float, float]:
    """Return left, bottom, width and height that hold all `bodies` and the arrow."""
    points = list(way)
    for body in bodies:
        for prop in pose.props:
            size = PLATE if prop.kind == "weights" else 0
            points += [_around(place(body, spot), by) for spot in prop.at for by in (-size, size)]
        sizes = [(body.head, 0.11), (body.arm.hand, 0.06), (body.far_arm.hand, 0.06)]
        sizes += [(body.arm.elbow, 0.05), (body.far_arm.elbow, 0.05)]
        for leg in (body.near, body.far):
            sizes += [
                (leg.hip, 0.1),
                (leg.knee, 0.06),
                (leg.heel.plus(up(leg.tilt), 0.06), 0),
                (leg.heel, 0),
                (leg.toe, 0),
            ]
        if body.load and pose.load.startswith(("barbell", "trap")):
            sizes.append((body.load, PLATE))
        points += [_around(point, by) for point, size in sizes for by in (-size, size)]
    left, right = min(p.x for p in points) - MARGIN, max(p.x for p in points) + MARGIN
    low, high = min(0.0, *(p.y for p in points)) - 0.05, max(p.y for p in points) + MARGIN
    short = max(0.0, LEAST - (right - left))
    return left - short / 2, low, right - left + short, high - low


def _around(point: Point, by: float) -> Point:
    return Point(point.x + by, point.y + by)


def _svg(box: tuple[float, float, float, float], *children: Element) -> Element:
    left, low, width, height = box
    view = " ".join(number(v * SCALE) for v in (left, -low - height, width, height))
    floor = part("floor", line([Point(left, 0), Point(left + width, 0)]))
    return node(
        "svg", {"class": "ld-fig", "viewBox": view, "aria-hidden": "true", "focusable": "false"}, [floor, *children]
    )
