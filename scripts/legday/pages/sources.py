"""The numbers that a passage may use: those that its studies, its claims and its derivation hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from legday.facts.models import Claim, Study
from legday.facts.store import Facts
from legday.pages.numbers import Number, find_numbers
from legday.pages.page import Page, Passage
from legday.pages.units import unit_name


class Sources:
    """The numbers of studies and claims, each text read once."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.read: dict[tuple[str, str], list[Number]] = {}

    def known(self, passage: Passage) -> bool:
        """Return whether every study and claim that the passage names has a valid file."""
        return all(reference.target in self.facts.studies for reference in passage.studies) and all(
            reference.target in self.facts.claims for reference in passage.claims
        )

    def held(self, passage: Passage) -> list[Number]:
        """Return the numbers that the passage's sources hold."""
        numbers = find_numbers(passage.derived)
        for reference in passage.claims:
            numbers += self._numbers("claim", reference.target)
        return numbers + self.held_by(reference.target for reference in passage.studies)

    def held_for(self, claim: Claim) -> list[Number]:
        """Return the numbers that a claim may use: those of the studies it lists, and its derivation."""
        return find_numbers(claim.derived or "") + self.held_by([*claim.studies, *claim.against.studies])

    def held_by(self, names: Iterable[str]) -> list[Number]:
        """Return the numbers that the studies `names` hold, as far as they were read."""
        known = [name for name in dict.fromkeys(names) if name in self.facts.studies]
        read = [name for name in known if self.facts.studies[name].read != "record-only"]
        return [number for name in read for number in self._numbers("study", name)]

    def of_page(self, page: Page) -> Iterator[tuple[str, list[Number]]]:
        """Yield the studies and claims that a page rests on, each as one cites it, with the numbers that it holds."""
        listed = page.meta.get("claims")
        names = [*(listed if isinstance(listed, list) else []), *(reference.target for reference in page.claims)]
        claims = [name for name in dict.fromkeys(map(str, names)) if name in self.facts.claims]
        cited = [reference.target for reference in page.studies]
        for study in dict.fromkeys([*cited, *(study for name in claims for study in self.facts.claims[name].studies)]):
            yield f"[@{study}]", self.held_by([study])
        for name in claims:
            yield f"[](claim:{name})", self._numbers("claim", name)

    def unread(self, passage: Passage) -> list[Number]:
        """Return the numbers of cited studies of which only the record is known: they may not be used."""
        names = {reference.target for reference in passage.studies}
        return [
            number
            for name in sorted(names)
            if self.facts.studies[name].read == "record-only"
            for number in self._numbers("study", name)
        ]

    def _numbers(self, kind: str, name: str) -> list[Number]:
        key = kind, name
        if key not in self.read:
            texts = _of_claim(self.facts.claims[name]) if kind == "claim" else _of_study(self.facts.studies[name])
            self.read[key] = [number for text in texts for number in find_numbers(text)]
            if kind == "study":
                self.read[key] += counts(self.facts.studies[name])
        return self.read[key]


def _of_claim(claim: Claim) -> list[str]:
    shown = [claim.question, claim.size, claim.reason, claim.against.says, claim.limits, claim.use]
    return [*shown, claim.verdict_on or "", claim.interest or "", claim.derived or ""]


def _of_study(study: Study) -> list[str]:
    found = [text for each in study.findings for text in (each.what, each.value, each.meaning, each.base or "")]
    return [study.title or "", study.population, *found, *study.limits.values()]


def counts(study: Study) -> Iterator[Number]:
    """Yield what a study's record counts: people, studies and whatever stands under `counted`."""
    if isinstance(study.participants, int):
        yield Number(Decimal(study.participants), "people")
    elif study.participants:
        yield from find_numbers(f"{study.participants} people")
    if study.studies:
        yield Number(Decimal(study.studies), "studies")
    for what, count in study.counted.items():
        yield Number(Decimal(count), unit_name(what))
