"""The map lights muscles by role, by shape of filling as well as by colour, and says so in words."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from legday.drawing.leg_views import MUSCLES
from legday.drawing.muscle_map import muscle_map
from legday.facts import load_facts
from legday.facts.variants import named_in
from legday.facts.vocabulary import GROUPS, KITS, LEVELS, PATTERN_WORDS, levels, muscle_groups, patterns

ROOT = Path(__file__).parents[2]
FACTS, _ = load_facts(ROOT)


def test_shapes_and_described_muscles_agree() -> None:
    described = {name for name, muscle in FACTS.muscles.muscles.items() if muscle.on_map}
    assert set(MUSCLES) == described


@pytest.mark.parametrize("muscle", MUSCLES)
def test_every_muscle_can_be_lit_on_both_legs(muscle: str) -> None:
    picture = muscle_map({muscle: "primary"}, "one")
    lit = [path for path in picture.iter("path") if "primary" in path.get("class", "")]
    assert len(lit) >= 2
    assert len(lit) % 2 == 0
    assert muscle.replace("-", " ") in (picture.get("aria-label") or "").lower()


def test_no_muscle_breaks_the_outline() -> None:
    halves = [group for group in muscle_map({}).iter("g") if group.get("transform", "").startswith("scale")]
    assert len(halves) == 4
    assert [half[-1].get("class") for half in halves] == ["ld-map__outline"] * 4


def test_helpers_are_striped() -> None:
    picture = muscle_map({"hamstrings": "secondary"}, "two")
    stripes = picture.find("pattern")
    assert stripes is not None
    helpers = [path for path in picture.iter("path") if "secondary" in path.get("class", "")]
    assert {path.get("fill") for path in helpers} == {f"url(#{stripes.get('id')})"}


def test_nothing_lit() -> None:
    assert (muscle_map({}).get("aria-label") or "").endswith("No muscle lit.")


def test_every_exercise_is_found_by_each_filter() -> None:
    for exercise in FACTS.exercises.values():
        assert set(exercise.kit) <= set(KITS) and exercise.kit
        assert levels(exercise) and patterns(exercise) and muscle_groups(exercise, FACTS.muscles)


def test_every_choice_has_a_rule_in_the_style_sheet_and_an_exercise() -> None:
    css = (ROOT / "docs/assets/css/exercises.css").read_text(encoding="utf-8")
    exercises = FACTS.exercises.values()
    found: dict[str, set[str]] = {
        "kit": {str(kit) for exercise in exercises for kit in exercise.kit},
        "level": {level for exercise in exercises for level in levels(exercise)},
        "pattern": {pattern for exercise in exercises for pattern in patterns(exercise)},
        "muscle": {group for exercise in exercises for group in muscle_groups(exercise, FACTS.muscles)},
    }
    choices: dict[str, Iterable[str]] = {"kit": KITS, "level": LEVELS, "pattern": PATTERN_WORDS, "muscle": GROUPS}
    for key, values in choices.items():
        for value in values:
            assert f'#pick-{key}-{value}:checked) .ld-card:not([data-{key}~="{value}"])' in css
            assert value in found[key]


@pytest.mark.parametrize(
    ("text", "own", "found"),
    [
        ("goblet squat", "back-squat", "goblet-squat"),
        ("RDL", "deadlift", "romanian-deadlift"),
        ("Romanian deadlift from a rack", "deadlift", "romanian-deadlift"),
        ("single-leg leg press", "leg-press", None),
        ("reverse lunge", "walking-lunge", None),
        ("lighter load", "leg-press", None),
    ],
)
def test_easier_and_harder_find_their_exercise(text: str, own: str, found: str | None) -> None:
    named = named_in(text, FACTS.exercises, own)
    assert (named[0] if named else None) == found
