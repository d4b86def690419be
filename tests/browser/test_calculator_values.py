"""The calculators: the browser works out what Python does, over grids of inputs and on every example of the seeds."""

from __future__ import annotations

import pytest

from legday.facts import load_facts
from legday.facts.dose import weekly_sets
from legday.formulas.calculate import compute
from legday.formulas.wording import fill
from tests.browser.calculators import PAGES
from tests.browser.visit import ROOT, Visit
from tests.formulas.by_hand import BY_HAND, GRIDS, weekly_by_hand, weeks

FACTS, _ = load_facts(ROOT)

COMPUTE = """async ([name, grid]) => {
  const kernel = await import(new URL("kernel.js", document.querySelector("script[src]").src));
  const spec = JSON.parse(document.querySelector(`[data-calculator="${name}"]`).dataset.spec);
  return grid.map((given) => {
    const { values, readings, refused } = kernel.compute(spec, given);
    const says = spec.results.map((result) => kernel.fill(result.says, spec, values, "metric"));
    return { values, refused, says, levels: readings.map((band) => band.level) };
  });
}"""
WEEKS = """async (weeks) => {
  const kernel = await import(new URL("kernel.js", document.querySelector("script[src]").src));
  const spec = JSON.parse(document.querySelector("[data-calculator]").dataset.spec);
  return weeks.map((week) => kernel.weeklySets(spec, week));
}"""


@pytest.mark.parametrize("name", BY_HAND)
def test_browser_and_python_agree_on_the_grid(visit: Visit, name: str) -> None:
    formula = FACTS.formulas[name]
    assert formula.calculator
    cases = [case.given for case in formula.calculator.cases]
    grid = [*GRIDS[name], *cases]
    assert len(grid) >= 500
    got = visit(PAGES[name]).evaluate(COMPUTE, [name, grid])
    for given, found in zip(grid, got, strict=True):
        wanted = compute(formula.calculator, formula.table, given)
        assert found["refused"] == wanted.refused, given
        assert found["levels"] == [band.level for band in wanted.readings], given
        assert set(found["values"]) == set(wanted.values), given
        for value, expected in wanted.values.items():
            assert found["values"][value] == (
                None if expected is None else pytest.approx(expected, rel=1e-9, abs=1e-9)
            ), (given, value)
        if not wanted.refused:
            says = [fill(result.says, formula.calculator, wanted.values) for result in formula.calculator.results]
            assert found["says"] == says, given
    for given, found in zip(GRIDS[name], got, strict=False):
        by_hand = BY_HAND[name](**given)
        assert bool(found["refused"]) == (by_hand is None), given
        for value, expected in (by_hand or {}).items():
            assert found["values"][value] == pytest.approx(expected, rel=1e-9, abs=1e-9), (given, value)


@pytest.mark.parametrize("name", BY_HAND)
def test_examples_of_the_seeds(visit: Visit, name: str) -> None:
    formula = FACTS.formulas[name]
    assert formula.calculator
    cases = formula.calculator.cases
    got = visit(PAGES[name]).evaluate(COMPUTE, [name, [case.given for case in cases]])
    for case, found in zip(cases, got, strict=True):
        assert bool(found["refused"]) == case.refused, case
        assert not case.level or case.level in found["levels"], case
        for value, stated in case.gives.items():
            decimals = len(repr(float(stated)).removesuffix(".0").partition(".")[2])
            assert abs(found["values"][value] - stated) <= 0.5 * 10.0**-decimals + 1e-9, (case, value)


def test_weeks_by_python_and_by_hand(visit: Visit) -> None:
    tally = FACTS.tally
    assert tally
    plans = [*weeks(), *(case.week for case in tally.cases)]
    got = visit(PAGES["weekly-sets"]).evaluate(WEEKS, [[line.model_dump() for line in week] for week in plans])
    for week, found in zip(plans, got, strict=True):
        assert found == pytest.approx(weekly_sets((line.weekly for line in week), FACTS))
        assert found == pytest.approx(weekly_by_hand(list(found), week))
    for case, found in zip(tally.cases, got[-len(tally.cases) :], strict=True):
        assert {muscle: found[muscle] for muscle in case.gives} == case.gives
