"""A chart stands where text uses it: on some page, once a page, and never against what withholds it."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for a chart that no page shows, one that stands twice on a page, one that may not be shown."""
    shown = set()
    for page in pages:
        here = set()
        for block in page.blocks:
            chart = facts.charts.get(block.target) if block.text == "chart" else None
            if not chart:
                continue
            if chart.withheld:
                message = f'The chart "{block.target}" is withheld: {chart.withheld}'
                yield page.finding(block, "chart-withheld", message, "Take the chart out.")
            elif block.target in here:
                message = f'The chart "{block.target}" stands on this page already.'
                yield page.finding(
                    block, "chart-twice", message, "Keep one, and link to it where the text needs it again."
                )
            here.add(block.target)
        shown |= here
    for name, chart in facts.charts.items():
        if name not in shown and not chart.withheld:
            hint = f'Show it where the text uses it: a line "/// chart | {name}" and below it a line "///".'
            yield facts.file("chart", name).finding((), "chart-not-shown", "No page shows this chart.", hint)
