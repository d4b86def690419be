"""A chart is two files: the description and, beside it, the numbers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from legday.facts.store import Facts
from legday.findings import Finding, nearest
from legday.pages import Page
from legday.pages.index import Index

FOLDER = PurePosixPath("seeds/charts")


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each half that lacks its other half."""
    described = set(facts.known("chart"))
    paths = map(PurePosixPath, sorted(index.files))
    numbered = {path.stem for path in paths if path.parent == FOLDER and path.suffix == ".csv"}
    for name in sorted(described - numbered):
        hint = f"Add seeds/charts/{name}.csv.{nearest(name, numbered - described)}"
        message = "This chart has no numbers beside it."
        yield facts.file("chart", name).finding((), "chart-without-numbers", message, hint)
    for name in sorted(numbered - described):
        hint = f"Add seeds/charts/{name}.yml, which says what they show.{nearest(name, described - numbered)}"
        message = "No chart describes these numbers."
        yield Finding(f"{FOLDER}/{name}.csv", 1, 1, "numbers-without-chart", message, hint)
