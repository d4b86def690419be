"""The rows of a chart, each cell as its column says: text, a number, a study, or known to be missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from legday.facts.chart import Chart, Column
from legday.facts.csv_file import CsvFile
from legday.facts.yaml_file import YamlFile
from legday.findings import Finding, nearest

NUMBER = re.compile(r"[-+]?[0-9]{1,9}(?:\.[0-9]{1,6})?")


@dataclass(frozen=True)
class Row:
    """One row: its line in the CSV, its cells by column. A number keeps the decimals it was written with."""

    line: int
    cells: dict[str, str | Decimal | None]

    def text(self, column: str | None) -> str:
        """Return a cell as text; an empty string where it is missing."""
        value = self.cells.get(column) if column else None
        return "" if value is None else str(value)

    def decimal(self, column: str | None) -> Decimal | None:
        """Return a cell as a number, or None where it is missing or text."""
        value = self.cells.get(column) if column else None
        return value if isinstance(value, Decimal) else None


def type_rows(chart: Chart, description: YamlFile, file: CsvFile) -> tuple[list[Row], list[Finding]]:
    """Return the rows of `file` as `chart` describes them, and a finding for each cell or column that does not fit."""
    findings = list(_columns(chart, description, file))
    if findings:
        return [], findings
    rows = []
    for line, cells in file.rows:
        typed: dict[str, str | Decimal | None] = {}
        for name, cell in zip(file.header, cells, strict=True):
            problem = _problem(chart.columns[name], cell)
            if problem:
                code, message, hint = problem
                findings.append(Finding(file.path, line, 1, code, f'Column "{name}": {message}', hint))
            else:
                typed[name] = _value(chart.columns[name], cell)
        rows.append(Row(line, typed))
    return rows, findings


def _columns(chart: Chart, description: YamlFile, file: CsvFile) -> Iterator[Finding]:
    for name in file.header:
        if name not in chart.columns:
            hint = f"Describe it under `columns` in {description.path}.{nearest(name, chart.columns)}"
            yield Finding(file.path, 1, 1, "chart-column-unknown", f'Nothing describes the column "{name}".', hint)
    named = {("columns", name): name for name in chart.columns} | chart.named
    for key, name in named.items():
        if name not in file.header:
            hint = f"Write the name of a column.{nearest(name, file.header)}"
            message = f'{file.path} has no column "{name}".'
            yield description.finding(key, "chart-column-missing", message, hint)
    for number, series in enumerate(chart.series):
        for name in series.columns:
            column = chart.columns.get(name)
            if column and column.kind != "number":
                message = f'"{name}" is drawn, but holds {column.kind}.'
                hint = f"Draw a column of numbers, or set `kind: number` for {name}."
                yield description.finding(("series", number), "chart-column-not-numbers", message, hint)


def _problem(column: Column, cell: str) -> tuple[str, str, str] | None:
    """Return code, message and mend where a cell does not fit its column."""
    if not cell:
        if column.missing or column.kind == "text":
            return None
        hint = "Write the value, or say under `missing` of this column what an empty cell means."
        return "chart-value-missing", "a value is missing.", hint
    if column.kind == "number" and not NUMBER.fullmatch(cell):
        hint = "Write digits and a point only; the unit stands once, in the column's description."
        return "chart-value-not-a-number", f'"{cell}" is not a number.', hint
    return None


def _value(column: Column, cell: str) -> str | Decimal | None:
    if not cell:
        return None
    return Decimal(cell) if column.kind == "number" else cell
