"""A built site as plain data, read once; every rule works on this."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from legday.checks.built.css import css_links
from legday.checks.built.document import Document, read_document
from legday.checks.built.link import Link

LOC = re.compile(r"<loc>\s*(.*?)\s*</loc>")


@dataclass
class Site:
    """`base` is the address of the site's root; names of files are relative to its folder, with forward slashes."""

    base: str
    files: frozenset[str]
    documents: dict[str, Document] = field(default_factory=dict)
    sitemap: list[Link] = field(default_factory=list)
    others: list[Link] = field(default_factory=list)

    @property
    def links(self) -> Iterator[Link]:
        """Every link of every file."""
        for document in self.documents.values():
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
        elif name.endswith(".css"):
            site.others += css_links(name, _text(path))
        elif name == "sitemap.xml":
            site.sitemap = [Link(name, url, "sitemap loc") for url in LOC.findall(_text(path))]
        elif name.endswith(".webmanifest"):
            site.others += _icons(name, _text(path))
        elif name in ("search/search_index.json", "search.json"):
            site.others += _search_entries(name, _text(path))
    home = site.documents.get("index.html")
    site.base = home.canonical if home and home.canonical else "http://127.0.0.1:8000/"
    return site


def _search_entries(name: str, text: str) -> list[Link]:
    """Return the places that the search index leads to; both engines' forms are known."""
    try:
        index: Any = json.loads(text)
        entries = [str(entry["location"]) for entry in index.get("docs") or index.get("items") or []]
    except (ValueError, AttributeError, KeyError, TypeError):
        return [Link(name, "", "search index")]
    root = "../" * name.count("/") or "./"
    return [Link(name, root + location, "search index") for location in dict.fromkeys(entries)]


def _icons(name: str, text: str) -> list[Link]:
    """Return the icons that a web app manifest of ours names."""
    return [Link(name, icon["src"], "manifest icon", True) for icon in json.loads(text)["icons"]]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
