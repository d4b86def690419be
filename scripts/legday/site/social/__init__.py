"""What a page says of itself where it is shared: its tags, and its card, a picture of 1200 x 630 pixels."""

from __future__ import annotations

from pathlib import Path

from legday.facts import load_facts
from legday.findings import Finding
from legday.pages import read_pages
from legday.settings import site_name
from legday.site.canonical import canonical
from legday.site.social.cards import write_cards
from legday.site.social.page_facts import page_facts
from legday.site.social.tags import HIDDEN, tagged, unlisted


def write_social_tags(work: Path, site: Path) -> list[Finding]:
    """Give every page in `site`, rendered from the snapshot `work`, its tags and its card.

    A page that is not for search engines (one that moved, the page for lost readers) gets neither.
    """
    facts, _ = load_facts(work)
    base, name = canonical((site / "index.html").read_text(encoding="utf-8")), site_name(work)
    written = {path.relative_to(site).as_posix(): path.read_bytes().decode("utf-8") for path in site.rglob("*.html")}
    lost = written.pop("404.html", None)
    listed = {file: html for file, html in sorted(written.items()) if not HIDDEN.search(html)}
    known = page_facts(facts, read_pages(work), listed, name)
    write_cards([one.card for one in known], site, work.parent / "cards", name)
    for one in known:
        _write(site / one.file, tagged(listed[one.file], one, base, name))
    if lost is not None:
        _write(site / "404.html", unlisted(lost))
    return []


def _write(path: Path, html: str) -> None:
    path.write_bytes(html.encode("utf-8"))
