"""A study is named by its authors or its journal, never by a piece of its title; what was read has four words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from legday.facts import load_facts
from legday.facts.bibliography import how_read, label
from legday.facts.models import Study

ROOT = Path(__file__).parents[2]
TITLE = "Elevated endogenous testosterone concentrations potentiate androgen receptors"


def study(**given: Any) -> Study:
    record = {"type": "article-journal", "title": TITLE, "issued": 2009, "container-title": "Journal of Legs"}
    evidence = {"design": "cohort", "population": "six men", "findings": [], "limits": {}, "read": "abstract"}
    return Study.model_validate({**record, **evidence, "seen_at": ["https://example.org"], **given})


A, B, C = ({"family": name} for name in ("Alpha", "Beta", "Gamma"))


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ({"author": [A]}, "Alpha, 2009"),
        ({"author": [A, B]}, "Alpha and Beta, 2009"),
        ({"author": [A, B, C]}, "Alpha and colleagues, 2009"),
        ({"author": [A], "author_note": "and others"}, "Alpha and colleagues, 2009"),
        ({"author": [A, B], "author_note": "and others"}, "Alpha and colleagues, 2009"),
        ({"author": [{"literal": "World Legs (a society)"}]}, "World Legs, 2009"),
        ({"author": []}, "Journal of Legs, 2009"),
        ({"author": [], "author_note": "authors not shown on the page read"}, "Journal of Legs, 2009"),
        ({"author": [], "issued": None}, "Journal of Legs, no year"),
    ],
)
def test_a_study_has_a_name(given: dict[str, Any], name: str) -> None:
    assert label(study(**given)) == name


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("full-text", "full text"),
        ("abstract", "abstract"),
        ("summary-by-others", "summary by others"),
        ("record-only", "record only"),
    ],
)
def test_what_was_read_is_told_in_four_ways(value: str, words: str) -> None:
    assert how_read(study(read=value)) == words


def test_no_study_of_the_site_is_named_by_its_title() -> None:
    facts, _ = load_facts(ROOT)
    titled = {name: held for name, held in facts.studies.items() if held.title}
    assert [name for name, held in titled.items() if label(held).startswith((held.title or "")[:20])] == []
