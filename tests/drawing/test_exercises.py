"""The exercises of seeds/: each is drawn, stands on the ground, holds its load, and is the same on every build."""

from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest

from legday.checks.source.pose_words import check_words
from legday.checks.source.poses import check_pose
from legday.drawing.body import FOREARM, UPPER_ARM, ArmJoints
from legday.drawing.pose_solver import solve_pose
from legday.drawing.props import PLATE, RISE
from legday.drawing.scene import between, film, frames, glance
from legday.drawing.shapes import SCALE
from legday.facts import load_facts
from legday.facts.pose import Pose

ROOT = Path(__file__).parents[2]
FACTS, _ = load_facts(ROOT)
POSES = {name: exercise.pose for name, exercise in FACTS.exercises.items() if exercise.pose}
STANDING = ("barbell-back", "barbell-front", "barbell-hands", "trap-bar")
SHARES = [step / 8 for step in range(9)]
each = pytest.mark.parametrize("name", sorted(FACTS.exercises))


@each
def test_is_drawn_and_has_a_page(name: str) -> None:
    assert name in POSES
    page = (ROOT / f"docs/train/exercises/{name}.md").read_text(encoding="utf-8")
    assert f"/// exercise | {name}\n" in page


@each
def test_has_no_findings(name: str) -> None:
    assert list(check_pose(POSES[name], FACTS.file("exercise", name))) == []
    assert list(check_words(POSES[name], FACTS.file("exercise", name))) == []


@each
def test_feet_on_the_floor_stay_where_they_are(name: str) -> None:
    pose = POSES[name]
    if pose.start.feet == pose.end.feet == "both":
        first, *others = [solve_pose(between(pose.start, pose.end, share), pose.load, pose.view) for share in SHARES]
        for body in others:
            assert body.near.ball.to(first.near.ball) < 0.02
            assert body.far.ball.to(first.far.ball) < 0.02


@each
def test_head_and_hands_stay_in_the_film(name: str) -> None:
    pose = POSES[name]
    left, top, width, _ = (float(part) / SCALE for part in film(pose, len(SHARES))[0].attrib["viewBox"].split())
    for share in SHARES:
        body = solve_pose(between(pose.start, pose.end, share), pose.load, pose.view)
        for point in (body.head, body.arm.hand, body.far_arm.hand):
            assert left < point.x < left + width
            assert point.y < -top


@each
def test_hands_are_on_the_load_and_limbs_keep_their_length_all_the_way(name: str) -> None:
    pose = POSES[name]
    held = pose.load not in ("none", "weight-knees")
    lengths = set()
    for share in SHARES:
        body = solve_pose(between(pose.start, pose.end, share), pose.load, pose.view)
        if held and body.load:
            assert body.arm.hand.to(body.load) < 0.02
        if pose.load.startswith("barbell") and body.load:
            assert body.load.y >= PLATE - 0.02
        lengths.add(_lengths(body.arm))
    assert len(lengths) == 1
    assert lengths.pop() <= (UPPER_ARM, FOREARM)


@pytest.mark.parametrize(("name", "rise"), [("deadlift", 0), ("trap-bar-deadlift", RISE)])
def test_deadlifts_begin_on_the_floor(name: str, rise: float) -> None:
    pose = POSES[name]
    load = solve_pose(pose.start, pose.load, pose.view).load
    assert load
    assert load.y - rise == pytest.approx(PLATE, abs=0.01)


def _lengths(arm: ArmJoints) -> tuple[float, float]:
    return round(arm.shoulder.to(arm.elbow), 6), round(arm.elbow.to(arm.hand), 6)


@each
def test_same_bytes_every_time(name: str) -> None:
    assert _drawn(POSES[name]) == _drawn(Pose.model_validate(POSES[name].model_dump()))


def _drawn(pose: Pose) -> list[bytes]:
    return [tostring(picture) for picture in (*frames(pose), glance(pose), *film(pose, 5))]


@each
def test_positions_differ_in_words_and_in_pictures(name: str) -> None:
    pose = POSES[name]
    assert pose.start.says != pose.end.says
    assert tostring(frames(pose)[0]) != tostring(frames(pose)[1])


def test_back_and_front_squat_are_told_apart_at_a_glance() -> None:
    """The head looks out before the plate in one and behind it in the other; the elbows point the other way."""
    back, front = (solve_pose(POSES[name].end, POSES[name].load) for name in ("back-squat", "front-squat"))
    assert back.load
    assert front.load
    assert back.head.x - back.load.x > 0.1 > -0.05 > front.head.x - front.load.x
    assert back.arm.elbow.x - back.load.x < -0.1 < 0.1 < front.arm.elbow.x - front.load.x


@pytest.mark.parametrize("name", [name for name, pose in POSES.items() if pose.load in STANDING])
def test_a_bar_stays_over_the_foot(name: str) -> None:
    pose = POSES[name]
    for position in (pose.start, pose.end):
        body = solve_pose(position, pose.load, pose.view)
        assert body.load
        assert body.near.heel.x <= body.load.x <= body.near.toe.x
