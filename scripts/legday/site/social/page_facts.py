"""What there is to say of each page where it is shared, from its front matter and the facts: no picture, no HTML."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from legday.checks.site.address import page_url
from legday.facts import Facts
from legday.facts.models import Certainty, Claim, Verdict
from legday.markdown.verdict import CERTAINTY_WORDS, VERDICT_WORDS
from legday.pages import Page
from legday.pages.posts import BLOG, address, is_post

CARDS = "assets/cards"
ARTICLES = ("benefits/", f"{BLOG}/")
SECTIONS = {
    "about/": "About",
    "benefits/": "The five benefits",
    f"{BLOG}/": "Posts",
    "evidence/": "Evidence",
    "evidence/studies/": "Studies",
    "tools/": "Tools",
    "train/": "Train",
    "train/exercises/": "Exercises",
    "train/plans/": "Plans",
}
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
LIST_OF_YEAR = re.compile(rf"^{BLOG}/archive/(\d+)/$")
PART_OF_LIST = re.compile(r"^(.*/)page/(\d+)/$")


@dataclass(frozen=True)
class Graded:
    """One claim, as a card shows it: what the verdict is on, and the verdict."""

    question: str
    verdict: Verdict
    certainty: Certainty


@dataclass(frozen=True)
class Card:
    """What stands on a page's card. `what` names the things graded: claims, or statements of the article."""

    file: str
    section: str
    title: str
    description: str
    graded: tuple[Graded, ...]
    what: str = "claims"

    @property
    def said(self) -> str:
        """What the card shows below its title, in words."""
        if len(self.graded) == 1:
            one = self.graded[0]
            verdict = VERDICT_WORDS[one.verdict].capitalize()
            return f"{one.question} {verdict}, {CERTAINTY_WORDS[one.certainty]} certainty"
        if self.graded:
            counts = ", ".join(f"{number} {VERDICT_WORDS[verdict]}" for verdict, number in self.tally().items())
            return f"{len(self.graded)} {self.what}: {counts}"
        return self.description.rstrip(".")

    def tally(self) -> dict[Verdict, int]:
        """Return how many have each verdict, from supported to untested, without those that none has."""
        verdicts = [one.verdict for one in self.graded]
        return {verdict: verdicts.count(verdict) for verdict in VERDICT_WORDS if verdict in verdicts}


@dataclass(frozen=True)
class PageFacts:
    """A page of the built site: `file` and `address` from the site's root."""

    file: str
    address: str
    title: str
    description: str
    article: bool
    card: Card


def page_facts(facts: Facts, pages: Iterable[Page], built: Mapping[str, str], site_name: str) -> list[PageFacts]:
    """Return the facts of each page in `built` (file to HTML); a list that the engine adds takes after its first."""
    sources = {address(page.path): page for page in pages}
    return [_facts(facts, sources, file, html, site_name) for file, html in built.items()]


def _facts(facts: Facts, sources: Mapping[str, Page], file: str, html: str, site_name: str) -> PageFacts:
    url = page_url(file)
    page = sources.get(url)
    if page:
        title, description = str(page.meta.get("title", "")), str(page.meta.get("description", ""))
    else:
        title, description = _generated(sources, url, _title(html, site_name))
    title, description = title.strip() or _title(html, site_name), " ".join(description.split())
    what, claims = _graded(facts, page) if page else ("claims", [])
    graded = tuple(Graded(claim.question, claim.verdict, claim.certainty) for claim in claims)
    name = url.strip("/").replace("/", "-") or "index"
    card = Card(f"{CARDS}/{name}.png", _section(url), title, description, graded, what)
    article = url.startswith(ARTICLES) and (page is None or is_post(page.path) or bool(page.cards))
    return PageFacts(file, url, title, description, article, card)


def _generated(sources: Mapping[str, Page], url: str, title: str) -> tuple[str, str]:
    """Return title and description of a page that the engine made: a year's posts, or a further part of a list."""
    part = PART_OF_LIST.match(url)
    whole = part[1] if part else url
    year = LIST_OF_YEAR.match(whole)
    first = sources.get(f"{BLOG}/" if year else whole)
    name = f"Posts of {year[1]}" if year else str(first.meta.get("title", "")) if first else title
    name = f"{name}, page {part[2]}" if part else name
    description = str(first.meta.get("description", "")) if first else ""
    return name, f"{name}: {description[:1].lower()}{description[1:]}" if description else ""


def _graded(facts: Facts, page: Page) -> tuple[str, list[Claim]]:
    """Return what the page grades: the article's statements where it shows them all, every claim, or its own."""
    blocks = {block.text for block in page.blocks}
    if blocks & {"statements", "statement-list"}:
        leads = [lead for statement in facts.statements if (lead := facts.primary_claim(statement))]
        return f"of the article's {len(facts.statements)} statements", leads
    if "claim-list" in blocks:
        return "claims", list(facts.claims.values())
    names = page.meta.get("claims") if is_post(page.path) else [card.target for card in page.cards]
    return "claims", [facts.claims[name] for name in names or [] if name in facts.claims]


def _section(url: str) -> str:
    fitting = [folder for folder in SECTIONS if url.startswith(folder)]
    return SECTIONS[max(fitting, key=len)] if fitting else ""


def _title(html: str, site_name: str) -> str:
    found = TITLE.search(html)
    return entities.unescape(found[1]).strip().removesuffix(f" - {site_name}") if found else ""
