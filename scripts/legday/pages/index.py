"""Where things stand on the site: the page of each claim's card, and what cites each study."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from legday.facts.store import Facts
from legday.pages.page import Page
from legday.pages.posts import Post, is_draft, published, valid_posts
from legday.pages.site_markdown import SiteMarkdown


@dataclass
class Index:
    """`card_pages`: claim id to page path. `citing_pages` and `citing_claims`: study id to what cites it.

    `calculators`: id of a formula to the page that holds its form. `titles`: page path to its title.
    `posts` holds the published posts, newest first; `drafts`, which only a preview shows, are left out of all others.
    `files` names every file below docs/ and seeds/ from the project root, `address` is where the site is published,
    `asked` are the files and folders that are checked, `markdown` is what renders the pages; only the source checks
    fill these four.
    """

    card_pages: dict[str, str] = field(default_factory=dict)
    citing_pages: dict[str, list[str]] = field(default_factory=dict)
    citing_claims: dict[str, list[str]] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    posts: list[Post] = field(default_factory=list)
    drafts: list[Post] = field(default_factory=list)
    calculators: dict[str, str] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    address: str = ""
    asked: tuple[str, ...] = (".",)
    markdown: SiteMarkdown = field(default_factory=SiteMarkdown)

    def is_asked(self, path: str) -> bool:
        """Return whether `path`, from the project root, is one of the asked files or lies below one."""
        return any(name in (".", path) or path.startswith(f"{name}/") for name in self.asked)

    def asked_of(self, pages: Iterable[Page]) -> list[Page]:
        """Return those of `pages` that are checked; a rule needs the others for what points to them alone."""
        return [page for page in pages if self.is_asked(page.file)]


def build_index(facts: Facts, pages: Sequence[Page]) -> Index:
    """Collect from all pages and facts what points where. Page paths are relative to docs/."""
    index = Index()
    shown = [page for page in pages if not is_draft(page)]
    index.posts, index.drafts = published(shown), valid_posts(page for page in pages if is_draft(page))
    for page in shown:
        index.titles[page.path] = str(page.meta.get("title") or page.path)
        for card in page.cards:
            index.card_pages.setdefault(card.target, page.path)
        for block in page.blocks:
            if block.text == "calculator":
                index.calculators.setdefault(block.target, page.path)
        for study in dict.fromkeys(reference.target for reference in page.studies):
            index.citing_pages.setdefault(study, []).append(page.path)
    for name, claim in facts.claims.items():
        for study in dict.fromkeys([*claim.studies, *claim.against.studies]):
            index.citing_claims.setdefault(study, []).append(name)
    return index


def study_topic(facts: Facts, study: str) -> str:
    """Return the topic on whose list of studies the entry of `study` stands: the first, in reading order."""
    topics = {finding.topic for finding in facts.studies[study].findings} | set(facts.studies[study].limits)
    return next((name for name, _ in facts.topics_in_order() if name in topics), "")
