"""Say what does not fit a model so that an author can mend it: the place, the key, the nearest right name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, get_args

from pydantic import BaseModel, RootModel, ValidationError

from legday.facts.refusals import refusal, wanted, wrong_type
from legday.facts.yaml_file import Key, YamlFile
from legday.findings import Finding, nearest


def explain(file: YamlFile, model: type[BaseModel], error: ValidationError) -> Iterator[Finding]:
    """Yield a finding for each thing in `file` that `model` refuses.

    Where a value may be of several kinds and is of none, that is one finding.
    """
    problems = error.errors(include_url=False)
    for _, group in groupby(problems, lambda problem: _key(file, problem) if wanted(problem) else problem["loc"]):
        alike = list(group)
        for first in alike if not wanted(alike[0]) else alike[:1]:
            yield _explain(file, model, first, alike)


def _explain(file: YamlFile, model: type[BaseModel], problem: Any, alike: list[Any]) -> Finding:
    key, loc, given = _key(file, problem), problem["loc"], problem.get("input")
    what = _shown(key)
    match problem["type"]:
        case "extra_forbidden":
            names = _fields(model, loc[:-1])
            known = nearest(str(loc[-1]), names) or f" Known here: {', '.join(names)}."
            return file.finding(key, "unknown-key", f'Unknown key "{loc[-1]}".', f"Remove it or rename it.{known}")
        case "missing":
            told = _description(model, loc)
            message = f'The key "{loc[-1]}" is missing{_within(key).replace(" of", " in", 1)}.'
            return file.finding(key, "missing-key", message, f'Add "{loc[-1]}:"{told and f" with {told}"}.')
        case "literal_error":
            allowed = re.findall(r"'([^']+)'", problem["ctx"]["expected"])
            hint = f"Write one of: {', '.join(allowed)}.{nearest(str(given), allowed)}"
            message = f"{what} is empty." if given is None else f'{what} cannot be "{given}".'
            return file.finding(key, "wrong-value", message, hint)
        case _ if given in (None, "", []) and (told := _description(model, loc)):
            return file.finding(key, "wrong-value", f"{what} is empty.", f"Write {told}.")
        case _ if kinds := [kind for kind in map(wanted, alike) if kind]:
            keys = _fields(model, loc) if problem["type"].startswith("model") else []
            return file.finding(key, "wrong-value", *wrong_type(what, given, kinds, keys))
        case _:
            return file.finding(key, "wrong-value", *refusal(what, problem))


def _key(file: YamlFile, problem: Any) -> Key:
    """Return the place that is meant as far as the file has it: pydantic adds names of its own for kinds of values."""
    key: Key = ()
    for part in problem["loc"]:
        if (*key, part) in file.places:
            key = (*key, part)
    return key


def _shown(key: Key) -> str:
    """Return how a message that begins with it names a place."""
    if not key:
        return "The file"
    if isinstance(key[-1], int):
        return f"Entry {key[-1] + 1}{_within(key[:-1])}"
    return f'"{key[-1]}"{_within(key[:-1])}'


def _within(key: Key) -> str:
    """Return where `key` is as far as the nearest name; the line tells the rest."""
    if not key:
        return ""
    return f" of entry {key[-1] + 1}{_within(key[:-1])}" if isinstance(key[-1], int) else f' of "{key[-1]}"'


def _description(model: type[BaseModel], loc: tuple[str | int, ...]) -> str:
    """Return what the model tells of its own key that `loc` is or is an entry of, or nothing."""
    is_entry = len(loc) == 2 and isinstance(loc[1], int)
    if len(loc) != 1 and not is_entry:
        return ""
    field = model.model_fields.get(str(loc[0]))
    return (field.description if field else None) or ""


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
