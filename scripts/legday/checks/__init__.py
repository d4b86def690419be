"""Source checks. A rule is a file with `check(facts, pages, index)` that yields findings; it reads no file itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
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
    exercises,
    fact_links,
    formulas,
    front_matter,
    headings,
    link_schemes,
    link_words,
    links,
    never_words,
    numbers,
    plans,
    poses,
    raw_html,
    reviews,
    statements,
    studies,
    topics,
    typed_verdicts,
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
    fact_links.check,
    headings.check,
    link_schemes.check,
    link_words.check,
    never_words.check,
    numbers.check,
    raw_html.check,
    typed_verdicts.check,
)

# These look at facts alone: what they find stands in seeds/.
FACT_RULES: tuple[Rule, ...] = (
    chart_studies.check,
    chart_values.check,
    charts.check,
    claim_numbers.check,
    poses.check,
    reviews.check,
)

# These look at all pages together.
SITE_RULES: tuple[Rule, ...] = (
    cards.check,
    chart_places.check,
    exercises.check,
    formulas.check,
    front_matter.check,
    links.check,
    plans.check,
    statements.check,
    studies.check,
    topics.check,
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
    asked = [path.relative_to(root).as_posix() for path in paths or [root] if path.is_relative_to(root)]
    for rule in PAGE_RULES:
        findings += rule(facts, [page for page in readable if _is_below(page.file, asked)], index)
    site_rules = SITE_RULES if all(name.startswith("docs/") for name in asked) else FACT_RULES + SITE_RULES
    for rule in site_rules:
        findings += rule(facts, readable, index)
    wanted = {finding for finding in findings if _is_below(finding.path, asked)}
    return sorted(wanted.union(_no_file(path, root) for path in paths if not path.exists()))


def _files(root: Path) -> Iterator[str]:
    for name in ("seeds", "docs"):
        for path in (root / name).rglob("*"):
            if path.is_file():
                yield path.relative_to(root).as_posix()


def _is_below(path: str, asked: Iterable[str]) -> bool:
    return any(name in (".", path) or path.startswith(f"{name}/") for name in asked)


def _no_folder(name: str) -> Finding:
    mend = "Run the check in the project's root, or name the root with --root."
    return Finding(name, 1, 1, "folder-missing", f'There is no folder "{name}".', mend)


def _no_file(path: Path, root: Path) -> Finding:
    name = path.relative_to(root) if path.is_relative_to(root) else path
    return Finding(name.as_posix(), 1, 1, "path-not-found", "There is no such file or folder.", "Correct the path.")
