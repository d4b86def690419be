"""Break a built site a thousand times and print what the link check finds: `.venv/bin/python -m tests.breakages`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from legday.checks.site.own import own_scripts
from legday.checks.site.rules import run_rules
from legday.checks.site.site import site_of
from tests.breakages.run import KINDS, Tally, read_files, run

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Return 0 if everything that was broken is found, once, and nothing in the site as it was built."""
    asked = argparse.ArgumentParser(prog="python -m tests.breakages", description=__doc__)
    asked.add_argument("site", nargs="?", type=Path, default=ROOT / "site", help="a built site (site)")
    asked.add_argument("--count", type=int, default=1000, help="how often to break it (1000)")
    asked.add_argument("--seed", type=int, default=1, help="another number breaks other places (1)")
    asked.add_argument("--whole", type=int, default=1, help="times a kind to ask the whole check, and lychee alone (1)")
    given = asked.parse_args()
    files = read_files(given.site.resolve())
    alarms = run_rules(site_of(files), own_scripts(ROOT))
    tallies = run(files, given.site.resolve(), ROOT, given.count, given.seed, given.whole)
    print(table(tallies))
    faults = [f"False alarm: {finding.file} {finding.code}: {finding.message}" for finding in alarms]
    faults += [fault for tally in tallies for fault in tally.faults]
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


def table(tallies: list[Tally]) -> str:
    """Return the tallies as a table in Markdown."""
    lines = ["| Kind | Seeded | Found | Whole check | lychee alone |", "| --- | ---: | ---: | ---: | ---: |"]
    for one in tallies:
        whole, lychee = f"{one.whole_found} of {one.whole}", f"{one.lychee_found} of {one.whole}"
        lines.append(f"| {one.kind.name} | {one.seeded} | {one.found} | {whole} | {lychee} |")
    asked = sum(one.whole for one in tallies)
    sums = [sum(one.seeded for one in tallies), sum(one.found for one in tallies)]
    sums += [sum(one.whole_found for one in tallies), sum(one.lychee_found for one in tallies)]
    lines.append(f"| {len(KINDS)} kinds | {sums[0]} | {sums[1]} | {sums[2]} of {asked} | {sums[3]} of {asked} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
