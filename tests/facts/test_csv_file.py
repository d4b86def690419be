"""A table of numbers is read, whatever it holds."""

from legday.facts.csv_file import parse_csv


def test_csv_never_raises() -> None:
    for text in ("", "\n\n", "a", 'a,b\n"1,2\n', "a,a\n1,2\n", ",\n1,2\n", "a\n\x00\n" * 3, "x" * 100_000):
        _, findings = parse_csv(text, "seeds/charts/x.csv")
        assert isinstance(findings, list)
    assert parse_csv('a,b\n"1, 2",3\n', "x.csv")[0].rows == [(2, ["1, 2", "3"])]
