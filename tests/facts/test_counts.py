"""Nothing of the imported evidence was lost.

The seven collections held 345 studies by name; two stood under two names and one name stood for two papers, which
gave 344 files with 891 findings. Later two more pairs turned out to be one work each (acsm2026 in currier2026,
pelland2024 in pelland2025), and one finding was withdrawn because its reports disagree (brellenthin2022).
"""

from collections import Counter
from pathlib import Path

from legday.facts import load_facts

FACTS, FINDINGS = load_facts(Path(__file__).resolve().parents[2])

CLAIMS = {
    "calories": 12,
    "foundations": 6,
    "hormones": 13,
    "hypertrophy": 12,
    "practice": 12,
    "strength-carryover": 12,
    "symmetry": 12,
}
STATEMENTS = 35
STUDIES = 344 - 2
STUDY_FINDINGS = {
    "calories": 130,
    "foundations": 94,
    "hormones": 125 - 1,
    "hypertrophy": 145,
    "practice": 172,
    "strength-carryover": 95,
    "symmetry": 130,
}
OTHERS = {"charts": 19, "exercises": 28, "formulas": 6, "glossary": 99}


def at_least(found: dict[str, int], written: dict[str, int]) -> bool:
    return all(found.get(name, 0) >= count for name, count in written.items())


def test_every_file_loads() -> None:
    assert FINDINGS == []


def test_article() -> None:
    assert len({statement.id for statement in FACTS.statements}) >= STATEMENTS


def test_claims() -> None:
    assert set(FACTS.topics) == set(CLAIMS)
    assert at_least(Counter(name.split("/")[0] for name in FACTS.claims), CLAIMS)


def test_studies() -> None:
    assert len(FACTS.studies) >= STUDIES
    found = Counter(finding.topic for study in FACTS.studies.values() for finding in study.findings)
    assert sum(STUDY_FINDINGS.values()) == 891 - 1
    assert at_least(found, STUDY_FINDINGS)


def test_others() -> None:
    assert at_least({name: len(getattr(FACTS, name)) for name in OTHERS}, OTHERS)
