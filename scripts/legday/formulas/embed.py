"""A formula as the page carries it: plain data in which every expression is a tree, for the browser to walk."""

from __future__ import annotations

from typing import Any

from legday.facts.dose import excluded_because, shares
from legday.facts.formula import Calculator, Formula
from legday.facts.store import Facts
from legday.facts.tally import Tally
from legday.formulas.expression import parse


def spec(formula: Formula, facts: Facts) -> dict[str, Any]:
    """Return a formula's calculator or weekly count."""
    if formula.tally:
        return _tally(formula.tally, facts)
    if not formula.calculator:
        return {}
    data = calculator_spec(formula, formula.calculator)
    companion = facts.formulas.get(formula.calculator.companion or "")
    if companion and companion.calculator:
        data["companion"] = calculator_spec(companion, companion.calculator)
        data["companion"]["rows"] = companion.calculator.ready[0].rows.model_dump()
    return data


def calculator_spec(formula: Formula, calculator: Calculator) -> dict[str, Any]:
    """Return the calculator of `formula` alone."""
    data = calculator.model_dump(exclude_none=True, exclude={"cases", "ready", "companion"})
    for step in data["steps"]:
        if "value" in step:
            step["value"] = parse(step["value"])
    for part in [*data["readings"], *data["refusals"]]:
        part["of"] = parse(part["of"])
    if any("look_up" in step for step in data["steps"]) and formula.table:
        data["table"] = {"columns": formula.table.columns, "rows": formula.table.rows}
    return data


def _tally(tally: Tally, facts: Facts) -> dict[str, Any]:
    muscles = facts.muscles
    return {
        "muscles": [
            {"id": name, "name": muscles.said(name), "where": muscles.muscles[name].where}
            for name in tally.muscles
            if name in muscles.muscles
        ],
        "bands": [band.model_dump(exclude_none=True) for band in tally.bands],
        "default": [line.model_dump() for line in tally.default],
        "exercises": {
            name: {"name": exercise.name, "counts": shares(name, facts), "why": " ".join(excluded_because(name, facts))}
            for name, exercise in facts.exercises.items()
        },
    }
