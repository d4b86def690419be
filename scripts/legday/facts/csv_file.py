"""CSV with line numbers: a heading and rows of equal length, or findings."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

from legday.facts.csv_cell import harmless, runs
from legday.findings import Finding

MAX_BYTES = 16 * 1024


@dataclass
class CsvFile:
    """The cells of one CSV file, as written; each row with its line (from 1)."""

    path: str
    header: list[str] = field(default_factory=list)
    rows: list[tuple[int, list[str]]] = field(default_factory=list)


def parse_csv(text: str, path: str) -> tuple[CsvFile, list[Finding]]:
    """Parse `text` (the contents of `path`). Never raises for what the text holds."""
    file = CsvFile(path)
    if len(text) > MAX_BYTES:
        message = f"The file is larger than {MAX_BYTES} bytes."
        return file, [Finding(path, 1, 1, "csv-too-large", message, "A picture needs fewer numbers: split the file.")]
    reader = csv.reader(text.removeprefix("\ufeff").splitlines(keepends=True), strict=True)
    lines: list[tuple[int, list[str]]] = []
    active: list[Finding] = []
    try:
        for cells in reader:
            active += _active(path, reader.line_num, cells)
            if cells:
                lines.append((reader.line_num, [cell.strip() for cell in cells]))
    except csv.Error as error:
        hint = 'Put a cell that holds a comma or a quotation mark in quotes: "a, b".'
        return file, [Finding(path, reader.line_num, 1, "csv-syntax", f"Not valid CSV: {error}.", hint)]
    if len(lines) < 2:
        hint = "Write a line of column names, then a line for each row."
        return file, [Finding(path, 1, 1, "csv-empty", "The file holds no rows.", hint)]
    (_, file.header), *file.rows = lines
    return file, [*active, *_heading(file), *_ragged(file)]


def write_csv(file: CsvFile) -> str:
    """Return the text of `file`, each cell written so that no spreadsheet runs it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([harmless(cell) for cell in cells] for cells in (file.header, *(cells for _, cells in file.rows)))
    return text.getvalue()


def _active(path: str, line: int, cells: list[str]) -> list[Finding]:
    hint = "Begin the cell with a letter or a digit: what begins with =, + or @ is a formula there."
    return [
        Finding(path, line, 1, "csv-formula", f'A spreadsheet would run the cell "{cell.strip()}".', hint)
        for cell in cells
        if runs(cell)
    ]


def _heading(file: CsvFile) -> list[Finding]:
    hint = "Give each column a name of its own in the first line."
    twice = {name for name in file.header if file.header.count(name) > 1}
    return [
        Finding(file.path, 1, 1, "csv-heading", f'The column name "{name}" is empty or stands twice.', hint)
        for name in sorted(twice | ({""} & set(file.header)))
    ]


def _ragged(file: CsvFile) -> list[Finding]:
    hint = "Add or remove commas, and put a cell that holds a comma in quotes."
    columns = len(file.header)
    return [
        Finding(file.path, line, 1, "csv-ragged", f"This row has {len(cells)} cells for {columns} columns.", hint)
        for line, cells in file.rows
        if len(cells) != columns
    ]
