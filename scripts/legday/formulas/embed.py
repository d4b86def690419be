"""A formula as the page carries it: plain data in which every expression is a tree, for the browser to walk."""

from __future__ import annotations

import json
from typing import Any

from legday.facts.dose import excluded_because, shares
from legday.facts.formula import Calculator, Formula
from legday.facts.store import Facts
from legday.facts.tally import Tally
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
