"""Words that the site never uses (seeds/words.yml), with the reason and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.facts.style_guide import Never
from legday.findings import Finding, nearest
from legday.pages import Page
from legday.pages.index import Index
from legday.pages.phrases import Phrases
from legday.pages.shown import Shown, shown_texts


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each such word in what a reader sees, and for words whose claim is unknown."""
    if ("words", "words") not in facts.files:
        message, hint = "The list of the site's words is missing.", "Bring the file back: it says how the site writes."
        yield Finding("seeds/words.yml", 1, 1, "words-missing", message, hint)
        return
    yield from _unknown_claims(facts)
    entries = facts.words.never
    never = {word.casefold(): entry for entry in entries for word in entry.words}
    phrases = Phrases([*never, *(phrase for entry in entries for phrase in entry.except_in)], any_case=True)
    for shown in shown_texts(facts, pages, index):
        for offset, found in phrases.find(shown.text):
            entry = never.get(found.casefold())
            if entry and not _is_allowed(entry, shown):
                message = f'"{found}" is not used here: {entry.why}.'
                yield shown.finding(offset, "never-word", message, entry.instead)


def _unknown_claims(facts: Facts) -> Iterator[Finding]:
    known = facts.known("claim")
    for number, entry in enumerate(facts.words.never):
        if entry.beside and entry.beside not in known:
            hint = f"Write topic/name of a file in seeds/claims.{nearest(entry.beside, known)}"
            message = f'There is no claim "{entry.beside}".'
            yield facts.file("words", "words").finding(("never", number, "beside"), "unknown-claim", message, hint)


def _is_allowed(entry: Never, shown: Shown) -> bool:
    """Return whether the text cites a study, or has to do with the claim that the words belong to."""
    if shown.file and shown.file.path == f"seeds/claims/{entry.beside}.yml":
        return True
    if not shown.page or not shown.passage:
        return False
    if entry.if_cited and shown.passage.studies:
        return True
    return bool(entry.beside) and _is_beside(entry.beside or "", shown.page, shown.passage.line)


def _is_beside(claim: str, page: Page, line: int) -> bool:
    """Return whether the passage at `line` links to the claim or stands in the section of its card."""
    if any(link.target == claim for passage in page.passages if passage.line == line for link in passage.claims):
        return True
    starts = [other.line for other in page.passages if other.level in (1, 2)]

    def section(place: int) -> int:
        return sum(start <= place for start in starts)

    return any(card.target == claim and section(card.line) == section(line) for card in page.cards)
