"""Say what does not fit a model so that an author can mend it: the place, the key, the nearest right name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, RootModel, ValidationError

from legday.facts.yaml_file import YamlFile
from legday.findings import Finding, foreign_letter, nearest


def explain(file: YamlFile, model: type[BaseModel], error: ValidationError) -> Iterator[Finding]:
    """Yield a finding for each thing in `file` that `model` refuses."""
    for problem in error.errors(include_url=False):
        yield _explain(file, model, problem)


def _explain(file: YamlFile, model: type[BaseModel], problem: Any) -> Finding:
    key = tuple(part for part in problem["loc"] if isinstance(part, int) or part in _spoken(file, problem["loc"]))
    shown = ".".join(str(part) for part in problem["loc"]) or "the file"
    given = problem.get("input")
    match problem["type"]:
        case "extra_forbidden":
            names = _fields(model, problem["loc"][:-1])
            known = nearest(str(problem["loc"][-1]), names) or f" Known here: {', '.join(names)}."
            return file.finding(key, "unknown-key", f'Unknown key "{shown}".', f"Remove it or rename it.{known}")
        case "missing":
            return file.finding(key[:-1], "missing-key", f'The key "{shown}" is missing.', f'Add "{shown}:".')
        case "literal_error":
            allowed = re.findall(r"'([^']+)'", problem["ctx"]["expected"])
            mend = f"Write one of: {', '.join(allowed)}.{nearest(str(given), allowed)}"
            return file.finding(key, "wrong-value", f'"{shown}" cannot be "{given}".', mend)
        case _:
            said = problem["msg"].removeprefix("Value error, ")
            message = f'"{shown}": {said[0].lower()}{said[1:]}.'
            hint = foreign_letter(str(given)) if problem["type"] == "string_pattern_mismatch" else ""
            return file.finding(key, "wrong-value", message, f"Correct the value; now it is {_short(given)}.{hint}")


def _spoken(file: YamlFile, loc: tuple[str | int, ...]) -> set[str | int]:
    """Return the parts of `loc` that are keys in the file (pydantic adds names of union members)."""
    return {part for part in loc if any(part in key for key in file.places)} | set(loc[-1:])


def _fields(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """Return the key names that the model reached through `loc` knows."""
    if issubclass(model, RootModel):
        model = _model_in(model.model_fields["root"].annotation) or model
    for part in loc:
        field = next((f for name, f in model.model_fields.items() if part in (name, f.alias)), None)
        model = (field and _model_in(field.annotation)) or model
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
