"""Files made from seeds/ for readers to take away, written into the snapshot before any engine reads it."""

from __future__ import annotations

from pathlib import Path

from legday.facts import load_facts
from legday.findings import Finding
from legday.publish.calendar import calendar

PLANS = Path("docs/assets/plans")


def make_files(work: Path) -> list[Finding]:
    """Write each plan's calendar below `work`; both engines copy what lies in docs/ beside the pages."""
    facts, _ = load_facts(work)
    for name, plan in facts.plans.items():
        folder = work / PLANS
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.ics").write_bytes(calendar(name, plan, facts.exercises).encode("utf-8"))
    return []
