"""A claim that says of itself that nothing tests it is untested; one that is untested is tested by nothing.

"Untested" means that no study was found that tests the claim. Where a card tells its readers so, its verdict may not
say more. A claim of which only a part is untested names under `tested_by` what tests the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.models import Claim
from legday.facts.store import Facts
from legday.facts.yaml_file import Key, YamlFile
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index

STUDY = r"(?:single\s+)?(?:trials?|stud(?:y|ies)|experiments?|cohorts?)"
ITSELF = r"(?:it|this|that|the\s+(?:claim|statement|idea|question|comparison|(?:direct\s+)?link)|whether)"
NOT_YET = r"(?:has|have)\s+(?:not|never)\s+(?:yet\s+)?been"
# What a card says when nothing tests its claim: of the claim by name, or at the head of a sentence of its reason.
OF_ITSELF = re.compile(
    rf"""\bno\s+{STUDY}\b[^.;:?!]*?\b(?:test|compare)(?:s|d|ed)?\s+{ITSELF}\b
    | \b(?:nobody|no\s+one)\s+(?:has\s+|seems\s+to\s+have\s+)?(?:ever\s+)?(?:tests?|tested|compared)\s+{ITSELF}\b
    | (?<!of\s)\b{ITSELF}\s+(?:itself\s+)?{NOT_YET}\s+(?:tested|studied|made)\b
    | (?<!of\s)\b{ITSELF}\s+(?:is|remains)\s+untested\b""",
    re.IGNORECASE | re.VERBOSE,
)
AT_THE_HEAD = re.compile(
    rf"""(?:^|(?<=[.;:?!]\s))no\s+{STUDY}(?:\s+(?:of|in|on|with)\s[^.,;:?!]*?)?\s+(?:(?:was|were|has\s+been)\s+)?found\b
    | ^(?:[^.;:?!]+\s)?{NOT_YET}\s+tested\b""",
    re.IGNORECASE | re.VERBOSE,
)


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for claims whose words, verdict, certainty and `tested_by` do not fit one another."""
    for name, claim in facts.claims.items():
        file = facts.file("claim", name)
        yield from _listed(file, claim)
        if claim.verdict == "untested":
            yield from _untested(file, claim)
        elif not claim.tested_by:
            yield from _words(file, claim)


def _listed(file: YamlFile, claim: Claim) -> Iterator[Finding]:
    for number, study in enumerate(claim.tested_by):
        if study not in claim.studies:
            message = f'"{study}" is not among the studies of this claim.'
            yield file.finding(("tested_by", number), "tester-not-listed", message, "Add it to `studies`.")


def _untested(file: YamlFile, claim: Claim) -> Iterator[Finding]:
    if claim.tested_by:
        hint = "Take `tested_by` out, or give the verdict that these studies bear."
        yield file.finding(("tested_by",), "untested-yet-tested", "An untested claim names what tests it.", hint)
    if claim.certainty != "very-low":
        message = f'An untested claim stands at very low certainty, not at "{claim.certainty}".'
        yield file.finding(("certainty",), "untested-certainty", message, "Write certainty: very-low.")


def _words(file: YamlFile, claim: Claim) -> Iterator[Finding]:
    for key, said in _saying(claim):
        message = f'The card says "{said}", and its verdict is not "untested".'
        hint = (
            "Write verdict: untested and certainty: very-low, or say which part was not tested and name under "
            "`tested_by` the studies that test the rest."
        )
        yield file.finding(key, "untested-by-its-own-words", message, hint)


def _saying(claim: Claim) -> Iterator[tuple[Key, str]]:
    """Yield where the card says that nothing tests the claim, with its words; once a text."""
    texts = (("size", claim.size), ("reason", claim.reason), ("limits", claim.limits))
    for key, text in texts:
        plain = " ".join(text.split())
        match = OF_ITSELF.search(plain) or (AT_THE_HEAD.search(plain) if key == "reason" else None)
        if match:
            yield (key,), match[0].strip()
