"""Whatever stands in a page or in a fact: the checks end, raise nothing, and what they pass renders to plain words."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from legday.facts.load import KINDS
from legday.facts.text_file import read_text
from legday.findings import Finding
from legday.reports import FORMATS, report
from tests.checks.golden import CASES, NAMES
from tests.checks.in_process import BASE, FRONT, active, check_page, check_seed, rendered
from tests.checks.strategies import BODY, INLINE, YAML, changed_line

SEEDS = [
    (kind.name, f"{source.parent.name}/{source.stem}" if kind.name == "claim" else source.stem.removeprefix("."), text)
    for kind in KINDS
    for source in sorted((BASE / kind.folder).glob(kind.pattern))
    for text in [source.read_text(encoding="utf-8")]
]
HOSTILE = [
    text
    for name in NAMES
    for path in (CASES / name / "input" / "docs").glob("more.md")
    if isinstance(text := read_text(path, ""), str)
]


def are_whole(findings: list[Finding]) -> None:
    assert all(finding.line >= 1 and finding.column >= 1 and finding.hint for finding in findings)
    for form in FORMATS:
        assert bool(report(findings, form).strip("[]")) == bool(findings)


def is_plain_or_found(text: str) -> None:
    findings = check_page(text)
    are_whole(findings)
    assert findings or active(rendered(text)) == []


@given(BODY, st.sampled_from([FRONT, FRONT, ""]))
def test_any_page(body: str, front: str) -> None:
    is_plain_or_found(front + body)


@given(st.data())
def test_a_hostile_page_with_a_part_changed(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(HOSTILE))
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    is_plain_or_found(text[:start] + data.draw(INLINE | YAML | st.just(text[start:end] * 2)) + text[end:])


@given(YAML, BODY)
def test_any_front_matter(front: str, body: str) -> None:
    are_whole(check_page(f"---\n{front}\n---\n{body}"))


@given(st.data())
def test_a_fact_with_lines_changed(data: st.DataObject) -> None:
    kind, name, text = data.draw(st.sampled_from(SEEDS))
    lines = text.split("\n")
    for number in data.draw(st.lists(st.integers(0, len(lines) - 1), min_size=1, max_size=3)):
        lines[number] = data.draw(changed_line(lines[number]))
    are_whole(check_seed(kind, name, "\n".join(lines)))


@given(st.binary(max_size=300) | INLINE.map(lambda text: text.encode("utf-16", "surrogatepass")))
def test_any_bytes(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        source = Path(folder, "more.md")
        source.write_bytes(data)
        text = read_text(source, "docs/more.md")
    if isinstance(text, str):
        are_whole(check_page(text))
    else:
        assert 1 <= text.line <= data.count(b"\n") + data.count(b"\r") + 1
