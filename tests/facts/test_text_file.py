"""Text is read bounded, and what does not show in it is found."""

from pathlib import Path

import pytest

from legday.facts.text_file import MAX_BYTES, hidden_characters, read_text
from legday.findings import Finding


def code(read: str | Finding) -> str:
    return read.code if isinstance(read, Finding) else ""


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"one\r\ntwo\rthree\n", ""),
        (b" \n\t", "file-empty"),
        (b"x" * (MAX_BYTES + 1), "file-too-large"),
        (b"x" * MAX_BYTES, ""),
        (b"caf\xe9", "file-not-text"),
    ],
)
def test_what_is_read(tmp_path: Path, data: bytes, expected: str) -> None:
    (tmp_path / "a.md").write_bytes(data)
    assert code(read_text(tmp_path / "a.md", "docs/a.md")) == expected


def test_line_ends_are_single(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"one\r\ntwo\rthree\n")
    assert read_text(tmp_path / "a.md", "docs/a.md") == "one\ntwo\nthree\n"


def test_a_file_that_went_away_is_a_finding(tmp_path: Path) -> None:
    read = read_text(tmp_path / "gone.md", "docs/gone.md")
    assert code(read) == "file-not-read"
    assert isinstance(read, Finding)
    assert str(tmp_path) not in read.message


EMOJI = "\U0001f44d \u2764\ufe0f \U0001f469\u200d\U0001f680 \U0001f3f3\ufe0f\u200d\U0001f308"


@pytest.mark.parametrize("text", ["é ß β Å", "naïve \u2013 “so” … 5 \u00d7 2 \u2212 3", "日本語", EMOJI, "a\tb"])
def test_letters_of_any_language_show(text: str) -> None:
    assert list(hidden_characters(text, "a.md")) == []


@pytest.mark.parametrize(
    "text", ["a\u200db", "\u200d", "\u2764\u200d", "\u200d\u2764", "\ue000", "\U0010fffd", "\ud800"]
)
def test_joiners_without_emoji_and_letters_without_a_shape_are_hidden(text: str) -> None:
    assert [finding.code for finding in hidden_characters(text, "a.md")] == ["control-character"]
