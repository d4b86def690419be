"""Dates are written one way, and every other way is read as the same day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.pages.dates import find_dates, written

DAY = date(2018, 9, 3)


def test_written() -> None:
    assert written(DAY) == "3 September 2018"


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_what_is_written_is_found(day: date) -> None:
    assert list(find_dates(f"On {written(day)}, then.")) == [(3, written(day), day)]


@pytest.mark.parametrize(
    "text",
    ["2018-09-03", "2018-9-3", "2018/09/03", "3rd September 2018", "3rd of September, 2018", "September 3, 2018",
     "September 3rd 2018", "Sept. 3, 2018", "3 Sep 2018", "3  September\n2018"],
)  # fmt: skip
def test_other_forms_are_the_same_day(text: str) -> None:
    assert [day for _, _, day in find_dates(f"Read on {text}.")] == [DAY]


@pytest.mark.parametrize("text", ["23.11.2026", "11/23/2026", "23/11/2026"])
def test_numbers_that_fit_one_order_are_sure(text: str) -> None:
    assert list(find_dates(text)) == [(0, text, date(2026, 11, 23))]


@pytest.mark.parametrize("text", ["03/09/2018", "3.9.2018"])
def test_numbers_alone_are_not_sure(text: str) -> None:
    assert [day for _, _, day in find_dates(text)] == [None]


@pytest.mark.parametrize(
    "text", ["2018-13-45", "31 February 2018", "May 5 sets", "1/2018", "10.1000/2018-09-03", "9/10", "in 2018-2019"]
)
def test_what_is_no_date(text: str) -> None:
    assert list(find_dates(text)) == []
