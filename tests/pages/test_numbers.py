"""Numbers in running text: which are found, with which value, sign and unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.pages.numbers import Number, find_numbers
from legday.pages.units import SYMBOLS, WORDS, unit_name


def found(text: str) -> list[str]:
    """Each number as "-0.3 kg", or "-0.3" where it has no unit."""
    return [f"{number.sign}{number.value:f} {number.unit or ''}".strip() for number in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("grew 10%, against 12 per cent and 3 percent", ["10 %", "12 %", "3 %"]),
        ("2 percentage points", ["2 %"]),
        ("0.31, .31 and 5.0", ["0.31", "0.31", "5"]),
        ("1,754 adults, 20,000 kg", ["1754 people", "20000 kg"]),
        ("+4, -5, \u22120.3 (\u20130.2 to ±0.1)", ["+4", "-5", "-0.3", "-0.2", "0.1"]),
        ("5 to 10%, 5-10 kg, 5\u201310 kg", ["5 %", "10 %", "5 kg", "10 kg", "5 kg", "10 kg"]),
        ("between 20 and 50 kcal", ["20 kcal", "50 kcal"]),
        ("20 and 50 kcal", ["20", "50 kcal"]),
        ("from 850 to about 655 people", ["850 people", "655 people"]),
        ("2.8-3.4 mph, 5.6 km/h, 0.08 m/s", ["2.8 mph", "3.4 mph", "5.6 km/h", "0.08 m/s"]),
        ("½ hour, 2½ kg", ["0.5 hours", "2.5 kg"]),
        ("two weeks, twenty-four sets, two hundred people", ["2 weeks", "24 sets", "200 people"]),
        ("a 12-week trial, a 70-kg man, week 9", ["12 weeks", "70 kg", "9 weeks"]),
        ("12 healthy young men, 3 of 17 studies", ["12 people", "3", "17 studies"]),
        ("12 in each group of men", ["12"]),
        ("3 x 10 reps, 3x, 1.5-fold, 2 times", ["3", "10 repetitions", "3 times", "1.5 times", "2 times"]),
        ("5 METs met 3 needs", ["5 MET", "3"]),
        ("120 s, 30s, 2 min, 1 h", ["120 seconds", "30 seconds", "2 minutes", "1 hours"]),
        ("4 | 5 kg", ["4", "5 kg"]),
    ],
)
def test_found(text: str, numbers: list[str]) -> None:
    assert found(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "10RM, 8-12RM, 1RM, 10 RM, VO2, VO2max, IGF-1, s05, B12, type 2, grade 9",
        "in 2018, the 2018 article, from 2014 to 2016",
        "1st, 2nd, 3rd, 4th",
        "95% CI, 95% confidence interval",
        "14 September 2018; September 14; 2018-09-14",
        "8 am, 4 p.m., 16:30, 8-9 am",
        "in their 60s, the 1990s",
        "",
    ],
)
def test_not_a_number(text: str) -> None:
    assert found(text) == []


def test_words_are_told_from_digits() -> None:
    assert [(number.word, number.exact) for number in find_numbers("two sets, 2 sets, 2.0 sets, ½ a set")] == [
        (True, False),
        (False, False),
        (False, True),
        (False, True),
    ]


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    for number in find_numbers(text):
        assert 0 <= number.start < len(text)


@given(st.text(alphabet="0123456789.,-+\u2013½%xkgms to\n", max_size=200))
def test_any_figures_are_read(text: str) -> None:
    assert all(number.value >= 0 for number in find_numbers(text))


SPELLED = [spelling for spellings in SYMBOLS.values() for spelling in spellings] + [
    "per cent", "kilograms", "pounds", "calories", "minutes", "hours", "days", "weeks", "months", "years", "people",
    "women", "trials", "sets", "repetitions", "sessions", "points", "degrees", "standard deviations",
]  # fmt: skip


@given(
    st.decimals(min_value=0, max_value=99_999, places=2),
    st.sampled_from(SPELLED),
    st.sampled_from(["", "+", "-", "\u2212"]),
    st.booleans(),
)
def test_what_was_printed_is_found(value: Decimal, unit: str, sign: str, grouped: bool) -> None:
    text = f"it changed by {sign}{value:{',' if grouped else ''}} {unit}, they say"
    number = Number(value.normalize(), unit_name(unit), sign.replace("\u2212", "-"))
    assert [(n.value, n.unit, n.sign) for n in find_numbers(text)] == [(number.value, number.unit, number.sign)]


def test_every_unit_has_one_name() -> None:
    assert unit_name("KILOGRAMS") == unit_name("kg") == "kg"
    assert unit_name("met") is None
    assert {unit_name(spelling) for spelling in SPELLED} <= {*SYMBOLS, *WORDS}
