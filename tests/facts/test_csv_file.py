"""A table of numbers is read, whatever it holds."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.facts.csv_cell import runs
from legday.facts.csv_file import CsvFile, parse_csv, write_csv

FORMULAS = (
    '=HYPERLINK("https://evil.example","x")', "=cmd|'/C calc'!A0", "+1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "'=1",
    '"=1', "\uff1d1", "-1+1", "-A1", "+A1", "-5-3", "-(1)", "+cmd|'/C calc'!A0", "cmd|' /C calc'!A0", "\u2212A1",
    "\uff0b1+1", "\u200b=1", "-5 to A1", "--1", "-5 kg + 1",
)  # fmt: skip
PLAIN = (
    "-5", "+5", "\u22125", "-0.5", "-5%", "-5 kg", "-5 to 3", "-5 to -3", "-0.4 (-0.9 to 0.1)", "-5 \u2013 -3", "-", "",
    "5=5", "a@b.org", "squat | lunge", "x + y", "+12.5 cm", "-3 (-7, 1)", "\u2013",
)  # fmt: skip


def test_csv_never_raises() -> None:
    for text in ("", "\n\n", "a", 'a,b\n"1,2\n', "a,a\n1,2\n", ",\n1,2\n", "a\n\x00\n" * 3, "x" * 100_000):
        _, findings = parse_csv(text, "seeds/charts/x.csv")
        assert isinstance(findings, list)
    assert parse_csv('a,b\n"1, 2",3\n', "x.csv")[0].rows == [(2, ["1, 2", "3"])]


@pytest.mark.parametrize("cell", FORMULAS)
def test_what_a_spreadsheet_runs_is_found(cell: str) -> None:
    quoted = cell.replace('"', '""')
    findings = parse_csv(f'a,"{quoted}"\nb,"{quoted}"\n', "seeds/charts/x.csv")[1]
    assert [finding.code for finding in findings] == ["csv-formula", "csv-formula"]


@pytest.mark.parametrize("cell", PLAIN)
def test_numbers_with_a_sign_and_intervals_are_no_formulas(cell: str) -> None:
    assert not runs(cell)


@given(st.lists(st.text(max_size=12) | st.sampled_from(FORMULAS), min_size=1, max_size=4))
def test_what_is_written_runs_nothing(cells: list[str]) -> None:
    text = write_csv(CsvFile("x.csv", ["a"] * len(cells), [(2, cells)]))
    written = list(csv.reader(text.splitlines(keepends=True)))
    assert [cell for row in written for cell in row if runs(cell) and not cell.startswith("'")] == []
