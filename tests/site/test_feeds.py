"""The feeds hold every post in full, with names that stay and addresses that lead somewhere."""

import json
import re
from pathlib import Path
from typing import Any

import feedparser
import pytest

from legday.pages import read_pages
from legday.pages.posts import address, published
from legday.site.article_text import article_text
from tests.conftest import ROOT

POSTS = published(read_pages(ROOT))


@pytest.fixture(scope="module")
def rss(site: Path) -> Any:
    return feedparser.parse((site / "feed.xml").read_bytes(), sanitize_html=False, resolve_relative_uris=False)


@pytest.fixture(scope="module")
def feed(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / "feed.json").read_text(encoding="utf-8"))
    return found


def test_rss_is_well_formed_and_whole(rss: Any) -> None:
    assert not rss.bozo
    assert rss.version == "rss20"
    assert [entry.title for entry in rss.entries] == [post.meta.title for post in POSTS]
    for entry, post in zip(rss.entries, POSTS, strict=True):
        assert entry.link.endswith(address(post.path))
        assert not entry.guidislink
        assert f"{entry.published_parsed.tm_year}" in str(post.meta.date)
        assert entry.author
        assert len(entry.tags) == len(post.meta.tags)


def test_json_feed_says_the_same(rss: Any, feed: dict[str, Any]) -> None:
    for item, entry in zip(feed["items"], rss.entries, strict=True):
        assert item["id"] == entry.id
        assert item["url"] == entry.link
        assert item["title"] == entry.title
        assert item["content_html"] == entry.content[0].value
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00\+00:00", item["date_published"])


def test_text_is_full_and_stands_by_itself(feed: dict[str, Any]) -> None:
    for item, post in zip(feed["items"], POSTS, strict=True):
        text = (ROOT / "docs" / post.path).read_text(encoding="utf-8")
        headings = re.findall(r"^## (.+?)(?: \{:.*)?$", text, re.MULTILINE)
        assert headings
        assert all(f">{heading}</h2>" in item["content_html"] for heading in headings)
        assert not re.search(r'(?:href|src)="(?!https?://)', item["content_html"])
        assert not re.search(r"<(?:script|style|button|svg)\b", item["content_html"])


def test_what_only_a_page_can_show_is_left_out_and_text_around_it_stays() -> None:
    page = (
        '<article class="md-content__inner"><h1>Title</h1>\n<p>One<span aria-hidden="true">x</span> two '
        '<a class="ld-cite" href="#study-a">1</a> <button class="ld-term">term</button>, '
        '<a href="../b/#c">three</a></p><div class="ld-popover" popover>no</div>'
        '<template id="ld-popovers"><div popover>no</div></template></article>'
    )
    assert article_text(page, "https://example.org/blog/a/") == (
        '<p>One two <a href="https://example.org/blog/a/#study-a">[1]</a> <span>term</span>, '
        '<a href="https://example.org/blog/b/#c">three</a></p>'
    )
