"""Each row of a chart names a study that the chart lists."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding, nearest
from legday.pages import Page
from legday.pages.index import Index


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each cell that names a study which has no file or is not listed."""
    for name, rows in facts.chart_rows.items():
        chart = facts.charts[name]
        columns = [key for key, column in chart.columns.items() if column.kind == "study"]
        for row in rows:
            for study in filter(None, (row.text(column) for column in columns)):
                if study not in facts.known("study"):
                    hint = f"Write the id of a file in seeds/studies.{nearest(study, facts.known('study'))}"
                    message = f'There is no study "{study}".'
                    yield Finding(f"seeds/charts/{name}.csv", row.line, 1, "unknown-study", message, hint)
                elif study not in chart.studies:
                    hint = f"Add it to `studies` in seeds/charts/{name}.yml.{nearest(study, chart.studies)}"
                    message = f'"{study}" is not among the studies of this chart.'
                    yield Finding(f"seeds/charts/{name}.csv", row.line, 1, "chart-study-not-listed", message, hint)
