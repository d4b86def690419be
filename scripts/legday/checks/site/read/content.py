"""The addresses in the text of a post, as a feed carries it."""

from __future__ import annotations

from functools import lru_cache
from html.parser import HTMLParser

from legday.checks.site.link import Link
from legday.checks.site.references import element_links


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[Link] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name.rpartition(":")[2]: value or "" for name, value in attrs}
        self.links += element_links("", tag, attributes, False)


@lru_cache(maxsize=512)
def _read(html: str) -> list[Link]:
    elements = _Elements()
    elements.feed(html)
    elements.close()
    return elements.links


def content_links(name: str, html: str) -> list[Link]:
    """Return the links in `html`, which stands in the feed `name`: feed readers know no address to begin from."""
    return [Link(name, link.url, f"feed {link.kind}", link.loads, full=True) for link in _read(html)]
