"""The project's formulas, worked out anew here by hand, give what the package gives."""

import itertools
from pathlib import Path

import pytest

from legday.facts import load_facts
from legday.formulas.calculate import compute
from legday.formulas.tally import weekly_sets
from tests.formulas.by_hand import BY_HAND, GRIDS, weekly_by_hand, weeks

ROOT = Path(__file__).resolve().parents[2]
FACTS, _ = load_facts(ROOT)


def test_every_calculator_has_a_second_opinion() -> None:
    assert {name for name, formula in FACTS.formulas.items() if formula.calculator} == set(BY_HAND)


@pytest.mark.parametrize("name", BY_HAND)
def test_values_by_hand(name: str) -> None:
    formula = FACTS.formulas[name]
    assert formula.calculator
    grid = GRIDS[name]
    assert len(grid) >= 500
    answered = 0
    for given in grid:
        wanted = BY_HAND[name](**given)
        outcome = compute(formula.calculator, formula.table, given)
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
    reached = [compute(formula.calculator, formula.table, given) for given in GRIDS[name]]
    said = {outcome.refused for outcome in reached} | {band.says for one in reached for band in one.readings}
    for band in itertools.chain.from_iterable(reading.bands for reading in formula.calculator.readings):
        assert band.says in said
    for refusal in formula.calculator.refusals:
        assert refusal.says in said


def test_weekly_sets_by_hand() -> None:
    tally = FACTS.formulas["weekly-sets"].tally
    assert tally
    for week in weeks():
        got = weekly_sets(tally, week)
        assert got == pytest.approx(weekly_by_hand(tally.credits, list(got), week)), week
