"""`claim:`, `term:`, `count:` and `propose:` links name something that exists."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding, nearest
from legday.markdown.contribute import PROPOSALS
from legday.pages import Page
from legday.pages.index import Index


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each link to an unknown claim, term, count or proposal."""
    claims = facts.known("claim")
    terms = [name for key, term in facts.glossary.items() for name in (key, term.term, *term.also)]
    counts = list(facts.counts())
    glossary_is_broken = ("glossary", "glossary") in facts.files and not facts.glossary
    for page in pages:
        for link in page.claims:
            if link.target not in claims:
                hint = f"Write topic/name of a file in seeds/claims.{nearest(link.target, claims)}"
                yield page.finding(link, "unknown-claim", f'There is no claim "{link.target}".', hint)
        for link in page.terms:
            if not facts.term(link.target) and not glossary_is_broken:
                hint = f"Write the id of a term in seeds/glossary.yml.{nearest(link.target, terms)}"
                yield page.finding(link, "unknown-term", f'There is no term "{link.target}".', hint)
        for link in page.counts:
            if link.target not in counts:
                hint = f"Known counts are {', '.join(counts)}.{nearest(link.target, counts)}"
                yield page.finding(link, "unknown-count", f'There is no count "{link.target}".', hint)
        for link in page.proposals:
            if link.target not in PROPOSALS:
                hint = f"What can be proposed is {', '.join(PROPOSALS)}.{nearest(link.target, PROPOSALS)}"
                yield page.finding(link, "unknown-proposal", f'There is no proposal "{link.target}".', hint)
