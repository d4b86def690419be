"""YAML is read safely: any text gives data or findings, never an exception, a hang or an object."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.facts.yaml_file import MAX_BYTES, parse_yaml

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


def test_keys_know_their_place() -> None:
    file, findings = parse_yaml("a:\n  - b: 1\n    c: 2\n", "a.yml", first_line=2)
    assert findings == []
    assert file.data == {"a": [{"b": 1, "c": 2}]}
    assert [file.place(("a",)), file.place(("a", 0, "c")), file.place(("a", 0, "c", "d"))] == [(2, 1), (4, 5), (4, 5)]
