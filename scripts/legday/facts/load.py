"""Read seeds/ into `Facts`; what does not fit a model becomes a finding with file, line and key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, RootModel, ValidationError

from legday.facts.blog import Tags, Writers
from legday.facts.chart import Chart
from legday.facts.chart_rows import type_rows
from legday.facts.csv_file import parse_csv
from legday.facts.explain import explain
from legday.facts.formula import Formula
from legday.facts.models import Article, Claim, Exercise, Study, Term, Topic
from legday.facts.muscle import Muscles
from legday.facts.plan import Plan
from legday.facts.redirect import Redirects
from legday.facts.store import Facts
from legday.facts.style_guide import StyleGuide
from legday.facts.text_file import hidden_characters, read_text
from legday.facts.warning import Urgencies, Warnings
from legday.facts.yaml_file import YamlFile, parse_yaml
from legday.findings import Finding, foreign_letter
from legday.tree import files


class Glossary(RootModel[dict[str, Term]]):
    """`seeds/glossary.yml`: terms by id."""


@dataclass(frozen=True)
class Kind:
    """One kind of seed file: where its files are (below `folder`), which model holds them, and where `Facts` does.

    A kind of several files has a mapping there, by id. `part` is the one field of the model that is kept.
    """

    name: str
    pattern: str
    model: type[BaseModel]
    shelf: str
    folder: str = "seeds"
    part: str = ""

    @property
    def has_several(self) -> bool:
        """Whether each fact of this kind is a file of its own."""
        return "*" in self.pattern


KINDS = (
    Kind("article", "article.yml", Article, "article"),
    Kind("glossary", "glossary.yml", Glossary, "glossary"),
    Kind("muscles", "muscles.yml", Muscles, "muscles"),
    Kind("topic", "topics/*.yml", Topic, "topics"),
    Kind("claim", "claims/*/*.yml", Claim, "claims"),
    Kind("study", "studies/*.yml", Study, "studies"),
    Kind("chart", "charts/*.yml", Chart, "charts"),
    Kind("exercise", "exercises/*.yml", Exercise, "exercises"),
    Kind("formula", "formulas/*.yml", Formula, "formulas"),
    Kind("plan", "plans/*.yml", Plan, "plans"),
    Kind("warnings", "warnings/*.yml", Warnings, "warnings"),
    Kind("urgency", "urgency.yml", Urgencies, "urgencies"),
    Kind("redirects", "redirects.yml", Redirects, "redirects"),
    Kind("words", "words.yml", StyleGuide, "words"),
    Kind("tags", "tags.yml", Tags, "tags"),
    Kind("authors", ".authors.yml", Writers, "writers", folder="docs/posts", part="authors"),
)

OF_A_VALUE = frozenset({"control-character", "yaml-unsafe-value"})  # the file around it is read
ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def load_facts(root: Path) -> tuple[Facts, list[Finding]]:
    """Load `root`/seeds. Return what could be read and a finding for each thing that could not."""
    facts = Facts()
    findings: list[Finding] = []
    seeds = root / "seeds"
    claimed: set[Path] = set()
    present = files(seeds) + files(root / "docs" / "posts")
    for kind in KINDS:
        for source in sorted(set(present).intersection((root / kind.folder).glob(kind.pattern))):
            claimed.add(source)
            findings += _load_file(facts, kind, source, root)
    for name in facts.charts:
        findings += _load_numbers(facts, name, root)
    for source in present:
        if source.suffix in (".yml", ".yaml") and source.is_relative_to(seeds) and source not in claimed:
            findings.append(_stray(source.relative_to(root).as_posix()))
    return facts, findings


def _load_file(facts: Facts, kind: Kind, source: Path, root: Path) -> list[Finding]:
    path = source.relative_to(root).as_posix()
    stem = source.stem.removeprefix(".")
    name = f"{source.parent.name}/{stem}" if kind.name == "claim" else stem
    if not ID.fullmatch(stem):
        hint = f"Rename it: lower-case letters, digits and hyphens.{foreign_letter(stem)}"
        return [Finding(path, 1, 1, "seed-file-name", f'"{source.name}" cannot be an id.', hint)]
    text, findings = _read(source, path)
    facts.files[kind.name, name] = YamlFile(path)
    return findings or load_text(facts, kind, name, path, text)


def load_text(facts: Facts, kind: Kind, name: str, path: str, text: str) -> list[Finding]:
    """Put the fact that `text`, the contents of `path`, holds into `facts` as `name`; return what stands against it."""
    file, value, findings = _parse(kind, text, path)
    facts.files[kind.name, name] = file
    if value is not None:
        _store(facts, kind, name, value)
    return list(findings)


@lru_cache(maxsize=4096)
def _parse(kind: Kind, text: str, path: str) -> tuple[YamlFile, BaseModel | None, tuple[Finding, ...]]:
    """Return the file's data, the fact where it is valid, and the findings; the same text is parsed once a process."""
    file, findings = parse_yaml(text, path)
    if any(finding.code not in OF_A_VALUE for finding in findings):
        return file, None, tuple(findings)
    try:
        value = kind.model.model_validate(file.data)
    except ValidationError as error:
        told = {finding.line for finding in findings}
        others = [finding for finding in explain(file, kind.model, error) if finding.line not in told]
        return file, None, (*findings, *others)
    return file, None if findings else value, tuple(findings)


def _load_numbers(facts: Facts, name: str, root: Path) -> list[Finding]:
    """Read the CSV beside a chart; whether there is one is another rule's matter."""
    path = f"seeds/charts/{name}.csv"
    source = root / path
    if source not in files(source.parent):
        return []
    text, findings = _read(source, path)
    table, findings = (None, findings) if findings else parse_csv(text, path)
    if table and not findings:
        rows, findings = type_rows(facts.charts[name], facts.file("chart", name), table)
    if not findings:
        facts.chart_rows[name] = rows
    return findings


def _read(source: Path, path: str) -> tuple[str, list[Finding]]:
    text = read_text(source, path)
    return ("", [text]) if isinstance(text, Finding) else (text, list(hidden_characters(text, path)))


def _store(facts: Facts, kind: Kind, name: str, value: BaseModel) -> None:
    kept = value.root if isinstance(value, RootModel) else getattr(value, kind.part) if kind.part else value
    if kind.has_several:
        getattr(facts, kind.shelf)[name] = kept
    else:
        setattr(facts, kind.shelf, kept)


def _stray(path: str) -> Finding:
    folders = ", ".join(kind.pattern for kind in KINDS if kind.folder == "seeds")
    return Finding(path, 1, 1, "seed-stray-file", "No kind of fact lives here.", f"Known places are {folders}.")
