"""Source checks. A rule is a file with `check(facts, pages, index)` that yields findings; it reads no file itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from legday.checks import (
    attributes,
    blocks,
    cards,
    chart_places,
    chart_studies,
    chart_values,
    charts,
    citations,
    claim_numbers,
    dates,
    exercise_numbers,
    exercises,
    fact_links,
    formulas,
    front_matter,
    headings,
    link_schemes,
    link_words,
    links,
    names,
    never_words,
    numbers,
    plans,
    poses,
    posts,
    raw_html,
    reading,
    redirects,
    reviews,
    spelling,
    statements,
    studies,
    titles,
    topics,
    typed_verdicts,
    weekly_sets,
)
from legday.facts import Facts, load_facts
from legday.findings import Finding
from legday.words import Page, read_pages
from legday.words.index import Index, build_index

Rule = Callable[[Facts, list[Page], Index], Iterator[Finding]]

# These look at each page by itself.
PAGE_RULES: tuple[Rule, ...] = (
    attributes.check,
    blocks.check,
    citations.check,
    dates.check,
    fact_links.check,
    headings.check,
    link_schemes.check,
    link_words.check,
    names.check,
    never_words.check,
    numbers.check,
    raw_html.check,
    reading.check,
    spelling.check,
    typed_verdicts.check,
)

# These look at all pages together.
SITE_RULES: tuple[Rule, ...] = (
    cards.check,
    chart_places.check,
    chart_studies.check,
    chart_values.check,
    charts.check,
    claim_numbers.check,
    exercise_numbers.check,
    exercises.check,
    formulas.check,
    front_matter.check,
    links.check,
    poses.check,
    plans.check,
    posts.check,
    redirects.check,
    reviews.check,
    statements.check,
    studies.check,
    titles.check,
    topics.check,
    weekly_sets.check,
)


def check_source(root: Path, paths: list[Path]) -> list[Finding]:
    """Return the findings of all rules over `root`/seeds and `root`/docs, or those in `paths` only, sorted by place."""
    missing = [name for name in ("seeds", "docs") if not (root / name).is_dir()]
    if missing:
        return [_no_folder(name) for name in missing]
    facts, findings = load_facts(root)
    pages = read_pages(root)
    findings += [finding for page in pages for finding in page.findings]
    readable = [page for page in pages if page.prose]
    index = build_index(facts, readable)
    index.files = frozenset(_files(root))
    index.address = os.environ.get("LEGDAY_SITE_URL", "")
    index.asked = tuple(path.relative_to(root).as_posix() for path in paths or [root] if path.is_relative_to(root))
    for rule in PAGE_RULES:
        findings += rule(facts, [page for page in readable if index.is_asked(page.file)], index)
    for rule in SITE_RULES:
        findings += rule(facts, readable, index)
    wanted = {finding for finding in findings if index.is_asked(finding.path)}
    return sorted(wanted.union(_no_file(path, root) for path in paths if not path.exists()))


def _files(root: Path) -> Iterator[str]:
    for name in ("seeds", "docs"):
        for path in (root / name).rglob("*"):
            if path.is_file():
                yield path.relative_to(root).as_posix()


def _no_folder(name: str) -> Finding:
    mend = "Run the check in the project's root, or name the root with --root."
    return Finding(name, 1, 1, "folder-missing", f'There is no folder "{name}".', mend)


def _no_file(path: Path, root: Path) -> Finding:
    name = path.relative_to(root) if path.is_relative_to(root) else path
    return Finding(name.as_posix(), 1, 1, "path-not-found", "There is no such file or folder.", "Correct the path.")
