"""What a page is shown with: its styles, scripts and pictures, what those load in turn, and the file beside it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import unquote, urlsplit

from legday.site.popovers import BESIDE

TAG = re.compile(r"""<(?:link|script|img)\b(?:"[^"]*"|'[^']*'|[^"'>])*>""")
ATTRIBUTE = re.compile(r"""\s(href|rel|src)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
RELS = frozenset({"stylesheet", "modulepreload", "preload", "icon"})
IMPORT = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']+)["']""")
URL = re.compile(r"""url\(\s*["']?([^"')]+)""")
LATER = "/search.js"  # of no use without its index, which is large: kept when a reader first searches


def all_needs(files: dict[str, bytes]) -> dict[str, set[str]]:
    """Return for each page among `files` the names of all files that it needs."""
    direct = {name: set(_direct(name, content, files)) for name, content in files.items()}
    return {name: _closure(name, direct) for name in files if name.endswith("index.html")}


def _closure(name: str, direct: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        new = direct[waiting.pop()] - found
        found |= new
        waiting += new
    return found - {name}


def _direct(name: str, content: bytes, files: dict[str, bytes]) -> Iterator[str]:
    """Yield the names of the files that the file names itself, where they are among `files`."""
    reader = READERS.get(name.rpartition(".")[2])
    for url in reader(content.decode("utf-8")) if reader else ():
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(urlsplit(url).path)))
        if path in files and not path.endswith(LATER):
            yield path


def _in_page(html: str) -> Iterator[str]:
    yield BESIDE
    for tag in TAG.findall(html):
        attributes = {key: value.strip("\"'") for key, value in ATTRIBUTE.findall(tag)}
        if "src" in attributes:
            yield attributes["src"]
        elif "href" in attributes and not RELS.isdisjoint(attributes.get("rel", "").split()):
            yield attributes["href"]


READERS: dict[str, Callable[[str], Iterable[str]]] = {"html": _in_page, "js": IMPORT.findall, "css": URL.findall}
