"""YAML is read safely: any text gives data or findings, never an exception, a hang or an object."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.facts.text_file import MAX_BYTES
from legday.facts.yaml_file import parse_yaml

YAML = st.text(alphabet="ab01:-?!&*|>[]{}#%@`'\"\\,. \n\t~<=é", max_size=200)


@given(st.text(max_size=400) | YAML)
def test_any_text_is_read(text: str) -> None:
    file, findings = parse_yaml(text, "a.yml")
    for finding in findings:
        assert finding.path == "a.yml"
        assert min(finding.line, finding.column) >= 1
    assert file.place(("no", "such", "key")) >= (1, 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: !!python/object/apply:os.system [echo]", "yaml-unsafe-value"),
        ("a: !!python/name:os.system", "yaml-unsafe-value"),
        ("a: !!bool maybe", "yaml-unsafe-value"),
        ("a: !!int ''", "yaml-unsafe-value"),
        ("a: !!timestamp soon", "yaml-unsafe-value"),
        ("a: !!float x", "yaml-unsafe-value"),
        (f"a: {'9' * 5000}", "yaml-unsafe-value"),
        ("a: &a [*a]", "yaml-too-large"),
        ("[" * 100_000, "yaml-too-large"),
        ("- " * 100_000, "yaml-too-large"),
        ("? " * 100_000, "yaml-too-large"),
        ("{a: " * 50_000, "yaml-too-large"),
        ("\n".join(" " * depth + "-" for depth in range(600)), "yaml-too-large"),
        ("a: " + "[" * 500 + "]" * 500, "yaml-too-large"),
        ("x" * (MAX_BYTES + 1), "yaml-too-large"),
        ("a: 1\n---\nb: 2", "yaml-syntax"),
        ("a: \x00", "yaml-syntax"),
    ],
)
def test_hostile_text_gives_a_finding(text: str, code: str) -> None:
    _, findings = parse_yaml(text, "a.yml")
    assert {finding.code for finding in findings} == {code}


UNSURE = (
    "050", "-07", "0b111", "0x1F", "0o17", "1_000", "1:10", "1:59:59" + ":59" * 4000, "1:10.5", "1e5", "1.0e+999",
    ".inf", "-.INF", ".nan", "9" * 16, "0." + "1" * 400, "=", "<<", "!!binary aGk=", "!!str 5", "2026-02-30",
    "0000-01-01", "0001-01-01", "2026-01-01 10:00:00", "2026-01-01T10:00:00Z",
)  # fmt: skip
SURE = (
    ("50", 50), ("+5", 5), ("-0.25", -0.25), (".5", 0.5), ("0", 0), ("2026-11-23", datetime.date(2026, 11, 23)),
    ("yes", True), ("OFF", False), ("~", None), ("", None), ('"050"', "050"), ("'1:10'", "1:10"), ("8-12", "8-12"),
    ("10000-01-01", "10000-01-01"), ("1.2.3", "1.2.3"), ("|\n  050\n", "050\n"), ("10 kg", "10 kg"),
)  # fmt: skip


@pytest.mark.parametrize("value", UNSURE)
def test_what_programs_read_in_different_ways_is_a_finding(value: str) -> None:
    file, findings = parse_yaml(f"a: {value}", "a.yml")
    assert [(finding.line, finding.column, finding.code) for finding in findings] == [(1, 4, "yaml-unsafe-value")]
    assert file.data == {"a": None}


@pytest.mark.parametrize(("written", "value"), SURE)
def test_plain_values(written: str, value: object) -> None:
    file, findings = parse_yaml(f"a: {written}", "a.yml")
    assert (file.data, findings) == ({"a": value}, [])


@pytest.mark.parametrize("escape", ["0", "r", "x85", "e", "u202e", "u2028", "u200b", "u200d", "ufeff", "U000E0041"])
@pytest.mark.parametrize("text", ['"a{}b": 1', 'a: "{}"', 'a:\n  - b: ["{}"]'])
def test_what_an_escape_hides_is_found(escape: str, text: str) -> None:
    findings = parse_yaml(text.format(f"\\{escape}"), "a.yml")[1]
    assert [finding.code for finding in findings] == ["control-character"]


def test_what_stands_in_the_file_itself_is_found_there_alone() -> None:
    assert parse_yaml('a: "b\u202ec"', "a.yml")[1] == []


def test_keys_know_their_place() -> None:
    file, findings = parse_yaml("a:\n  - b: 1\n    c: 2\n", "a.yml", first_line=2)
    assert findings == []
    assert file.data == {"a": [{"b": 1, "c": 2}]}
    assert [file.place(("a",)), file.place(("a", 0, "c")), file.place(("a", 0, "c", "d"))] == [(2, 1), (4, 5), (4, 5)]
