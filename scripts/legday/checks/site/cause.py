"""Find the line of the sources that caused a finding in the built site."""

from __future__ import annotations

import posixpath
import re
from functools import cached_property
from pathlib import Path

from markdown.extensions.toc import slugify

from legday.checks.site.address import page_url, resolve
from legday.checks.site.site_finding import SiteFinding
from legday.findings import Finding
from legday.markdown.context import claim_anchor
from legday.pages import Page, read_pages
from legday.pages.posts import address

REGISTERS = re.compile(r"^https://(?:doi\.org/|pubmed\.ncbi\.nlm\.nih\.gov/|pmc\.ncbi\.nlm\.nih\.gov/articles/)")
HASH = re.compile(r"\.[0-9a-f]{8}(?=[./])")  # what `site/minify` puts into names
SHORTEST = 4  # shorter texts stand in too many places to tell anything


class Causes:
    """The sources of a site, for looking up."""

    def __init__(self, root: Path, folder: Path, base: str) -> None:
        self.root = root
        self.base = base
        self.shown = folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder.as_posix()
        self.pages = {built_file(page.path): page for page in read_pages(root)}

    def finding(self, finding: SiteFinding) -> Finding:
        """Return the finding as a finding at its cause: a page, a fact, or failing both the built file."""
        page = self.pages.get(finding.file)
        place = (page and self._in_page(page, finding)) or self._in_asset(finding) or self._in_seeds(finding.trace)
        if not place and page and finding.own:
            place = (page.file, 1, 1)
        path, line, column = place or (f"{self.shown}/{finding.file}", finding.line, finding.column)
        return Finding(path, line, column, finding.code, finding.message, finding.hint)

    def _in_page(self, page: Page, finding: SiteFinding) -> tuple[str, int, int] | None:
        for link in [*page.links, *page.images]:
            if link.target == finding.trace or (
                finding.target is not None and self._leads(page, link.target) == finding.target
            ):
                return page.file, link.line, link.column
        for passage in page.passages:
            if passage.kind == "heading" and f"#{slugify(passage.text, '-')}" == finding.trace:
                return page.file, passage.line, 1
        for card in page.cards:
            if f"#{claim_anchor(card.target)}" == finding.trace:
                return page.file, card.line, card.column
        return _in_text(page.file, page.text, finding.trace)

    def _leads(self, page: Page, target: str) -> str:
        """Return what a link in Markdown leads to, once the engine has made it one between pages."""
        path, mark, fragment = target.partition("#")
        if path.endswith(".md"):
            file = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
            target = f"{self.base}{page_url(built_file(file))}{mark}{fragment}"
        return resolve(self.base, built_file(page.path) if not path else page.path, target).key

    def _in_asset(self, finding: SiteFinding) -> tuple[str, int, int] | None:
        """Look the address at fault up in the style sheet, script or drawing that the built file was made of."""
        source = f"docs/{HASH.sub('', finding.file)}"
        if not finding.file.endswith((".css", ".js", ".svg")) or not (self.root / source).is_file():
            return None
        return _in_text(source, (self.root / source).read_text(encoding="utf-8", errors="replace"), finding.url)

    def _in_seeds(self, trace: str) -> tuple[str, int, int] | None:
        """Look an outside address up among the facts, which name papers by their numbers."""
        name = REGISTERS.sub("", trace).strip("/")
        if not trace.startswith("http") or not name:
            return None
        places = (_in_text(path, text, name) for path, text in self._seeds.items())
        return next((place for place in places if place), None)

    @cached_property
    def _seeds(self) -> dict[str, str]:
        sources = sorted((self.root / "seeds").rglob("*.yml"))
        return {
            source.relative_to(self.root).as_posix(): source.read_text(encoding="utf-8", errors="replace")
            for source in sources
        }


def built_file(page: str) -> str:
    """Return the file of the built site that the page (relative to docs/) becomes."""
    return f"{address(page)}index.html"


def _in_text(path: str, text: str, trace: str) -> tuple[str, int, int] | None:
    """Return the first place where `trace` stands by itself, not as a part of a longer name."""
    if len(trace) < SHORTEST:
        return None
    match = re.search(rf"(?<![\w/-]){re.escape(trace)}(?![\w/-])", text)
    if not match:
        return None
    before = text[: match.start()].split("\n")
    return path, len(before), len(before[-1]) + 1
