"""Every figure in a claim stands in a study that the claim lists, or in its derivation."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.models import Claim
from legday.facts.store import Facts
from legday.facts.yaml_file import Key
from legday.findings import Finding
from legday.pages import Page
from legday.pages.agreement import agree, is_claimed, nearest_number
from legday.pages.index import Index
from legday.pages.numbers import find_numbers
from legday.pages.sources import Sources


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each figure of a claim that none of its studies holds.

    A claim with a study that has no valid file is left to the rule that reports the study.
    """
    sources = Sources(facts)
    for name, claim in facts.claims.items():
        if not facts.studies.keys() >= {*claim.studies, *claim.against.studies}:
            continue
        held = sources.held_for(claim)
        for key, text in claim_texts(claim):
            for number in find_numbers(text):
                if is_claimed(number, cites=True) and not any(agree(number, other) for other in held):
                    message = f'"{number.text}" stands in none of the studies that this claim lists.'
                    close = nearest_number(number, held)
                    hint = f"Correct it{close}, list the study it comes from, or show the working under `derived:`."
                    yield facts.file("claim", name).finding(key, "claim-number-not-in-studies", message, hint)


def claim_texts(claim: Claim) -> list[tuple[Key, str]]:
    """Return what the claim's card says, by key. Its question asks and is left out."""
    return [
        (("size",), claim.size),
        (("reason",), claim.reason),
        (("against", "says"), claim.against.says),
        (("limits",), claim.limits),
        (("use",), claim.use),
    ]
