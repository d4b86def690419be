"""`/// claim | topic/id`: the card of a claim. Verdict, certainty and size first; the rest one tap away."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.bibliography import label
from legday.facts.models import Claim
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.citation import citation, missing
from legday.markdown.context import claim_anchor
from legday.markdown.element import Child, element
from legday.markdown.verdict import certainty_word, verdict_word
from legday.pages.dates import written
from legday.pages.sentence import capital, with_stop


class ClaimBlock(FactBlock):
    """The card of one claim."""

    NAME = "claim"
    ARGUMENT = True
    TAKES = "claim"
    TAG = "section"

    def draw(self, block: Element) -> list[Element]:
        """Return the card."""
        claim = self.context.facts.claims.get(self.name)
        if not claim:
            return [missing(f"the claim {self.name}")]
        anchor = claim_anchor(self.name)
        block.set("class", f"ld-claim ld-claim--{claim.verdict}")
        block.set("aria-labelledby", anchor)
        return [
            *self._said(),
            element("h3", {"id": anchor}, claim.question),
            element(
                "p",
                {"class": "ld-claim__grade"},
                verdict_word(claim.verdict),
                element("span", {"class": "ld-hidden"}, ", "),
                certainty_word(claim.certainty),
            ),
            *_verdict_on(claim),
            element("p", {"class": "ld-claim__size"}, element("strong", {}, "How large: "), with_stop(claim.size)),
            element(
                "details",
                {},
                element("summary", {}, "Why, and the case against"),
                element("dl", {}, *self._rows(claim)),
            ),
        ]

    def _said(self) -> list[Element]:
        statements = self.context.facts.statements_of(self.name)
        said: list[Child] = []
        for statement in statements:
            number = int(statement.id[1:])
            said += [
                element("span", {"class": "ld-claim__number"}, f"Statement {number}"),
                f" {statement.says} ",
            ]
        return [element("p", {"class": "ld-claim__said"}, *said)] if said else []

    def _rows(self, claim: Claim) -> list[Element]:
        rows: list[tuple[str, list[Child]]] = [
            ("Why this verdict", [claim.reason]),
            ("Best evidence against it", [claim.against.says, *self._studies(claim.against.studies)]),
            ("Where it may not hold", [claim.limits]),
            ("What to do", [claim.use]),
        ]
        if claim.tested_by:
            rows.append(("What tests it", self._studies(claim.tested_by)))
        if links := self._warnings(claim):
            rows.append(("All signs", [element("ul", {}, *links)]))
        if claim.derived:
            rows.append(("Our arithmetic", [claim.derived]))
        if claim.interest:
            rows.append(("Who gains", [claim.interest]))
        reviewed = f"{written(claim.reviewed)}; next review by {written(claim.review_by)}. "
        rows += [
            ("Studies", self._studies(claim.studies)),
            ("Reviewed", [reviewed, *self._history(claim)]),
            ("Something wrong?", [self._correction()]),
        ]
        return [
            part
            for name, content in rows
            for part in (element("dt", _shown(name), name), element("dd", _shown(name), *content))
        ]  # fmt: skip

    def _warnings(self, claim: Claim) -> list[Element]:
        groups = [self.context.facts.warnings[name] for name in claim.warnings if name in self.context.facts.warnings]
        links = [element("a", {"href": self.context.link(group.page)}, group.title) for group in groups]
        return [element("li", {}, link) for link in links]

    def _studies(self, names: list[str]) -> list[Child]:
        known = [name for name in names if name in self.context.facts.studies]
        if not known:
            return []
        entries = [element("li", {}, citation(name, label(self.context.facts.studies[name]))) for name in known]
        return [element("ul", {"class": "ld-claim__studies"}, *entries)]

    def _history(self, claim: Claim) -> list[Child]:
        entries = [element("li", {}, f"{written(grade.date)}: {grade.change}. {grade.why}") for grade in claim.history]
        return [element("ul", {}, *entries)]

    def _correction(self) -> Element:
        url = self.context.proposal("correction", self.name)
        return element("a", {"href": url}, "Correct this claim") if url else element("code", {}, self.name)


def _shown(name: str) -> dict[str, str]:
    """Return the attributes of a row: what only a click can use stays off paper."""
    return {"class": "ld-off-paper"} if name == "Something wrong?" else {}


def _verdict_on(claim: Claim) -> list[Element]:
    if not claim.verdict_on:
        return []
    text = with_stop(f"The verdict is on this: {claim.verdict_on}")
    return [element("p", {"class": "ld-claim__on"}, capital(text))]
