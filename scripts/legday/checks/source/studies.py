"""Every study that a fact names has a file and was verified; every study has a name, every verified one is used."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from legday.facts.formula import Formula
from legday.facts.store import Facts
from legday.facts.yaml_file import Key, YamlFile
from legday.findings import Finding, nearest
from legday.pages import Page
from legday.pages.index import Index


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for unknown, unverified, unlisted, nameless and unused studies."""
    known = facts.known("study")
    for file, key, name in _named(facts):
        if name not in known:
            hint = f"Write the id of a file in seeds/studies.{nearest(name, known)}"
            yield file.finding(key, "unknown-study", f'There is no study "{name}".', hint)
        elif name in facts.studies and not facts.studies[name].verified:
            hint = "Take it out, or verify the study and remove `verified: false` from its file."
            yield file.finding(key, "unverified-study", f'The study "{name}" was not verified.', hint)
    for name, claim in facts.claims.items():
        for number, study in enumerate(claim.against.studies):
            if study not in claim.studies:
                message = f'"{study}" is not among the studies of this claim.'
                key = ("against", "studies", number)
                yield facts.file("claim", name).finding(key, "against-not-listed", message, "Add it to `studies`.")
    yield from _nameless(facts)
    yield from _unused(facts, pages)


def _nameless(facts: Facts) -> Iterator[Finding]:
    for name, study in facts.studies.items():
        if not study.author and not study.container_title:
            message = "Neither an author nor a journal is named, so the study has no name to cite it by."
            hint = "Look the authors up and say under `seen_at` where; else write at least `container-title`."
            yield facts.file("study", name).finding((), "study-without-name", message, hint)


def _unused(facts: Facts, pages: list[Page]) -> Iterator[Finding]:
    used = {name for _, _, name in _named(facts)} | {reference.target for page in pages for reference in page.studies}
    refused = [file for kind, held in _citing(facts).items() for file in _refused(facts, kind, held)]
    if any(file.data is None for file in refused):
        return  # what it names cannot be known
    used = used.union(*(_texts(file.data) for file in refused))
    for name, study in facts.studies.items():
        if study.verified and name not in used:
            hint = "Cite it where it belongs, or delete the file."
            message = "No claim, chart, exercise, formula, warning or page uses this study."
            yield facts.file("study", name).finding((), "study-unused", message, hint)


def _citing(facts: Facts) -> dict[str, Collection[str]]:
    """Return the kinds of facts that name studies, with the ids of those that are valid."""
    return {
        "claim": facts.claims,
        "chart": facts.charts,
        "exercise": facts.exercises,
        "formula": facts.formulas,
        "warnings": facts.warnings,
    }


def _refused(facts: Facts, kind: str, valid: Collection[str]) -> list[YamlFile]:
    return [facts.file(kind, name) for name in facts.known(kind) if name not in valid]


def _texts(data: object) -> Iterator[str]:
    """Yield every text in the data of a file."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for inner in data.values() if isinstance(data, dict) else data:
            yield from _texts(inner)


def _named(facts: Facts) -> Iterator[tuple[YamlFile, Key, str]]:
    """Yield each study that a fact names, with the file and the key where it stands."""
    for claim_name, claim in facts.claims.items():
        yield from _listed(facts.file("claim", claim_name), ("studies",), claim.studies)
        yield from _listed(facts.file("claim", claim_name), ("against", "studies"), claim.against.studies)
    for chart_name, chart in facts.charts.items():
        yield from _listed(facts.file("chart", chart_name), ("studies",), chart.studies)
    for exercise_name, exercise in facts.exercises.items():
        yield from _listed(facts.file("exercise", exercise_name), ("studies",), exercise.studies)
    for group_name, group in facts.warnings.items():
        for sign_name, sign in group.signs.items():
            yield from _listed(facts.file("warnings", group_name), ("signs", sign_name, "studies"), sign.studies)
    for urgency, words in facts.urgencies.items():
        yield from _listed(facts.file("urgency", "urgency"), (urgency, "studies"), words.studies)
    for formula_name, formula in facts.formulas.items():
        yield from _of_formula(facts.file("formula", formula_name), formula)


def _of_formula(file: YamlFile, formula: Formula) -> Iterator[tuple[YamlFile, Key, str]]:
    yield from _listed(file, ("studies",), formula.studies)
    for number, rule in enumerate(formula.tally.exclusions if formula.tally else []):
        yield from _listed(file, ("tally", "exclusions", number, "studies"), rule.studies)
    if not isinstance(formula.expected_error, str):
        for number, error in enumerate(formula.expected_error):
            yield from _listed(file, ("expected_error", number, "studies"), error.studies)


def _listed(file: YamlFile, key: Key, names: list[str]) -> Iterator[tuple[YamlFile, Key, str]]:
    for number, name in enumerate(names):
        yield file, (*key, number), name
