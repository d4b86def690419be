"""Joints from data: limbs keep their lengths, what is planted stays, hands and feet reach their places."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from legday.drawing.body import ANKLE, FOREARM, SHANK, THIGH, TRUNK, UPPER_ARM, angles
from legday.drawing.geometry import Point
from legday.drawing.pose_solver import solve_pose
from legday.facts.pose import Arm, Leg, Plant, Position

CLOSE = 1e-9
place = st.tuples(st.floats(-1.5, 1.5), st.floats(0, 1.5))
legs = st.one_of(
    st.builds(Leg, hip=st.floats(-25, 140), knee=st.floats(0, 150), ankle=st.floats(-50, 45)),
    st.builds(Leg, foot=place, tilt=st.floats(-150, 150)),
)
arms = st.one_of(
    st.builds(Arm, shoulder=st.floats(-60, 180), elbow=st.floats(0, 150)),
    st.builds(Arm, hand=place, out=st.booleans()),
)
plants = st.builds(Plant, point=st.sampled_from(["hip", "shoulders"]), at=place, lean=st.floats(-120, 130))
positions = st.builds(
    Position,
    says=st.just("somehow"),
    plant=plants,
    near=legs,
    far=st.none() | legs,
    arm=st.none() | arms,
    far_arm=st.none() | arms,
)


@given(positions, st.sampled_from(["side", "front"]))
def test_limbs_have_one_length(position: Position, view: str) -> None:
    body = solve_pose(position, view="front" if view == "front" else "side")
    assert body.hip.to(body.shoulders) == pytest.approx(TRUNK, abs=CLOSE)
    for leg in (body.near, body.far):
        assert leg.hip.to(leg.knee) == pytest.approx(THIGH, abs=CLOSE)
        assert leg.knee.to(leg.ankle) == pytest.approx(SHANK, abs=CLOSE)
    for arm in (body.arm, body.far_arm):
        assert arm.shoulder.to(arm.elbow) == pytest.approx(UPPER_ARM, abs=CLOSE)
        assert arm.elbow.to(arm.hand) == pytest.approx(FOREARM, abs=CLOSE)


@given(st.floats(-25, 45), st.floats(0, 150), st.floats(-25, 140), place, st.floats(-40, 60))
def test_a_planted_foot_stays(ankle: float, knee: float, hip: float, at: tuple[float, float], tilt: float) -> None:
    near = Leg(hip=hip, knee=knee, ankle=ankle)
    body = solve_pose(Position(says="standing", plant=Plant(point="foot", at=at, lean=tilt), near=near))
    assert body.near.ball.to(Point(*at)) < CLOSE
    assert angles(body, body.near) == pytest.approx({"hip": hip, "knee": knee, "ankle": ankle}, abs=1e-6)


@given(place, st.floats(-60, 60))
def test_a_foot_within_reach_is_reached_and_the_knee_bends_forwards(at: tuple[float, float], tilt: float) -> None:
    hip = Plant(point="hip", at=(0, 0.8))
    body = solve_pose(Position(says="reaching", plant=hip, near=Leg(foot=at, tilt=tilt)))
    assume(body.near.reach < CLOSE)
    assert body.near.ball.to(Point(*at)) < 1e-6
    assert angles(body, body.near)["knee"] >= -1e-6


def test_a_foot_out_of_reach_says_how_far() -> None:
    hip = Plant(point="hip", at=(0, 1.2))
    body = solve_pose(Position(says="too high", plant=hip, near=Leg(foot=(0.125, 0))))
    assert body.near.reach == pytest.approx(1.2 - ANKLE - THIGH - SHANK)


def test_standing_straight() -> None:
    upright = Position(says="standing", plant=Plant(point="foot", at=(0.125, 0)), near=Leg(hip=0, knee=0))
    body = solve_pose(upright, "barbell-hands")
    assert body.hip == pytest.approx((0, ANKLE + SHANK + THIGH))
    assert body.shoulders == pytest.approx((0, ANKLE + SHANK + THIGH + TRUNK))
    assert body.load and body.arm.hand.to(body.load) < CLOSE
