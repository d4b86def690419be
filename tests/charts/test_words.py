"""How labels break into lines."""

from legday.charts.words import CHARACTER, wrap


def test_lines_are_few_and_about_as_long() -> None:
    assert wrap("Heavy, several sets, twice a week, versus no exercise", 45 * CHARACTER) == [
        "Heavy, several sets, twice",
        "a week, versus no exercise",
    ]


def test_a_number_stays_with_its_unit_and_a_compound_whole() -> None:
    assert wrap("Walking 2.8-3.4 mph (4.5-5.5 km/h)", 31 * CHARACTER) == ["Walking 2.8-3.4 mph", "(4.5-5.5 km/h)"]
    assert wrap("Biceps cross-sectional area gain", 31 * CHARACTER) == ["Biceps cross-sectional", "area gain"]


def test_what_fits_stays_on_one_line() -> None:
    assert wrap("Hamstrings", 31 * CHARACTER) == ["Hamstrings"]
    assert wrap("", 31 * CHARACTER) == []
