"""`/// statements`: the article's statements at a glance, by verdict, each a link to its card."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.models import VERDICTS, Statement
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import Child, element
from legday.markdown.verdict import VERDICT_WORDS, sign


class StatementsBlock(FactBlock):
    """A row a verdict; in it a numbered mark for each statement whose leading claim has that verdict."""

    NAME = "statements"

    def draw(self, block: Element) -> list[Element]:
        """Return the rows and a caption that says how to read them."""
        facts = self.context.facts
        block.set("role", "group")
        block.set("aria-label", "The article's statements by verdict")
        block.set("data-unsearched", "")
        rows = []
        for verdict in VERDICTS:
            statements = [s for s in facts.statements if (lead := facts.primary_claim(s)) and lead.verdict == verdict]
            if statements:
                rows += self._row(verdict, VERDICT_WORDS[verdict], statements)
        caption: list[Child] = [
            f"Each number is one of the article's {len(facts.statements)} statements. Tap it for its evidence."
        ]
        for statement in facts.statements:
            if not statement.claims:
                link = element("a", {"href": f"#statement-{statement.id}"}, f"Number {int(statement.id[1:])}")
                caption += [" ", link, " frames all the others."]
        return [
            element("dl", {}, *rows),
            element("p", {"class": "ld-caption"}, *caption),
        ]

    def _row(self, verdict: str, word: str, statements: list[Statement]) -> list[Element]:
        name = element("dt", {}, sign(verdict), f"{word} ", element("b", {}, str(len(statements))))
        marks = [
            element(
                "a",
                {
                    "class": f"ld-mark ld-mark--{verdict}",
                    "href": self.context.claim_link(statement.claims[0]),
                    "title": statement.says,
                },
                element("span", {"class": "ld-hidden"}, "Statement "),
                str(int(statement.id[1:])),
                element("span", {"class": "ld-hidden"}, f": {statement.says}"),
            )
            for statement in statements
        ]
        return [name, element("dd", {}, *(child for mark in marks for child in (mark, " ")))]
