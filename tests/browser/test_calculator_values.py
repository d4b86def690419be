"""The calculators: a browser answers as the engine does that the build asks, over grids of inputs and every example."""

from __future__ import annotations

import pytest

from legday.facts import load_facts
from legday.formulas.embed import spec
from legday.formulas.kernel import call
from tests.browser.calculators import PAGES
from tests.browser.visit import ROOT, Visit
from tests.formulas.by_hand import BY_HAND, GRIDS, weeks

FACTS, _ = load_facts(ROOT)

ANSWERS = """async ([name, grid]) => {
  const { answer } = await import(new URL("answer.js", document.querySelector("script[src]").src));
  const spec = JSON.parse(document.querySelector(`[data-calculator="${name}"]`).dataset.spec);
  return grid.map((given) => ["metric", "imperial"].map((units) => answer(spec, given, units)));
}"""
WEEKS = """async (weeks) => {
  const { weekAnswer } = await import(new URL("week-answer.js", document.querySelector("script[src]").src));
  const spec = JSON.parse(document.querySelector("[data-calculator]").dataset.spec);
  return weeks.map((week) => weekAnswer(spec, week));
}"""


@pytest.mark.parametrize("name", BY_HAND)
def test_browser_and_build_agree_on_the_grid(visit: Visit, name: str) -> None:
    formula = FACTS.formulas[name]
    assert formula.calculator
    calculator = spec(formula, FACTS)
    defaults = {item.id: item.default for item in formula.calculator.inputs}
    grid = [defaults | given for given in (*GRIDS[name], *(case.given for case in formula.calculator.cases))]
    assert len(grid) >= 500
    got = visit(PAGES[name]).evaluate(ANSWERS, [name, grid])
    for given, found in zip(grid, got, strict=True):
        assert found == [call("answer", calculator, given, units) for units in ("metric", "imperial")], given


def test_browser_and_build_agree_on_weeks(visit: Visit) -> None:
    tally = FACTS.tally
    assert tally
    counter = spec(FACTS.formulas["weekly-sets"], FACTS)
    plans = [[line.model_dump() for line in week] for week in (*weeks(), *(case.week for case in tally.cases))]
    got = visit(PAGES["weekly-sets"]).evaluate(WEEKS, plans)
    assert got == [call("weekAnswer", counter, week) for week in plans]
