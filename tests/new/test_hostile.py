"""Whatever an export holds, reading it ends, raises nothing, and fills only fields that a study may have."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.facts.models import Study
from legday.facts.yaml_file import parse_yaml
from legday.new.records import READERS
from legday.new.records.fields import study_fields
from legday.new.yaml_text import scalar, yaml_text

WORDS = [
    "@article{", "a,", "title = {", "author = {", "A, B and {C}", "family=D, given=E", "}", "{", "$_2$", "\\'e", "\\",
    "%", "#", '"', "year = 2020", ",\n", "TY  - JOUR\n", "TI  - x\n", "AU  - a, b, c, d\n", "ER  - \n", "ER  -", "\n",
    "[", "]", "null", ":", "1e999", "\x00", "\u202e",
]  # fmt: skip
EXPORT = st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=40).map("".join)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.lists(st.dictionaries(st.sampled_from(["family", "given", "literal", "suffix"]), JSON) | JSON, max_size=3)
DATES = st.fixed_dictionaries({"date-parts": JSON | st.lists(st.lists(JSON, max_size=2), max_size=2)})
FIELDS = st.sampled_from(["title", "container-title", "volume", "page", "DOI", "URL", "PMID", "PMCID", "note"])
EVIDENCE = {
    "design": "cohort",
    "population": "not seen",
    "findings": [],
    "limits": {},
    "read": "abstract",
    "seen_at": [],
}

SEEN = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=200)


@pytest.mark.parametrize("form", READERS)
@given(text=EXPORT)
def test_reading_ends(form: str, text: str) -> None:
    items, findings = READERS[form](text, "export")
    for line, item in items:
        assert 1 <= line <= text.count("\n") + 1
        study_fields(item)
    assert all(finding.code == "import-syntax" for finding in findings)


@given(item=st.dictionaries(FIELDS, JSON), author=NAMES | JSON, issued=DATES | JSON)
def test_fields_fit_a_study(item: dict[str, Any], author: Any, issued: Any) -> None:
    fields, problems = study_fields({"type": "book", "title": "Legs", **item, "author": author, "issued": issued})
    if not problems:
        Study.model_validate({**fields, **EVIDENCE})


def test_what_nobody_sees_is_left_out() -> None:
    fields, _ = study_fields({"type": "book", "title": "Le\u00adgs\u202e and\x00\n <i>arms</i>\u200b"})
    assert fields["title"] == "Legs and arms"


@given(text=SEEN.map(lambda text: " ".join(text.split())).filter(bool))
def test_what_is_written_is_what_is_read(text: str) -> None:
    assert parse_yaml(yaml_text({"one": text, "two": [text]}), "x.yml")[0].data == {"one": text, "two": [text]}
    assert parse_yaml(f"key: {scalar(text)}", "x.yml")[0].data == {"key": text}
