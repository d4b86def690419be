"""One side of a comparison: what a project's readers find, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from legday.facts import Facts, load_facts
from legday.markdown.alone import render_alone
from legday.markdown.anchors import MADE_BY_BUILD
from legday.words import Page, read_pages
from legday.words.address import address

# What is linked to: headings below the title, cards, pictures, the entries of studies and terms.
PLACE = re.compile(r'<(?:h[2-6]|article|dt|figure)\b[^>]*?\sid="([^"]+)"')


@dataclass(frozen=True)
class Project:
    """Facts, published pages by address, and the anchors of those addresses whose pages could be rendered."""

    facts: Facts
    pages: dict[str, Page]
    places: dict[str, frozenset[str]]


def read_project(root: Path, rendered: bool) -> Project:
    """Read the project at `root`; one that has findings cannot be `rendered`."""
    facts, _ = load_facts(root)
    pages = {address(page.path): page for page in read_pages(root) if page.meta.get("draft") is not True}
    places = {name: _places(page, root) for name, page in pages.items()} if rendered else {}
    return Project(facts, pages, places)


def _places(page: Page, root: Path) -> frozenset[str]:
    return frozenset(PLACE.findall(render_alone(page, root))).difference(MADE_BY_BUILD)
