"""Where things stand on the site: the page of each claim's card, and what cites each study."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from legday.facts.store import Facts
from legday.words.page import Page


@dataclass
class Index:
    """`card_pages`: claim id to page path. `citing_pages` and `citing_claims`: study id to what cites it.

    `files` names every file below docs/ and seeds/ from the project root, `address` is where the site is published,
    `asked` are the files and folders that are checked; only the source checks fill these three.
    """

    card_pages: dict[str, str] = field(default_factory=dict)
    citing_pages: dict[str, list[str]] = field(default_factory=dict)
    citing_claims: dict[str, list[str]] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    address: str = ""
    asked: tuple[str, ...] = (".",)

    def is_asked(self, path: str) -> bool:
        """Return whether `path`, from the project root, is one of the asked files or lies below one."""
        return any(name in (".", path) or path.startswith(f"{name}/") for name in self.asked)


def build_index(facts: Facts, pages: Iterable[Page]) -> Index:
    """Collect from all pages and facts what points where. Page paths are relative to docs/."""
    index = Index()
    for page in pages:
        index.titles[page.path] = str(page.meta.get("title") or page.path)
        for card in page.cards:
            index.card_pages.setdefault(card.target, page.path)
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
