"""Files made from seeds/ for readers to take away, written into docs/assets before any engine reads it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from legday.facts import Facts, load_facts
from legday.findings import Finding
from legday.publish.calendar import calendar

FOLDER = Path("docs/assets")


def make_files(work: Path) -> list[Finding]:
    """Write each plan's calendar and each drawn chart's numbers below `work`; engines copy them beside the pages."""
    facts, _ = load_facts(work)
    for path, content in (*_calendars(facts), *_numbers(facts, work)):
        (work / FOLDER / path).parent.mkdir(parents=True, exist_ok=True)
        (work / FOLDER / path).write_bytes(content)
    return []


def _calendars(facts: Facts) -> Iterator[tuple[str, bytes]]:
    for name, plan in facts.plans.items():
        yield f"plans/{name}.ics", calendar(name, plan, facts.exercises).encode("utf-8")


def _numbers(facts: Facts, work: Path) -> Iterator[tuple[str, bytes]]:
    for name, chart in facts.charts.items():
        if not chart.withheld and name in facts.chart_rows:
            yield f"charts/{name}.csv", (work / f"seeds/charts/{name}.csv").read_bytes()
