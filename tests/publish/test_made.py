"""The files made from seeds: every plan's calendar, every drawn chart's numbers, nothing else."""

from pathlib import Path

from legday.publish.made import FOLDER, make_files
from tests.conftest import tree


def test_numbers_as_they_stand_in_seeds_except_those_withheld(project: Path) -> None:
    withheld = project / "seeds/charts/afterburn-size.yml"
    withheld.write_text(f"{withheld.read_text(encoding='utf-8')}withheld: not before it is read\n", encoding="utf-8")
    assert not make_files(project)
    seeds = {path.stem for path in (project / "seeds/charts").glob("*.csv")}
    assert {path.stem for path in (project / FOLDER / "assets/charts").glob("*.csv")} == seeds - {"afterburn-size"}
    name = "charts/met-kcal-per-hour.csv"
    assert (project / FOLDER / "assets" / name).read_bytes() == (project / "seeds" / name).read_bytes()


def test_made_again_nothing_changes(project: Path) -> None:
    make_files(project)
    made = tree(project / FOLDER)
    make_files(project)
    assert tree(project / FOLDER) == made


def test_a_project_without_plans_and_charts_is_left_as_it_is(small: Path) -> None:
    before = tree(small)
    assert not make_files(small)
    assert tree(small) == before
