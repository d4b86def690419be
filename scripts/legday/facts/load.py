"""Read seeds/ into `Facts`; what does not fit a model becomes a finding with file, line and key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, RootModel, ValidationError

from legday.facts.models import Article, Chart, Claim, Exercise, Formula, Study, Term, Topic
from legday.facts.store import Facts
from legday.facts.yaml_file import YamlFile, parse_yaml
from legday.findings import Finding, nearest


class Glossary(RootModel[dict[str, Term]]):
    """`seeds/glossary.yml`: terms by id."""


@dataclass(frozen=True)
class Kind:
    """One kind of seed file: where its files are and which model holds them."""

    name: str
    pattern: str
    model: type[BaseModel]


KINDS = (
    Kind("article", "article.yml", Article),
    Kind("glossary", "glossary.yml", Glossary),
    Kind("topic", "topics/*.yml", Topic),
    Kind("claim", "claims/*/*.yml", Claim),
    Kind("study", "studies/*.yml", Study),
    Kind("chart", "charts/*.yml", Chart),
    Kind("exercise", "exercises/*.yml", Exercise),
    Kind("formula", "formulas/*.yml", Formula),
)

ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def load_facts(root: Path) -> tuple[Facts, list[Finding]]:
    """Load `root`/seeds. Return what could be read and a finding for each thing that could not."""
    facts = Facts()
    findings: list[Finding] = []
    seeds = root / "seeds"
    claimed: set[Path] = set()
    for kind in KINDS:
        for source in sorted(seeds.glob(kind.pattern)):
            claimed.add(source)
            findings += _load_file(facts, kind, source, root)
    for source in sorted(seeds.rglob("*.y*ml")):
        if source not in claimed:
            findings.append(_stray(source.relative_to(root).as_posix()))
    return facts, findings


def _load_file(facts: Facts, kind: Kind, source: Path, root: Path) -> list[Finding]:
    path = source.relative_to(root).as_posix()
    name = f"{source.parent.name}/{source.stem}" if kind.name == "claim" else source.stem
    if not ID.fullmatch(source.stem):
        mend = "Rename it: lower-case letters, digits and hyphens."
        return [Finding(path, 1, 1, "seed-file-name", f'"{source.name}" cannot be an id.', mend)]
    try:
        text = source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        mend = "Save the file as UTF-8 text."
        return [Finding(path, 1, 1, "seed-not-text", f"The file cannot be read as UTF-8: {error}.", mend)]
    file, findings = parse_yaml(text, path)
    facts.files[kind.name, name] = file
    if findings:
        return findings
    try:
        value = kind.model.model_validate(file.data)
    except ValidationError as error:
        return [_explain(file, kind.model, problem) for problem in error.errors(include_url=False)]
    _store(facts, kind.name, name, value)
    return []


def _store(facts: Facts, kind: str, name: str, value: Any) -> None:
    if kind == "article":
        facts.article = value
    elif kind == "glossary":
        facts.glossary = value.root
    else:
        shelf: dict[str, Any] = {
            "topic": facts.topics,
            "claim": facts.claims,
            "study": facts.studies,
            "chart": facts.charts,
            "exercise": facts.exercises,
            "formula": facts.formulas,
        }[kind]
        shelf[name] = value


def _stray(path: str) -> Finding:
    folders = ", ".join(kind.pattern for kind in KINDS)
    return Finding(path, 1, 1, "seed-stray-file", "No kind of fact lives here.", f"Known places are {folders}.")


def _explain(file: YamlFile, model: type[BaseModel], problem: Any) -> Finding:
    """Turn one pydantic error into a finding that names the key and the nearest right name."""
    key = tuple(part for part in problem["loc"] if isinstance(part, int) or part in _spoken(file, problem["loc"]))
    shown = ".".join(str(part) for part in problem["loc"]) or "the file"
    given = problem.get("input")
    match problem["type"]:
        case "extra_forbidden":
            names = _fields(model, problem["loc"][:-1])
            mend = f"Remove it or rename it.{nearest(str(problem['loc'][-1]), names)} Known here: {', '.join(names)}."
            return file.finding(key, "seed-unknown-key", f'Unknown key "{shown}".', mend)
        case "missing":
            return file.finding(key[:-1], "seed-missing-key", f'The key "{shown}" is missing.', f'Add "{shown}:".')
        case "literal_error":
            allowed = re.findall(r"'([^']+)'", problem["ctx"]["expected"])
            mend = f"Write one of: {', '.join(allowed)}.{nearest(str(given), allowed)}"
            return file.finding(key, "seed-wrong-value", f'"{shown}" cannot be "{given}".', mend)
        case _:
            said = problem["msg"].removeprefix("Value error, ")
            message = f'"{shown}": {said[0].lower()}{said[1:]}.'
            return file.finding(key, "seed-wrong-value", message, f"Correct the value; now it is {_short(given)}.")


def _spoken(file: YamlFile, loc: tuple[str | int, ...]) -> set[str | int]:
    """Return the parts of `loc` that are keys in the file (pydantic adds names of union members)."""
    return {part for part in loc if any(part in key for key in file.places)} | set(loc[-1:])


def _fields(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """Return the key names that the model reached through `loc` knows."""
    for part in loc:
        if isinstance(part, str):
            field = next(
                (f for name, f in model.model_fields.items() if part in (name, f.alias)), None
            )
            inner = _model_in(field.annotation) if field else None
            model = inner or model
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
