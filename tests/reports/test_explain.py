"""`legday explain`: one finding, all of them, or the nearest name."""

from click.testing import CliRunner, Result

from legday.cli import main
from legday.explanations import explanations


def explain(*words: str) -> Result:
    return CliRunner().invoke(main, ["explain", *words])


def test_one_finding() -> None:
    ran = explain("number-unit-differs")
    assert ran.exit_code == 0
    assert ran.stdout == (
        "number-unit-differs\n\n"
        "The figure stands in the sources with another unit.\n"
        "Why: 22.8 kg and 22.8% are two different things.\n\n"
        "Wrong (docs/more.md):\n    The leg press rose by 22.8 kg [@alpha2001].\n\n"
        "Right:\n    The leg press rose by 22.8% [@alpha2001].\n"
    )


def test_all_findings() -> None:
    ran = explain()
    listed = [line.strip() for line in ran.stdout.splitlines() if line.startswith("  ") and not line.startswith("   ")]
    assert sorted(listed) == sorted(explanations())


def test_an_unknown_finding_names_the_nearest() -> None:
    ran = explain("number-unit-differ")
    assert ran.exit_code == 2
    assert 'There is no finding "number-unit-differ". Did you mean "number-unit-differs"?' in ran.stderr


def test_signs_that_are_not_shown_are_drawn() -> None:
    assert "Keep your \u240cheels down." in explain("control-character").stdout
