"""Findings as text, as GitHub annotations and as JSON."""

import json

from hypothesis import given
from hypothesis import strategies as st

from legday.findings import Finding, nearest
from legday.reports import FORMATS, report

FINDINGS = st.lists(
    st.builds(
        Finding,
        path=st.text(min_size=1),
        line=st.integers(1, 9999),
        column=st.integers(1, 999),
        code=st.from_regex(r"[a-z]+-[a-z]+", fullmatch=True),
        message=st.text(),
        hint=st.text(),
    ),
    max_size=5,
)


def test_text_groups_by_file_and_counts() -> None:
    one = Finding("b.md", 2, 1, "a-code", "Wrong.", "Mend it.")
    other = Finding("a.md", 10, 3, "b-code", "Bad.", "Do so.")
    assert report([one, other, one], "text") == (
        "a.md\n  10:3  Bad.  [b-code]\n      Do so.\n"
        "b.md\n  2:1  Wrong.  [a-code]\n      Mend it.\n\n2 findings."
    )  # fmt: skip
    assert report([one], "text").endswith("\n1 finding.")


def test_no_findings() -> None:
    assert report([], "text") == report([], "github") == ""
    assert json.loads(report([], "json")) == []


def test_github_escapes() -> None:
    finding = Finding("a,b:c%.md", 1, 2, "a-code", "50% of\r\n::error::it", "Mend: it, now.")
    assert report([finding], "github") == (
        "::error file=a%2Cb%3Ac%25.md,line=1,col=2,title=a-code::50%25 of%0D%0A::error::it Mend: it, now."
    )


@given(FINDINGS)
def test_github_writes_one_line_for_each_finding(findings: list[Finding]) -> None:
    lines = report(findings, "github").split("\n") if findings else []
    assert len(lines) == len(set(findings))
    assert all(line.startswith("::error file=") for line in lines)


@given(FINDINGS)
def test_json_gives_the_findings_back(findings: list[Finding]) -> None:
    assert [Finding(**entry) for entry in json.loads(report(findings, "json"))] == sorted(set(findings))


@given(FINDINGS, st.sampled_from(sorted(FORMATS)))
def test_order_and_repetition_do_not_matter(findings: list[Finding], form: str) -> None:
    assert report([*reversed(findings), *findings], form) == report(findings, form)


def test_nearest_names_the_closest_or_nothing() -> None:
    assert nearest("west2011", ["morton2016", "west2010"]) == ' Did you mean "west2010"?'
    assert nearest("nobody", ["morton2016"]) == ""
