"""What a position says of knees, hips and trunk is what its drawing shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.drawing.body import Body, angles
from legday.drawing.pose_solver import solve_pose
from legday.facts.pose import Pose
from legday.facts.store import Facts
from legday.facts.yaml_file import YamlFile
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index

# Words, what they speak of, and from how many degrees to how many they hold. A thigh is level at 90.
MEANT = (
    (r"nearly straight", "knee", (0, 20)),
    (r"\b(?:legs|knees) (?:still )?straight", "knee", (-5, 15)),
    (r"standing tall", "knee", (-5, 20)),
    (r"\bknees (?:still )?soft", "knee", (5, 30)),
    (r"right angle", "knee", (80, 100)),
    (r"standing tall|one line|straight from knees to shoulders", "hip", (-15, 15)),
    (r"trunk (?:upright|tall)|kneeling tall", "trunk", (-20, 20)),
    (r"thighs? (?:are )?level", "thigh", (80, 100)),
    (r"hips below the knees", "thigh", (90, 140)),
    (r"shins (?:near )?upright", "shin", (-20, 20)),
)


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for positions whose words and angles disagree."""
    for name, exercise in facts.exercises.items():
        if exercise.pose:
            yield from check_words(exercise.pose, facts.file("exercise", name))


def check_words(pose: Pose, file: YamlFile) -> Iterator[Finding]:
    """Yield findings for `pose`, which stands under the key `pose` of `file`. From the front no bend is seen."""
    if pose.view == "front":
        return
    for moment, position in (("start", pose.start), ("end", pose.end)):
        shown = _shown(solve_pose(position, pose.load, pose.view))
        for words, part, (least, most) in MEANT:
            said = re.search(words, position.says)
            if said and not least <= shown[part] <= most:
                message = f'"{said[0]}", but the drawing has the {part} at {shown[part]:.0f} degrees.'
                hint = f"Say what is drawn, or draw the {part} at {least} to {most}."
                yield file.finding(("pose", moment, "says"), "pose-says-otherwise", message, hint)


def _shown(body: Body) -> dict[str, float]:
    """Return the near leg's bends, and how far trunk, thigh and shin lean: a thigh of more than 90 points up."""
    return {**angles(body, body.near), "trunk": body.lean, "thigh": -body.near.thigh, "shin": body.near.shin}
