"""The posts that the site ships with: as long as promised, and each reachable by list, tag, author and archive."""

from pathlib import Path

import html5lib

from legday.facts import load_facts
from legday.pages import read_pages
from legday.pages.posts import address, published
from tests.conftest import ROOT

PAGES = {page.path: page for page in read_pages(ROOT)}
POSTS = published(PAGES.values())
FACTS, _ = load_facts(ROOT)


def test_posts_are_neither_thin_nor_long() -> None:
    assert len(POSTS) >= 8
    for post in POSTS:
        words = sum(len(passage.text.split()) for passage in PAGES[post.path].passages)
        assert 450 <= words <= 1200, f"{post.path}: {words} words"


def test_every_post_stands_on_each_list(site: Path) -> None:
    for page in ("blog/index.html", "blog/tags/index.html", "blog/authors/index.html"):
        text = (site / page).read_text(encoding="utf-8")
        assert all(f"{post.name}/" in text for post in POSTS), page
    years = {post.meta.date.year for post in POSTS}
    assert all((site / f"blog/archive/{year}/index.html").is_file() for year in years)


def test_a_post_shows_its_claims_as_they_stand_now(site: Path) -> None:
    for post in POSTS:
        tree = html5lib.parse((site / address(post.path) / "index.html").read_bytes(), namespaceHTMLElements=False)
        [section] = [node for node in tree.iter("section") if node.find("h2[@id='claims-behind']") is not None]
        shown = " ".join(" ".join(section.itertext()).split())
        for name in post.meta.claims:
            claim = FACTS.claims[name]
            assert f"{claim.question} {claim.verdict.replace('-', ' ')}" in shown
            assert f"{claim.certainty.replace('-', ' ')} certainty" in shown
