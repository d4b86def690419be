"""A position in words, from the same data as its picture."""

from __future__ import annotations

from legday.drawing.body import Body, angles
from legday.drawing.stand import stand
from legday.facts.pose import Pose, Position


def describe(pose: Pose, position: Position) -> str:
    """Return the measured part: how far the knees and hips are bent and how the trunk leans, to five degrees."""
    body = stand(position, pose.load, pose.view)
    if pose.view == "front":
        apart = _five(body.far.thigh - body.near.thigh)
        return f"Top leg {apart} degrees up from the bottom leg." if apart else "Legs together."
    near, far = angles(body, body.near), angles(body, body.far)
    legs = [("front ", near), ("back ", far)] if abs(near["knee"] - far["knee"]) >= 10 else [("", near)]
    parts = [f"{name}knee {_five(bends['knee'])}" for name, bends in legs]
    parts += [f"hip {_five(near['hip'])}", _trunk(body)]
    return f"Bent: {', '.join(parts[:-1])} degrees. {parts[-1]}"


def _five(angle: float) -> int:
    return max(0, round(angle / 5) * 5)


def _trunk(body: Body) -> str:
    lean = _five(abs(body.lean))
    if lean <= 10:
        return "Trunk upright."
    if abs(lean - 90) <= 5:
        return "Trunk level."
    if lean > 90:
        return f"Trunk {lean - 90} degrees below level, head low."
    return f"Trunk {lean} degrees {'forward' if body.lean > 0 else 'back'} from upright."
