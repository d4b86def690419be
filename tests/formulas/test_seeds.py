"""The project's formulas, worked out anew here by hand, give what the package gives."""

import itertools
from pathlib import Path

import pytest

from legday.facts import load_facts
from legday.facts.dose import excluded_because, shares, weekly_sets
from legday.formulas.embed import spec
from legday.formulas.kernel import call, compute
from tests.formulas.by_hand import BY_HAND, GRIDS, SETS, weekly_by_hand, weeks

ROOT = Path(__file__).resolve().parents[2]
FACTS, _ = load_facts(ROOT)


def test_every_calculator_has_a_second_opinion() -> None:
    assert {name for name, formula in FACTS.formulas.items() if formula.calculator} == set(BY_HAND)


@pytest.mark.parametrize("name", BY_HAND)
def test_values_by_hand(name: str) -> None:
    formula = FACTS.formulas[name]
    calculator = spec(formula, FACTS)
    grid = GRIDS[name]
    assert len(grid) >= 500
    answered = 0
    for given in grid:
        wanted = BY_HAND[name](**given)
        outcome = compute(calculator, given)
        if wanted is None:
            assert outcome.refused, given
        else:
            answered += 1
            assert not outcome.refused, given
            for value, expected in wanted.items():
                assert outcome.values[value] == pytest.approx(expected, rel=1e-9, abs=1e-9), (given, value)
    assert answered >= 250


@pytest.mark.parametrize("name", BY_HAND)
def test_every_level_and_refusal_is_reached(name: str) -> None:
    formula = FACTS.formulas[name]
    assert formula.calculator
    calculator = spec(formula, FACTS)
    reached = [compute(calculator, given) for given in GRIDS[name]]
    said = {outcome.refused for outcome in reached} | {band["says"] for one in reached for band in one.readings}
    for band in itertools.chain.from_iterable(reading.bands for reading in formula.calculator.readings):
        assert band.says in said
    for refusal in formula.calculator.refusals:
        assert refusal.says in said


def test_weekly_sets_by_hand() -> None:
    counter = spec(FACTS.formulas["weekly-sets"], FACTS)
    for week in weeks():
        got = weekly_sets((line.weekly for line in week), FACTS)
        assert got == pytest.approx(weekly_by_hand(list(got), week)), week
        assert call("weeklySets", counter, [line.model_dump() for line in week]) == pytest.approx(got)


@pytest.mark.parametrize("exercise", SETS)
def test_what_a_set_counts(exercise: str) -> None:
    assert shares(exercise, FACTS) == SETS[exercise]


def test_squats_count_nothing_for_hamstrings_rectus_femoris_and_calves() -> None:
    squats = [name for name, exercise in FACTS.exercises.items() if exercise.pattern == "squat"]
    assert {"back-squat", "goblet-squat", "leg-press", "sit-to-stand"} <= set(squats)
    for name in squats:
        assert not {"hamstrings", "rectus-femoris", "gastrocnemius", "soleus"} & set(shares(name, FACTS)), name


def test_what_does_not_count_though_it_is_named_has_a_reason() -> None:
    assert FACTS.tally
    for name, exercise in FACTS.exercises.items():
        wordings = [*exercise.primary, *exercise.secondary]
        named = {muscle for wording in wordings for muscle in FACTS.muscles.wordings[wording]}
        left_out = (named & set(FACTS.tally.muscles)) - set(shares(name, FACTS))
        assert bool(left_out) == bool(excluded_because(name, FACTS)), name
