"""Values as words."""

from __future__ import annotations

import pytest

from legday.formulas.kernel import call
from legday.formulas.wording import typed, unit_word


@pytest.mark.parametrize(
    ("value", "unit", "digits", "said"),
    [
        (1, "sets", 0, "1\u00a0set"),
        (1, "sets", 1, "1.0\u00a0sets"),
        (0, "sets", 0, "0\u00a0sets"),
        (1, "mass", 0, "1\u00a0kg"),
        (50, "percent", 0, "50%"),
        (-1234.5, "kcal", 1, "\u22121,234.5\u00a0kcal"),
    ],
)
def test_a_value_has_its_unit(value: float, unit: str, digits: int, said: str) -> None:
    assert call("quantity", value, unit, digits, "metric") == said


def test_a_field_begins_as_one_would_type_it() -> None:
    assert [typed(value, "mass") for value in (70.0, 82.5, 0.0)] == ["70", "82.5", "0"]
    assert [unit_word(kind) for kind in ("mass", "length", "minutes", "percent", "count")] == [
        "kg",
        "cm",
        "minutes",
        "%",
        "",
    ]
