"""The addresses in files of JSON: manifest, feed, search index, and data within a page. None raises but for its form.

A manifest: https://www.w3.org/TR/appmanifest/. A feed: https://www.jsonfeed.org/version/1.1/.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from legday.checks.site.link import Link
from legday.checks.site.read.content import content_links

IN_MANIFEST = frozenset({"start_url", "scope", "url", "action", "new_note_url"})
IN_FEED = re.compile(r".*url|icon|favicon|avatar|.*image")
BEGUN = re.compile(r"https?:|\.{0,2}/", re.IGNORECASE)


def manifest(name: str, data: Any) -> list[Link]:
    """Return what a web app manifest names."""
    links = []
    for key, value in _texts(data):
        if key == "src":
            links.append(Link(name, value, "manifest icon", True))
        elif key in IN_MANIFEST:
            links.append(Link(name, value, f"manifest {key}"))
    identifier = data.get("id")
    return links if identifier is None else [*links, Link(name, identifier, "manifest id")]


def json_feed(name: str, data: Any) -> list[Link]:
    """Return the addresses in a JSON feed, and those in the text of its items."""
    links = [Link(name, item.get("url", ""), "feed item", full=True) for item in data["items"]]
    told = {link.url for link in links}
    for key, value in _texts(data):
        if key == "content_html":
            links += content_links(name, value)
        elif key == "feed_url":
            links.append(Link(name, value, "feed itself", full=True))
        elif IN_FEED.fullmatch(key) and value not in told:
            links.append(Link(name, value, f"feed {key}", full=True))
    return links


def offline_list(name: str, data: Any) -> list[Link]:
    """Return what the list of files for reading without a network names."""
    links = []
    for address, entry in data["files"].items():
        links.append(Link(name, address or "./", "offline file"))
        links += [Link(name, need, "offline need") for need in entry.get("needs", ())]
    return list(dict.fromkeys(links))


def search_index(name: str, data: Any) -> list[Link]:
    """Return the places that the search index leads to: pages, and the parts that follow each."""
    links = []
    page = ""
    for entry in data["entries"]:
        page = entry.get("at", page)
        links.append(Link(name, f"../{page}#{entry['place']}" if "place" in entry else f"../{page}", "search index"))
    return links


def linked_data(name: str, text: str) -> list[Link]:
    """Return the addresses in data within a page (JSON-LD, an import map); an empty one where it is no JSON."""
    try:
        data = json.loads(text)
    except ValueError:
        return [Link(name, "", "script of data")]
    return [
        Link(name, value, f"data {key}") for key, value in _texts(data) if key in ("url", "urls") or BEGUN.match(value)
    ]


def _texts(data: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text within `data`, with the key that it stands under."""
    waiting = [(key, data)]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, str):
            yield name, value
        elif isinstance(value, dict):
            waiting += [(str(inner), one) for inner, one in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [(name, one) for one in reversed(value)]
