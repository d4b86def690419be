"""The posts as feeds: RSS 2.0 (https://www.rssboard.org/rss-specification) and JSON Feed 1.1 (https://jsonfeed.org).

Both are made from the rendered pages, so they hold the full text as either engine shows it, and they hold the newest
posts alone: a reader fetches a feed again and again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, time
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from legday.facts import load_facts
from legday.findings import Finding
from legday.pages import read_pages
from legday.pages.index import build_index
from legday.pages.posts import BLOG, Post, address
from legday.settings import site_name
from legday.site.article_text import article_text
from legday.site.canonical import canonical

ABOUT = "Questions about leg training, answered from the evidence."
NEWEST = 30
ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


@dataclass(frozen=True)
class Entry:
    """One post as a feed tells it; `html` is its text with full addresses."""

    post: Post
    authors: list[str]
    tags: list[str]
    url: str
    html: str

    @property
    def identifier(self) -> str:
        """A name that stays when the title or the site's address changes."""
        return f"leg-day-examined:{self.post.path.removesuffix('.md')}"

    @property
    def published(self) -> datetime:
        """The post's day as an instant."""
        return datetime.combine(self.post.meta.date, time(), UTC)


def write_feeds(work: Path, site: Path) -> list[Finding]:
    """Write `site`/feed.xml and feed.json from the posts in `work` and their pages in `site`.

    They lie at the site's root, where a reader who guesses an address looks.
    """
    facts, _ = load_facts(work)
    index = build_index(facts, read_pages(work))
    home = canonical((site / "index.html").read_text(encoding="utf-8"))
    title = f"{site_name(work)}: posts"
    entries = []
    for post in index.posts[:NEWEST]:
        url = urljoin(home, address(post.path))
        authors = [facts.writers[name].name for name in post.meta.authors]
        tags = [facts.tags[name].name for name in post.meta.tags]
        page = site / address(post.path) / "index.html"
        entries.append(Entry(post, authors, tags, url, article_text(page.read_text(encoding="utf-8"), url)))
    if (site / BLOG).is_dir():
        (site / "feed.xml").write_bytes(rss(home, title, entries))
        (site / "feed.json").write_bytes(json_feed(home, title, entries))
    return []


def rss(home: str, title: str, entries: list[Entry]) -> bytes:
    """Return the entries as RSS 2.0; `home` is the address of the home page, `title` the feed's."""
    root = Element("rss", {"version": "2.0", "xmlns:atom": ATOM, "xmlns:content": CONTENT, "xmlns:dc": DUBLIN_CORE})
    channel = SubElement(root, "channel")
    _add(channel, "title", title)
    _add(channel, "link", urljoin(home, f"{BLOG}/"))
    _add(channel, "description", ABOUT)
    _add(channel, "language", "en")
    link = {"href": urljoin(home, "feed.xml"), "rel": "self", "type": "application/rss+xml"}
    SubElement(channel, "atom:link", link)
    if entries:
        _add(channel, "lastBuildDate", format_datetime(entries[0].published))
    for entry in entries:
        item = SubElement(channel, "item")
        _add(item, "title", entry.post.meta.title)
        _add(item, "link", entry.url)
        SubElement(item, "guid", {"isPermaLink": "false"}).text = entry.identifier
        _add(item, "pubDate", format_datetime(entry.published))
        for author in entry.authors:
            _add(item, "dc:creator", author)
        for tag in entry.tags:
            _add(item, "category", tag)
        _add(item, "description", entry.post.meta.description)
        _add(item, "content:encoded", entry.html)
    indent(root)
    xml: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


def json_feed(home: str, title: str, entries: list[Entry]) -> bytes:
    """Return the entries as JSON Feed 1.1."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": urljoin(home, f"{BLOG}/"),
        "feed_url": urljoin(home, "feed.json"),
        "description": ABOUT,
        "language": "en",
        "items": [
            {
                "id": entry.identifier,
                "url": entry.url,
                "title": entry.post.meta.title,
                "summary": entry.post.meta.description,
                "date_published": entry.published.isoformat(),
                "authors": [{"name": name} for name in entry.authors],
                "tags": entry.tags,
                "content_html": entry.html,
            }
            for entry in entries
        ],
    }
    return (json.dumps(feed, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def _add(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = text
