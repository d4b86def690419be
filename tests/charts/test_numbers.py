"""The numbers are published as they stand in seeds/, except those of a chart that is withheld."""

from pathlib import Path

from legday.facts.csv_file import parse_csv
from legday.publish.numbers import FOLDER, publish_numbers


def test_published_beside_the_pages(project: Path) -> None:
    withheld = project / "seeds/charts/afterburn-size.yml"
    withheld.write_text(f"{withheld.read_text(encoding='utf-8')}withheld: not before it is read\n", encoding="utf-8")
    assert not publish_numbers(project)
    published = {path.stem for path in (project / FOLDER).glob("*.csv")}
    seeds = {path.stem for path in (project / "seeds/charts").glob("*.csv")}
    assert published == seeds - {"afterburn-size"}
    name = "met-kcal-per-hour.csv"
    assert (project / FOLDER / name).read_bytes() == (project / "seeds/charts" / name).read_bytes()


def test_csv_never_raises() -> None:
    for text in ("", "\n\n", "a", 'a,b\n"1,2\n', "a,a\n1,2\n", ",\n1,2\n", "a\n\x00\n" * 3, "x" * 100_000):
        _, findings = parse_csv(text, "seeds/charts/x.csv")
        assert isinstance(findings, list)
    assert parse_csv('a,b\n"1, 2",3\n', "x.csv")[0].rows == [(2, ["1, 2", "3"])]
