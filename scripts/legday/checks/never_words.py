"""Words that the site never uses, with the reason and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from legday.facts.models import Claim
from legday.facts.store import Facts
from legday.facts.yaml_file import Key
from legday.findings import Finding
from legday.words import Page, Passage
from legday.words.index import Index


@dataclass(frozen=True)
class Never:
    """A word or phrase: how it is found, why it is not used, what to write."""

    pattern: re.Pattern[str]
    why: str
    instead: str


def _never(pattern: str, why: str, instead: str) -> Never:
    return Never(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), why, instead)


UNNAMED = _never(r"studies\s+(?:have\s+)?shown?", "it does not say which", "Cite them: [@id].")
IMAGE = _never(r"chicken\s+legs?", "it shames bodies", "Use it only as the article's image, beside its card.")
NEVER = (
    _never("proven", "no study of training proves", "Say what was found, in whom, and how sure one can be."),
    _never(r"boost(?:s|ed|ing|ers?)?", "it sells, and tells no size", "Say by how much something rose."),
    _never("toxic", "it frightens, and names no dose", "Name the harm and the dose."),
    _never(r"hack(?:s|ed|ing)?(?![\s-]+squats?\b)", "training has no tricks", "Say what to do."),
    _never(r"burn\s+fat\s+fast", "it is a promise that nobody can keep", "Give the fat lost, and over how long."),
    UNNAMED,
    IMAGE,
)
IMAGE_CLAIM = "symmetry/skipping-legs-looks-unbalanced"


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each such word in the pages and in what the site shows of the facts."""
    for page in pages:
        for passage in page.passages:
            for never in NEVER:
                for match in never.pattern.finditer(passage.text):
                    if not _is_allowed(never, page, passage):
                        yield page.finding(page.place(passage, match.start()), *_problem(never, match[0]))
    for kind, name, key, text in _shown(facts):
        for never in NEVER:
            for match in never.pattern.finditer(text):
                if never is not IMAGE or name != IMAGE_CLAIM:
                    yield facts.file(kind, name).finding(key, *_problem(never, match[0]))


def _problem(never: Never, found: str) -> tuple[str, str, str]:
    return "never-word", f'"{" ".join(found.split())}" is not used here: {never.why}.', never.instead


def _is_allowed(never: Never, page: Page, passage: Passage) -> bool:
    """Return whether the passage names the studies, or has to do with the claim that the image belongs to."""
    if never is UNNAMED:
        return bool(passage.studies)
    if never is not IMAGE:
        return False
    if any(link.target == IMAGE_CLAIM for link in passage.claims):
        return True
    starts = [other.line for other in page.passages if other.level in (1, 2)]

    def section(line: int) -> int:
        return sum(start <= line for start in starts)

    return any(card.target == IMAGE_CLAIM and section(card.line) == section(passage.line) for card in page.cards)


def _shown(facts: Facts) -> Iterator[tuple[str, str, Key, str]]:
    """Yield (kind, id, key, text) for each text of the facts that pages show."""
    for name, claim in facts.claims.items():
        for key, text in _texts(claim):
            yield "claim", name, key, text
    for name, topic in facts.topics.items():
        yield "topic", name, ("door",), topic.door
    for name, term in facts.glossary.items():
        yield "glossary", "glossary", (name, "means"), term.means


def _texts(claim: Claim) -> Iterator[tuple[Key, str]]:
    yield ("question",), claim.question
    yield ("size",), claim.size
    yield ("reason",), claim.reason
    yield ("against", "says"), claim.against.says
    yield ("limits",), claim.limits
    yield ("use",), claim.use
