"""Links between pages lead to a page that exists, with exact letter case, and to a heading that exists."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from legday.facts.store import Facts
from legday.findings import Finding, nearest
from legday.markdown.anchors import anchors
from legday.pages import Page, Reference
from legday.pages.index import Index
from legday.pages.posts import address

Problem = tuple[str, str, str]


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each link and picture that leads nowhere, or there by a way that breaks."""
    by_path = {page.path: page for page in pages}
    for page in index.asked_of(pages):
        for link in page.links:
            problem = _problem(page, link, by_path, index)
            if problem:
                yield page.finding(link, *problem)
        for image in page.images:
            if ":" in image.target or image.target.startswith("/"):
                hint = "Put the file below docs/assets and name it relative to this page."
                yield page.finding(image, "image-elsewhere", f'"{image.target}" is not a file of this site.', hint)
            elif problem := _file(_resolve(page, image.target), image.target, index):
                yield page.finding(image, *problem)


def _problem(page: Page, link: Reference, pages: dict[str, Page], index: Index) -> Problem | None:
    target = link.target
    own = _own_page(target, pages, index)
    if target.startswith("/") or own is not None:
        page_file = posixpath.relpath(own, posixpath.dirname(page.path) or ".") if own else "other-page.md"
        return "link-absolute", f'"{target}" is an absolute link.', f"Link relative to this file: {page_file}."
    path, _, anchor = target.partition("#")
    if ":" in path:
        return None
    resolved = _resolve(page, path) if path else page.path
    if resolved == ".." or resolved.startswith("../"):
        return _outside(path)
    if resolved == page.path and not anchor:
        return "link-to-itself", "This link leads to the page on which it stands.", "Link to a heading, or take it out."
    if not resolved.endswith(".md"):
        return _file(resolved, path, index)
    if resolved not in pages and f"docs/{resolved}" in index.files:
        return None  # a page that could not be read; that has a finding of its own
    if resolved not in pages:
        same = next((other for other in pages if other.casefold() == resolved.casefold()), None)
        if same:
            hint = f"Write {posixpath.relpath(same, posixpath.dirname(page.path) or '.')}."
            return "link-letter-case", f'"{resolved}" is written in other letters than the page.', hint
        paths = [posixpath.relpath(other, posixpath.dirname(page.path) or ".") for other in pages]
        hint = f"Link to a page, relative to this file.{nearest(path, paths)}"
        return "unknown-page", f'There is no page "{resolved}".', hint
    known = anchors(pages[resolved], index.markdown)
    if anchor and known is not None and unquote(anchor) not in known:
        hint = f"Link to one of its headings.{nearest(anchor, known)}"
        return "unknown-anchor", f'The page "{resolved}" has no heading "{anchor}".', hint
    return None


def _own_page(target: str, pages: dict[str, Page], index: Index) -> str | None:
    """Return the page that an address of the site itself names: "" for none that is known, None for another site."""
    base = re.sub(r"^https?:", "", index.address.rstrip("/"), flags=re.IGNORECASE).casefold()
    named = re.sub(r"^https?:", "", target, flags=re.IGNORECASE)
    if not base or not re.match(rf"{re.escape(base)}(?:[/?#]|$)", named.casefold()):
        return None
    path = re.split(r"[?#]", named[len(base) :])[0].strip("/")
    return next((other for other in pages if address(other).strip("/") == path), "")


def _outside(written: str) -> Problem:
    return "link-outside", f'"{written}" lies outside docs/.', "Link to a page of the site, or by a full https address."


def _file(resolved: str, written: str, index: Index) -> Problem | None:
    path = f"docs/{resolved}"
    if path in index.files:
        return None
    if written.endswith("/") or any(file.startswith(f"{path}/") for file in index.files):
        hint = f"Link to a file: {posixpath.join(written, 'index.md')}."
        return "link-to-folder", f'"{written}" is a folder.', hint
    known = sorted(file.removeprefix("docs/") for file in index.files if file.startswith("docs/"))
    return "unknown-file", f'There is no file "{path}".', f"Link to a file below docs/.{nearest(resolved, known)}"


def _resolve(page: Page, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(path.partition("?")[0])))
