"""Source checks. A rule is a file with `check(facts, pages, index)` that yields findings; it reads no file itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from legday.checks.source import (
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
    intervals,
    link_forms,
    link_hosts,
    link_schemes,
    link_words,
    links,
    names,
    never_words,
    numbers,
    partial_warnings,
    plans,
    pose_words,
    poses,
    posts,
    raw_html,
    reading,
    redirects,
    reviews,
    seed_addresses,
    seed_text,
    spelling,
    statements,
    studies,
    titles,
    topics,
    typed_verdicts,
    unrendered,
    untested,
    warnings,
    weekly_sets,
    whole_counts,
)
from legday.checks.source.files import check_file, is_picture
from legday.checks.source.settings import check_settings
from legday.facts import Facts, load_facts
from legday.findings import Finding, nearest, sanitised
from legday.pages import Page, read_pages
from legday.pages.index import Index, build_index
from legday.pages.site_markdown import read_site_markdown
from legday.tree import Entry, entries

Rule = Callable[[Facts, list[Page], Index], Iterator[Finding]]

# These look at each page by itself.
PAGE_RULES: tuple[Rule, ...] = (
    attributes.check,
    blocks.check,
    citations.check,
    dates.check,
    fact_links.check,
    headings.check,
    intervals.check,
    link_forms.check,
    link_hosts.check,
    link_schemes.check,
    link_words.check,
    names.check,
    never_words.check,
    numbers.check,
    raw_html.check,
    reading.check,
    spelling.check,
    typed_verdicts.check,
    unrendered.check,
)

# These look at facts alone: what they find stands in seeds/.
FACT_RULES: tuple[Rule, ...] = (
    chart_studies.check,
    chart_values.check,
    charts.check,
    claim_numbers.check,
    exercise_numbers.check,
    pose_words.check,
    poses.check,
    reviews.check,
    seed_addresses.check,
    seed_text.check,
    untested.check,
)

# These look at all pages together.
SITE_RULES: tuple[Rule, ...] = (
    cards.check,
    chart_places.check,
    exercises.check,
    formulas.check,
    front_matter.check,
    links.check,
    partial_warnings.check,
    plans.check,
    posts.check,
    redirects.check,
    statements.check,
    studies.check,
    titles.check,
    topics.check,
    warnings.check,
    weekly_sets.check,
    whole_counts.check,
)


SOURCES = ("seeds", "docs")


def check_source(root: Path, paths: list[Path]) -> list[Finding]:
    """Return the findings of all rules over `root`/seeds and `root`/docs, or those in `paths` only, sorted by place."""
    if unusable := [name for name in SOURCES if (root / name).is_symlink() or not (root / name).is_dir()]:
        return [_no_folder(name) for name in unusable]
    found = {entry.path.relative_to(root).as_posix(): entry for name in SOURCES for entry in entries(root / name)}
    facts, findings = load_facts(root)
    findings += check_settings(root)
    findings += _check_files(found)
    pages = read_pages(root)
    findings += [finding for page in pages for finding in page.findings]
    readable = [page for page in pages if page.prose]
    index = build_index(facts, readable)
    index.files = frozenset(path for path, entry in found.items() if entry.is_file)
    index.address = os.environ.get("LEGDAY_SITE_URL", "")
    index.asked = tuple(path.relative_to(root).as_posix() for path in paths or [root] if path.is_relative_to(root))
    index.markdown = read_site_markdown(root)
    asked = index.asked_of(readable)
    for rule in PAGE_RULES:
        findings += rule(facts, asked, index)
    site_rules = SITE_RULES if all(name.startswith("docs/") for name in index.asked) else FACT_RULES + SITE_RULES
    for rule in site_rules:
        findings += rule(facts, readable, index)
    wanted = {finding for finding in findings if index.is_asked(finding.path)}
    absent = (path for path in paths if not (path.is_relative_to(root) and os.path.lexists(path)))
    return sanitised(wanted.union(_no_file(path, root, found) for path in absent))


def _check_files(found: Mapping[str, Entry]) -> Iterator[Finding]:
    """Yield findings for what lies in the folders, and for what is in the pictures there."""
    for path, entry in found.items():
        problem = check_file(path, entry)
        if problem:
            yield problem
        elif is_picture(path):
            from legday.checks.source.pictures import check_picture  # takes a while, and most projects hold drawings

            yield from check_picture(path, entry.path.read_bytes())


def _no_folder(name: str) -> Finding:
    hint = "Run the check in the project's root, or name the root with --root; a link to a folder is none."
    return Finding(name, 1, 1, "folder-missing", f'There is no folder "{name}".', hint)


def _no_file(path: Path, root: Path, found: Collection[str]) -> Finding:
    name = path.relative_to(root) if path.is_relative_to(root) else path
    hint = f"Correct the path.{nearest(name.as_posix(), found)}"
    return Finding(name.as_posix(), 1, 1, "path-not-found", "There is no such file or folder in the project.", hint)
