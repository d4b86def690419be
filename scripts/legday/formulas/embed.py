"""A formula as the page carries it: plain data in which every expression is a tree, for the browser to walk."""

from __future__ import annotations

import json
from typing import Any

from legday.facts.formula import Calculator, Formula, Tally
from legday.facts.store import Facts
from legday.formulas.calculate import tree


def spec(formula: Formula, facts: Facts) -> str:
    """Return the JSON of a formula's calculator or weekly count."""
    data: dict[str, Any] = {}
    if formula.tally:
        data = _tally(formula.tally, facts)
    elif formula.calculator:
        data = _calculator(formula, formula.calculator)
        companion = facts.formulas.get(formula.calculator.companion or "")
        if companion and companion.calculator:
            data["companion"] = _calculator(companion, companion.calculator)
            data["companion"]["rows"] = companion.calculator.ready[0].rows.model_dump()
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _calculator(formula: Formula, calculator: Calculator) -> dict[str, Any]:
    data = calculator.model_dump(exclude_none=True, exclude={"cases", "ready", "companion"})
    for step in data["steps"]:
        if "value" in step:
            step["value"] = tree(step["value"])
    for part in [*data["readings"], *data["refusals"]]:
        part["of"] = tree(part["of"])
    if any("look_up" in step for step in data["steps"]) and formula.table:
        data["table"] = {"columns": formula.table.columns, "rows": formula.table.rows}
    return data


def _tally(tally: Tally, facts: Facts) -> dict[str, Any]:
    data = tally.model_dump(exclude_none=True, exclude={"cases"})
    data["value"] = tree(tally.value)
    data["exercises"] = {name: facts.exercises[name].name for name in tally.credits if name in facts.exercises}
    return data
