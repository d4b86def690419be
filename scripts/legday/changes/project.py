"""One side of a comparison: what a project's readers find, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from legday.checks.source.files import is_picture
from legday.facts import Facts, load_facts
from legday.markdown.anchors import MADE_BY_BUILD
from legday.markdown.render_page import render_page
from legday.pages import Page, read_pages
from legday.pages.posts import address, is_draft
from legday.pages.site_markdown import SiteMarkdown
from legday.tree import files

# What is linked to: headings below the title, cards, pictures, the entries of studies and terms.
PLACE = re.compile(r'<(?:h[2-6]|article|dt|figure)\b[^>]*?\sid="([^"]+)"')


@dataclass(frozen=True)
class Project:
    """Facts, published pages and drafts by address, and the anchors of addresses where they were looked for.

    `pictures` holds the bytes of each picture's file by its path from the root.
    """

    facts: Facts
    pages: dict[str, Page]
    places: dict[str, frozenset[str]] = field(default_factory=dict)
    drafts: dict[str, Page] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)


def read_project(root: Path) -> Project:
    """Read the project at `root`."""
    facts, _ = load_facts(root)
    sides: dict[bool, dict[str, Page]] = {True: {}, False: {}}
    for page in read_pages(root):
        sides[is_draft(page)][address(page.path)] = page
    names = ((path.relative_to(root).as_posix(), path) for path in files(root / "docs"))
    pictures = {name: path.read_bytes() for name, path in names if is_picture(name)}
    return Project(facts, sides[False], drafts=sides[True], pictures=pictures)


def with_places(project: Project, root: Path, markdown: SiteMarkdown, names: Iterable[str]) -> Project:
    """Return the project at `root`, which has no findings, with the anchors of those addresses that it has."""
    pages = {name: project.pages[name] for name in names if name in project.pages}
    return replace(project, places={name: _places(page, root, markdown) for name, page in pages.items()})


def unsettled(before: Project, after: Project) -> set[str]:
    """Return the addresses whose anchors may differ: all where facts do, else those whose words do."""
    facts = [{key: file.data for key, file in project.facts.files.items()} for project in (before, after)]
    names = {*before.pages, *after.pages}
    if facts[0] != facts[1]:
        return names
    texts = [{name: page.text for name, page in project.pages.items()} for project in (before, after)]
    return {name for name in names if texts[0].get(name) != texts[1].get(name)}


def _places(page: Page, root: Path, markdown: SiteMarkdown) -> frozenset[str]:
    return frozenset(PLACE.findall(render_page(page, root, markdown))).difference(MADE_BY_BUILD)
