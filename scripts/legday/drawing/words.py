"""A position in words, from the same data as its picture."""

from __future__ import annotations

from legday.drawing.body import Body, angles
from legday.drawing.stand import stand
from legday.facts.pose import Pose, Position


def describe(pose: Pose, position: Position) -> str:
    """Return the measured part: how far the knees and hips are bent and how the trunk leans, to five degrees."""
    body = stand(position, pose.load, pose.view)
    if pose.view == "front":
        return f"Top leg {_apart(body)} degrees from the bottom leg."
    near, far = angles(body, body.near), angles(body, body.far)
    legs = [("front ", near), ("back ", far)] if abs(near["knee"] - far["knee"]) >= 10 else [("", near)]
    parts = [f"{name}knee {_five(bends['knee'])}" for name, bends in legs]
    parts += [f"hip {_five(near['hip'])}", _trunk(body)]
    return f"Bent: {', '.join(parts[:-1])} degrees. {parts[-1]}"


def _apart(body: Body) -> int:
    return abs(_five(body.near.thigh - body.far.thigh))


def _five(angle: float) -> int:
    return max(0, round(angle / 5) * 5)


def _trunk(body: Body) -> str:
    lean = _five(abs(body.lean))
    if lean < 10:
        return "Trunk upright."
    if abs(lean - 90) <= 5:
        return "Trunk level."
    return f"Trunk {lean} degrees {'forward' if body.lean > 0 else 'back'} from upright."
