"""What a finding quotes cannot steer a terminal or flood it."""

from legday.findings import MOST_OF_A_KIND, Finding, foreign_letter, nearest, sanitised


def finding(line: int = 1, message: str = "No.", path: str = "docs/a.md") -> Finding:
    return Finding(path, line, 1, "some-code", message, "Mend it.")


def test_what_could_steer_a_terminal_is_written_out() -> None:
    (shown,) = sanitised([finding(message='"\x1b[31m\u202e\n::error::x" is wrong.', path="docs/\udcff\n.md")])
    assert shown.message == '"\\u001b[31m\\u202e\\u000a::error::x" is wrong.'
    assert shown.path == "docs/\\udcff\\u000a.md"


def test_long_texts_are_cut() -> None:
    (shown,) = sanitised([finding(message=f'"{"x" * 100_000}" is wrong.')])
    assert len(shown.message) < 1000
    assert shown.message.endswith('" is wrong.')


def test_of_many_alike_some_are_kept_and_all_are_counted() -> None:
    many = sanitised([finding(line) for line in range(1, 1001)] + [finding(path="docs/b.md")])
    assert len(many) == MOST_OF_A_KIND + 1
    assert "1000 findings" in many[MOST_OF_A_KIND - 1].hint


def test_a_letter_of_another_script_is_named() -> None:
    assert nearest("l\u0435gs", ["legs"]) == ' Did you mean "legs"? The "\u0435" is cyrillic small letter ie.'
    assert foreign_letter("legs") == ""
    assert nearest("x" * 100_000, ["legs"]) == ""
