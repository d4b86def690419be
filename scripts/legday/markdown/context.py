"""What an extension needs to know while a page is rendered: the facts, the index, the page, the repository."""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown

from legday.facts import Facts, load_facts
from legday.markdown.contribute import PAGE, asking
from legday.markdown.element import element
from legday.pages import read_pages
from legday.pages.index import Index, build_index, study_topic
from legday.pages.posts import address

SNAPSHOT = "LEGDAY_SNAPSHOT"  # set where the files are a copy that nobody changes while pages are rendered


@dataclass
class Context:
    """The facts and the place of the page being rendered. Engines make a new `md` for each page."""

    md: Markdown
    root: Path
    repo_url: str

    @cached_property
    def _loaded(self) -> tuple[Facts, Index]:
        return _load(self.root, 0 if os.environ.get(SNAPSHOT) else _stamp(self.root))

    @property
    def facts(self) -> Facts:
        """The facts as they stood on disk when the page was begun."""
        return self._loaded[0]

    @property
    def index(self) -> Index:
        """Where claims are shown and studies cited."""
        return self._loaded[1]

    @cached_property
    def page(self) -> str:
        """The path of the page being rendered, relative to docs/; `index.md` where no engine tells."""
        return page_path(self.md) or "index.md"

    @cached_property
    def topic(self) -> str:
        """The topic whose page this is, or an empty string."""
        return next((name for name, topic in self.facts.topics.items() if topic.page == self.page), "")

    def link(self, path: str, anchor: str = "") -> str:
        """Return a link from this page to `path` (relative to docs/), in the form that engines resolve."""
        fragment = f"#{anchor}" if anchor else ""
        if path == self.page and anchor:
            return fragment
        return posixpath.relpath(path, posixpath.dirname(self.page) or ".") + fragment

    def script(self, path: str) -> str:
        """Return the address of a script at `path` (relative to docs/), as it must stand in this page's Markdown.

        Zensical rewrites every address from the page's file to its folder on the site; MkDocs leaves scripts alone.
        """
        if "relpath" not in self.md.treeprocessors:
            return self.link(path)
        return posixpath.relpath(path, address(self.page) or ".")

    def claim_link(self, claim: str) -> str:
        """Return a link to the card of `claim`, or to the list of claims where it has none."""
        home = self.index.card_pages.get(claim)
        return self.link(home or "evidence/claims.md", claim_anchor(claim) if home else "")

    def study_link(self, study: str) -> str:
        """Return a link to the full entry of `study`."""
        return self.link(f"evidence/studies/{study_topic(self.facts, study)}.md", study)

    @property
    def cache(self) -> Path:
        """The folder for what is dear to make; a build names the project's own, since it renders a copy."""
        return Path(os.environ.get("LEGDAY_CACHE") or self.root / ".cache")

    def proposal(self, name: str, about: str = "") -> str | None:
        """Return a link to where a proposal begins (see `asking`), or None in a project without that page."""
        home = "" if self.page == PAGE else self.link(PAGE)
        return home + asking(name, about) if (self.root / "docs" / PAGE).is_file() else None

    def source(self, path: str) -> Element:
        """Return the name of a project file, leading to where it can be seen and changed."""
        url = self.proposal("edit", path)
        return element("a", {"href": url}, path) if url else element("code", {}, path)


def claim_anchor(claim: str) -> str:
    """Return the id of a claim's card."""
    return f"claim-{claim.replace('/', '-')}"


def page_path(md: Markdown) -> str | None:
    """Return the path of the page that `md` renders, relative to docs/.

    MkDocs keeps it in its link processor, Zensical in its context processor; both put it there before rendering.
    """
    processors: Any = md.treeprocessors
    if "relpath" in processors:
        return str(processors["relpath"].file.src_uri)
    processors = md.preprocessors
    if "rendering_context" in processors:
        return str(processors["rendering_context"].page.path)
    return None


def _stamp(root: Path) -> float:
    """Return a number that changes whenever a file of seeds/ or docs/ does."""
    files = [*(root / "seeds").rglob("*.yml"), *(root / "seeds").rglob("*.csv"), *(root / "docs").rglob("*.md")]
    return sum(file.stat().st_mtime for file in files) + len(files)


@lru_cache(maxsize=1)
def _load(root: Path, stamp: float) -> tuple[Facts, Index]:
    facts, _ = load_facts(root)
    return facts, build_index(facts, read_pages(root))
