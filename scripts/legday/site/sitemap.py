"""Tell search engines which pages there are and when each last changed: sitemap.xml and robots.txt.

https://www.sitemaps.org/protocol.html; the same for both engines. A page has no date where nothing is known of one.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

from legday.checks.site.address import page_url
from legday.facts import Facts, load_facts
from legday.findings import Finding
from legday.pages import Page, read_pages
from legday.pages.index import study_topic
from legday.pages.posts import BLOG, address, is_draft
from legday.site.canonical import canonical
from legday.site.history import History
from legday.site.social.tags import HIDDEN

YEAR = re.compile(rf"{BLOG}/archive/(\d+)/")
# What blocks show that name no single file.
LISTS = {
    "claim-list": ("claim",),
    "topic-cards": ("topic",),
    "exercise-list": ("exercise",),
    "framing": ("article",),
    "glossary": ("glossary",),
    "plan-list": ("plan",),
    "statement-list": ("article",),
    "statements": ("article", "claim"),
    "study-topics": ("study",),
}
NAMED = {"calculator": "formula"}
SITEMAP = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{}
</urlset>
"""
ROBOTS = "User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n"  # read at the root of a host, harmless below it


def write_sitemap(work: Path, site: Path, history: History) -> list[Finding]:
    """Write both files into `site`, rendered from the snapshot `work`."""
    facts, _ = load_facts(work)
    days = last_changes(read_pages(work), facts, history)
    written = {page_url(path.relative_to(site).as_posix()): path for path in site.rglob("index.html")}
    texts = {name: path.read_text(encoding="utf-8") for name, path in sorted(written.items())}
    entries = []
    for name, text in texts.items():
        own = canonical(text)
        if own and not HIDDEN.search(text):
            day = days.get(name) or _of_list(name, days)
            entries.append(f"<url><loc>{own}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>")
    (site / "sitemap.xml").write_bytes(SITEMAP.format("\n".join(entries)).encode("utf-8"))
    (site / "sitemap.xml.gz").unlink(missing_ok=True)  # the engine's own
    home = canonical(texts.get("", ""))
    if home and not (site / "robots.txt").exists():
        (site / "robots.txt").write_bytes(ROBOTS.format(home).encode("utf-8"))
    return []


def last_changes(pages: list[Page], facts: Facts, history: History) -> dict[str, datetime.date]:
    """Return the day on which each page, or a fact that it shows, last changed, by address."""
    found = {}
    for page in pages:
        if is_draft(page):
            continue
        keys = set(_shown(page, facts))
        files = [page.file, *(facts.files[key].path for key in keys)]
        known = [*_told(page, facts, keys), *(history.changed[file] for file in files if file in history.changed)]
        days = known or [history.begun[file] for file in files if file in history.begun]
        if days:
            found[address(page.path)] = max(days)
    return found


def _shown(page: Page, facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield (kind, id) of each fact that the page's blocks show."""
    for block in page.blocks:
        key = (NAMED.get(block.text, block.text), block.target)
        if key in facts.files:
            yield key
        elif block.text == "study-list":
            yield from (("study", name) for name in facts.studies if study_topic(facts, name) == block.target)
        else:
            yield from (known for known in facts.files if known[0] in LISTS.get(block.text, ()))


def _told(page: Page, facts: Facts, keys: set[tuple[str, str]]) -> Iterator[datetime.date]:
    """Yield the days that the page and the facts on it tell of themselves."""
    for value in (page.meta.get("date"), page.meta.get("reviewed")):
        if isinstance(value, datetime.date):
            yield value
    for kind, name in keys:
        if kind == "claim" and name in facts.claims:
            yield facts.claims[name].reviewed
            yield facts.claims[name].history[-1].date
        elif kind == "plan" and name in facts.plans:
            yield facts.plans[name].reviewed


def _of_list(name: str, days: dict[str, datetime.date]) -> datetime.date | None:
    """Return the day of a list of posts that the engine makes: that of its newest post."""
    posts = [day for other, day in days.items() if other.startswith(f"{BLOG}/")]
    year = YEAR.match(name)
    return max((day for day in posts if not year or str(day.year) == year[1]), default=None)
