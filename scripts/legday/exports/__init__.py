"""Files made from seeds/ and from our drawing for readers to take away, written into docs/ before an engine runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from legday.exports.calendar import calendar
from legday.exports.web_manifest import web_manifest
from legday.facts import Facts, load_facts
from legday.facts.csv_file import parse_csv, write_csv
from legday.findings import Finding
from legday.settings import read_settings, site_name

FOLDER = Path("docs")


def write_exports(work: Path, home: str = "") -> list[Finding]:
    """Write plans' calendars, drawn charts' numbers, manifest and icons below `work`; engines copy them to the site.

    `home` is the address of the site's root, where it is known.
    """
    if not (work / FOLDER).is_dir():
        return []
    facts, _ = load_facts(work)
    for path, content in (*_calendars(facts), *_numbers(facts, work), *_manifest(work, home)):
        (work / FOLDER / path).parent.mkdir(parents=True, exist_ok=True)
        (work / FOLDER / path).write_bytes(content)
    return []


def _manifest(work: Path, home: str) -> Iterator[tuple[str, bytes]]:
    return web_manifest(site_name(work), str(read_settings(work).get("site_description") or ""), home)


def _calendars(facts: Facts) -> Iterator[tuple[str, bytes]]:
    for name, plan in facts.plans.items():
        yield f"assets/plans/{name}.ics", calendar(name, plan, facts.exercises)


def _numbers(facts: Facts, work: Path) -> Iterator[tuple[str, bytes]]:
    for name, chart in facts.charts.items():
        if not chart.withheld and name in facts.chart_rows:
            text = (work / f"seeds/charts/{name}.csv").read_text(encoding="utf-8")
            table, _ = parse_csv(text, name)
            yield f"assets/charts/{name}.csv", write_csv(table).encode("utf-8")
