"""The addresses in files of XML: drawings, sitemap and feed.

A sitemap: https://www.sitemaps.org/protocol.html. A feed: https://www.rssboard.org/rss-specification.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

from legday.checks.site.css import css_links
from legday.checks.site.link import Link
from legday.checks.site.read.content import content_links
from legday.checks.site.references import element_links

SHEET = re.compile(rb"<\?xml-stylesheet\b[^>]*?\bhref=[\"']([^\"']*)")
IN_FEED = frozenset({"link", "comments", "docs", "url", "wfw:commentRss"})


def drawing(name: str, content: bytes) -> tuple[list[Link], set[str]]:
    """Return the links of an SVG and the names of its parts."""
    links = _sheets(name, content)
    names: set[str] = set()
    for node, tag in _nodes(content, "svg"):
        attributes = {key.rpartition("}")[2]: value for key, value in node.attrib.items()}
        names |= {attributes["id"]} if "id" in attributes else set()
        links += element_links(name, tag, attributes, False)
        if tag == "style":
            links += css_links(name, "".join(node.itertext()))
    return links, names


def sitemap(name: str, content: bytes) -> list[Link]:
    """Return the addresses that a sitemap lists."""
    return [
        Link(name, _said(node), "sitemap loc", full=True)
        for node, tag in _nodes(content, "urlset", "sitemapindex")
        if tag == "loc"
    ]


def rss(name: str, content: bytes) -> list[Link]:
    """Return the addresses in an RSS feed, and those in the text of its items."""
    links = _sheets(name, content)
    of_items: list[Element | None] = []
    for node, tag in _nodes(content, "rss"):
        said = _said(node)
        if tag == "item":
            link = node.find("link")
            of_items.append(link)
            links.append(Link(name, "" if link is None else _said(link), "feed item", full=True))
        elif node not in of_items and tag in IN_FEED and (said or "href" not in node.attrib):
            links.append(Link(name, said, f"feed {tag}", full=True))
        elif tag == "guid" and node.get("isPermaLink", "true") == "true":
            links.append(Link(name, said, "feed guid", full=True))
        elif tag in ("encoded", "description", "summary", "content") and "<" in said:
            links += content_links(name, said)
        kind = "feed itself" if node.get("rel") == "self" else f"feed {tag}"
        links += [Link(name, node.attrib[key], kind, full=True) for key in ("href", "url", "src") if key in node.attrib]
    return links


def _sheets(name: str, content: bytes) -> list[Link]:
    return [Link(name, url.decode(errors="replace"), "xml style sheet", True) for url in SHEET.findall(content)]


def _nodes(content: bytes, *roots: str) -> Iterator[tuple[Element, str]]:
    # Written by the build or read by `checks/source/svg`, which refuses document types; expat bounds entities.
    tree = fromstring(content)  # noqa: S314
    if tree.tag.rpartition("}")[2] not in roots:
        raise ValueError(f"it begins with <{tree.tag}>")
    for node in tree.iter():
        if isinstance(node.tag, str):
            yield node, node.tag.rpartition("}")[2]


def _said(node: Element) -> str:
    return (node.text or "").strip()
