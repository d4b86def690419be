"""How an exercise is drawn, as data: two positions from joint angles, the load, and what the body rests on.

Lengths are metres, angles degrees. The figure faces right. A lean is measured from upright, forwards positive. What a
lifter knows from the front is drawn from the front; there `hip` is abduction, and `knee` and `ankle` stay 0.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from legday.facts import forms
from legday.facts.texts import SHOWN, UNSHOWN

Metres = Annotated[float, Field(ge=-3, le=3)]
Degrees = Annotated[float, Field(ge=-360, le=360)]
Point = tuple[Metres, Metres]
Spot = Point | Annotated[str, StringConstraints(pattern=forms.SPOT), UNSHOWN]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=160), SHOWN]

View = Literal["side", "front"]
Load = Literal[
    "none", "barbell-back", "barbell-front", "barbell-hands", "barbell-hips", "dumbbells", "goblet", "trap-bar",
    "weight-knees",
]  # fmt: skip


class PosePart(BaseModel):
    """A part of a pose: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Leg(PosePart):
    """A leg: its joint angles, or the place of the ball of its foot (the angles are then worked out)."""

    hip: Degrees | None = None
    knee: Degrees | None = None
    ankle: Degrees = 0
    foot: Point | None = None
    tilt: Degrees = 0

    @model_validator(mode="after")
    def one_way(self) -> Leg:
        """Refuse a leg that has neither or both."""
        angles = self.hip is not None and self.knee is not None
        if angles == (self.foot is not None):
            raise ValueError("needs either `hip` and `knee` (angles) or `foot` (where it stands)")
        return self


class Arm(PosePart):
    """An arm: its joint angles, or the place of its hand.

    `out` bends the elbow the other way; `seen` is the share of the forearm that shows when it points at the viewer.
    """

    shoulder: Degrees | None = None
    elbow: Degrees | None = None
    hand: Point | None = None
    out: bool = False
    seen: Annotated[float, Field(gt=0, le=1)] = 1

    @model_validator(mode="after")
    def one_way(self) -> Arm:
        """Refuse an arm that has neither or both."""
        angles = self.shoulder is not None and self.elbow is not None
        if angles == (self.hand is not None):
            raise ValueError("needs either `shoulder` and `elbow` (angles) or `hand` (where it holds)")
        return self


class Plant(PosePart):
    """What stays put: the ball of a foot, hip, knee or shoulders; `lean` is of the foot, trunk, shin or trunk."""

    point: Literal["foot", "hip", "knee", "shoulders"]
    at: Point
    lean: Degrees = 0


class Position(PosePart):
    """The body at one moment; `far` and `far_arm` as the near ones where left out. `feet` stand on something.

    `bar` is how far ahead a bar hangs from straight arms; over the middle of the foot where left out.
    """

    says: Words
    plant: Plant
    near: Leg
    far: Leg | None = None
    arm: Arm | None = None
    far_arm: Arm | None = None
    head: Degrees = 0
    bar: Metres | None = None
    feet: Literal["both", "near", "far", "none"] = "both"


class Prop(PosePart):
    """Something around the body. A spot is a place in the room or the name of a place on the body."""

    kind: Literal["box", "pad", "frame", "wall", "roller", "plate", "rail", "joint", "weights"]
    at: Annotated[list[Spot], Field(min_length=1, max_length=12)]
    thick: Annotated[float, Field(gt=0, le=1)] = 0.05
    front: bool = False


class Arrow(PosePart):
    """Which place on the body or load shows the movement, and how far aside its path is drawn."""

    follows: Annotated[str, UNSHOWN]
    aside: Point = (0, 0)


class Pose(PosePart):
    """The drawing of an exercise; `shows` is the moment by which one knows it at a glance."""

    view: View = "side"
    load: Load = "none"
    start: Position
    end: Position
    arrow: Arrow
    props: list[Prop] = []
    shows: Literal["start", "end"] = "end"
