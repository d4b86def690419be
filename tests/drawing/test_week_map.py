"""The map of a week: every counted muscle has a shape on both legs, and levels differ in more than colour."""

from pathlib import Path

import pytest

from legday.drawing.week_map import FILLINGS, week_map
from legday.facts import load_facts

FACTS, _ = load_facts(Path(__file__).parents[2])
TALLY = FACTS.tally
assert TALLY


@pytest.mark.parametrize("muscle", TALLY.muscles)
def test_every_counted_muscle_is_on_both_legs(muscle: str) -> None:
    picture = week_map({muscle: "target"}, "one")
    lit = [path for path in picture.iter("path") if path.get("data-muscle")]
    assert {(path.get("data-muscle"), path.get("data-level")) for path in lit} == {(muscle, "target")}
    assert len(lit) in (2, 4)  # from one side or from both


def test_fillings_belong_to_levels_and_to_this_map() -> None:
    assert TALLY
    assert set(FILLINGS) < {band.level for band in TALLY.bands}
    picture = week_map(dict.fromkeys(TALLY.muscles, "little"), "two")
    assert {path.get("fill") for path in picture.iter("path") if path.get("data-muscle")} == {"url(#two-little)"}
    assert {pattern.get("id") for pattern in picture.iter("pattern")} == {f"two-{level}" for level in FILLINGS}


def test_levels_have_signs_and_words_of_their_own() -> None:
    assert TALLY
    for part in ("level", "sign", "word", "says"):
        assert len({getattr(band, part) for band in TALLY.bands}) == len(TALLY.bands)
