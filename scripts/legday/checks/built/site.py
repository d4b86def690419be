"""A built site as plain data, read once; every rule works on this."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from legday.checks.built.css import css_links
from legday.checks.built.document import Document, read_document, read_fragment
from legday.checks.built.link import Link
from legday.checks.built.own import Own

LOC = re.compile(r"<loc>\s*(.*?)\s*</loc>")


@dataclass
class Site:
    """`base` is the address of the site's root; names of files are relative to its folder, with forward slashes.

    `fragments` are parts of pages that lie beside them until a reader asks for them.
    `pictures` gives width and height (pixels) of each PNG file. `own` is what the build may put into a page to run.
    """

    base: str
    files: frozenset[str]
    documents: dict[str, Document] = field(default_factory=dict)
    fragments: dict[str, Document] = field(default_factory=dict)
    sitemap: list[Link] = field(default_factory=list)
    others: list[Link] = field(default_factory=list)
    pictures: dict[str, tuple[int, int]] = field(default_factory=dict)
    own: Own = field(default_factory=Own)

    @property
    def markup(self) -> list[Document]:
        """Everything written in HTML: pages and fragments."""
        return [*self.documents.values(), *self.fragments.values()]

    @property
    def links(self) -> Iterator[Link]:
        """Every link of every file."""
        for document in self.markup:
            yield from document.links
        yield from self.sitemap
        yield from self.others


def read_site(folder: Path) -> Site:
    """Read the site in `folder`: its pages, style sheets, sitemap and search index."""
    paths = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    site = Site("", frozenset(paths))
    for name, path in paths.items():
        if name.endswith(".html"):
            site.documents[name] = read_document(name, _text(path))
        elif name.endswith(".htm"):
            site.fragments[name] = read_fragment(name, _text(path))
        elif name.endswith(".css"):
            site.others += css_links(name, _text(path))
        elif name.endswith(".png"):
            site.pictures[name] = _size(path)
        elif name == "sitemap.xml":
            site.sitemap = [Link(name, url, "sitemap loc") for url in LOC.findall(_text(path))]
        elif name.endswith(".webmanifest"):
            site.others += _icons(name, _text(path))
        elif name == "search/index.json":
            site.others += _search_entries(name, _text(path))
    home = site.documents.get("index.html")
    site.base = home.canonical if home and home.canonical else "http://127.0.0.1:8000/"
    return site


def _search_entries(name: str, text: str) -> list[Link]:
    """Return the places that the search index leads to: pages, and the parts that follow each."""
    links = []
    try:
        page = ""
        for entry in json.loads(text)["entries"]:
            page = entry.get("at", page)
            links.append(
                Link(name, f"../{page}#{entry['place']}" if "place" in entry else f"../{page}", "search index")
            )
    except (ValueError, AttributeError, KeyError, TypeError):
        return [Link(name, "", "search index")]
    return links


def _size(path: Path) -> tuple[int, int]:
    """Return the size of a picture, nothing by nothing where it is none."""
    try:
        with Image.open(path) as picture:
            return picture.size
    except (OSError, UnidentifiedImageError):
        return (0, 0)


def _icons(name: str, text: str) -> list[Link]:
    """Return the icons that a web app manifest of ours names."""
    return [Link(name, icon["src"], "manifest icon", True) for icon in json.loads(text)["icons"]]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
