"""The project itself: nothing to mend, and nothing that could be taken away without a finding."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from legday.checks.source import (
    FACT_RULES,
    PAGE_RULES,
    SITE_RULES,
    check_source,
    dates,
    names,
    never_words,
    numbers,
    reading,
    spelling,
)
from legday.facts import Facts, load_facts
from legday.findings import Finding
from legday.pages import Page, read_pages
from legday.pages.index import build_index
from tests.everyday import a_few

ROOT = Path(__file__).resolve().parents[2]
FACTS, _ = load_facts(ROOT)
PAGES = read_pages(ROOT)
FILES = frozenset(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*") if path.is_file()) | {
    f"seeds/charts/{name}.csv" for name in FACTS.charts
}


# Which names exist is not a matter of these, and they read every word.
WORDS = {rule.check for rule in (dates, names, never_words, numbers, reading, spelling)}
RULES = [rule for rule in (*FACT_RULES, *SITE_RULES, *PAGE_RULES) if rule not in WORDS]


def findings(facts: Facts, pages: list[Page]) -> list[Finding]:
    index = replace(build_index(facts, pages), files=FILES)
    return [finding for rule in RULES for finding in rule(facts, pages, index)]


def without(kind: str, name: str) -> Facts:
    """The facts as they would be loaded had the file of `name` been deleted."""
    studies = {other: study for other, study in FACTS.studies.items() if (kind, other) != ("study", name)}
    claims = {other: claim for other, claim in FACTS.claims.items() if (kind, other) != ("claim", name)}
    files = {key: file for key, file in FACTS.files.items() if key != (kind, name)}
    return replace(FACTS, studies=studies, claims=claims, files=files)


def has_place(finding: Finding) -> bool:
    lines = (ROOT / finding.path).read_text(encoding="utf-8").split("\n")
    return finding.column <= len(lines[finding.line - 1]) + 1


def test_nothing_to_mend() -> None:
    assert check_source(ROOT, []) == []


@pytest.mark.parametrize("study", a_few([name for name, study in FACTS.studies.items() if study.verified][::20]))
def test_a_deleted_study_is_missed(study: str) -> None:
    missed = [finding for finding in findings(without("study", study), PAGES) if f'"{study}"' in finding.message]
    assert missed
    assert {finding.code for finding in missed} == {"unknown-study"}
    assert all(map(has_place, missed))


@pytest.mark.parametrize("claim", a_few(FACTS.claims_of("hormones")))
def test_a_deleted_claim_is_missed(claim: str) -> None:
    missed = [finding for finding in findings(without("claim", claim), PAGES) if f'"{claim}"' in finding.message]
    assert missed
    assert {finding.code for finding in missed} == {"unknown-claim"}
    assert all(map(has_place, missed))


@pytest.mark.parametrize("statement", a_few(statement.id for statement in FACTS.statements))
def test_a_deleted_statement_is_missed(statement: str) -> None:
    assert FACTS.article
    kept = [other for other in FACTS.statements if other.id != statement]
    article = FACTS.article.model_copy(update={"statements": kept})
    missed = findings(replace(FACTS, article=article), PAGES)
    assert {(finding.path, finding.code) for finding in missed} >= {("seeds/article.yml", "statement-count")}
    assert all(map(has_place, missed))


@pytest.mark.parametrize("page", a_few(page.path for page in PAGES if page.cards))
def test_a_deleted_page_is_missed(page: str) -> None:
    missed = findings(FACTS, [other for other in PAGES if other.path != page])
    assert {"claim-not-shown", "unknown-page"} <= {finding.code for finding in missed}


def test_deleted_files_are_missed(project: Path) -> None:
    study = project / "seeds/studies/west2010.yml"
    claim = project / "seeds/claims/hormones/spike-builds-muscle.yml"
    study.unlink()
    claim.unlink()
    messages = {finding.message for finding in check_source(project, [])}
    assert {'There is no study "west2010".', 'There is no claim "hormones/spike-builds-muscle".'} <= messages
