"""A host that answers as GitHub Pages does, and a reader that follows every address to it."""

from __future__ import annotations

import http.client
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

from environment.chromium import SiteHandler

IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)""")
IN_SCRIPT = re.compile(r"""["'](\.{1,2}/[\w./-]+)["']""")
ATTRIBUTES = ("href", "src", "poster", "data")
SHARED = ("og:url", "og:image")
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


class PagesHandler(SiteHandler):
    """What `SiteHandler` does, and the ten minutes for which browsers may keep each answer."""

    def end_headers(self) -> None:
        """Add the age that GitHub Pages allows."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


class Reader:
    """Asks the host at `served` for addresses of the site that is published at `home`."""

    def __init__(self, served: str, home: str) -> None:
        self.served, self.home = served, home
        self.base = urlsplit(served).path
        self.connection = http.client.HTTPConnection(urlsplit(served).netloc)

    def get(self, path: str) -> tuple[int, http.client.HTTPMessage, bytes]:
        """Return status, head and body at `path` below the site's root."""
        self.connection.request("GET", self.base + path)
        answer = self.connection.getresponse()
        return answer.status, answer.headers, answer.read()

    def inside(self, address: str, path: str) -> str | None:
        """Return where `address`, met at `path`, lies below the site's root; None elsewhere."""
        url = urldefrag(urljoin(self.home + path, address)).url
        if url.startswith(self.home):
            return url.removeprefix(self.home)
        host = f"{urlsplit(self.home).scheme}://{urlsplit(self.home).netloc}/"
        assert not url.startswith(host), f"{path}: {address} leads beside the site"
        return None

    def crawl(self, *starts: str) -> dict[str, int]:
        """Return the status of every address that can be reached from `starts`, asking each once."""
        found: dict[str, int] = {}
        waiting = list(starts)
        while waiting:
            path = waiting.pop()
            if path in found:
                continue
            status, head, body = self.get(path)
            found[path] = status
            kind = head.get_content_type()
            for address in met(kind, body, path):
                inner = self.inside(address, path)
                if inner is not None and inner not in found:
                    waiting.append(inner)
        return found


def met(kind: str, body: bytes, path: str) -> Iterator[str]:
    """Yield the addresses that stand in an answer."""
    text = body.decode("utf-8", "replace")
    if kind == "text/html":
        yield from _in_page(text)
    elif kind == "text/css":
        yield from IN_STYLE.findall(text)
    elif kind in ("text/javascript", "application/javascript"):
        yield from IN_SCRIPT.findall(text)
    elif path == "sitemap.xml":
        yield from (str(node.text) for node in ElementTree.fromstring(text).iter(LOC))  # noqa: S314 (ours)
    elif path == "robots.txt":
        yield from re.findall(r"^Sitemap: (\S+)$", text, re.MULTILINE)
    elif path == "manifest.webmanifest":
        manifest = json.loads(text)
        yield from (manifest["id"], manifest["start_url"], manifest["scope"], *(i["src"] for i in manifest["icons"]))
    elif path == "feed.json":
        feed = json.loads(text)
        yield from (feed["home_page_url"], feed["feed_url"], *(item["url"] for item in feed["items"]))
    elif path == "feed.xml":
        yield from (str(node.text) for node in ElementTree.fromstring(text).iter("link"))  # noqa: S314 (ours)


class _Addresses(HTMLParser):
    """Collects the addresses in a page; the strict parser takes ten times as long, and other tests ask it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the addresses of one element."""
        given = {name: value or "" for name, value in attrs}
        self.found += [given[name] for name in ATTRIBUTES if name in given]
        self.found += [part.split()[0] for part in given.get("srcset", "").split(",") if part.strip()]
        if given.get("property") in SHARED:
            self.found.append(given.get("content", ""))


def _in_page(text: str) -> list[str]:
    page = _Addresses()
    page.feed(text)
    page.close()
    return page.found
