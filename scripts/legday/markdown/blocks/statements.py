"""`/// statements`: the article's statements at a glance, by verdict, each a link to its card."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from legday.facts.models import VERDICTS, Statement
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import element
from legday.markdown.verdict import VERDICT_WORDS, sign


class StatementsBlock(FactBlock):
    """A row a verdict; in it a numbered mark for each statement whose leading claim has that verdict."""

    NAME = "statements"

    def draw(self, block: etree.Element) -> list[etree.Element]:
        """Return the rows and a caption that says how to read them."""
        facts = self.context.facts
        block.set("role", "group")
        block.set("aria-label", "The article's statements by verdict")
        block.set("data-search-exclude", "")
        rows = []
        for verdict in VERDICTS:
            statements = [s for s in facts.statements if (lead := facts.lead(s)) and lead.verdict == verdict]
            if statements:
                rows += self._row(verdict, VERDICT_WORDS[verdict], statements)
        framing = [s for s in facts.statements if not s.claims]
        caption = [f"Each number is one statement of the 2018 article, {len(facts.statements)} in all. Tap one for its evidence."]
        if framing:
            numbers = " and ".join(str(int(s.id[1:])) for s in framing)
            caption.append(f"Number {numbers} says that leg training does more than people think: this page as a whole answers it.")
        return [
            element("dl", {}, *rows),
            element("p", {"class": "ld-caption", "id": "statement-framing"}, " ".join(caption)),
        ]

    def _row(self, verdict: str, word: str, statements: list[Statement]) -> list[etree.Element]:
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
