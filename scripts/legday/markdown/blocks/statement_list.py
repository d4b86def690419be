"""`/// statement-list`: every statement of the article in its order, with the claims that answer it."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element

from legday.facts.models import Statement
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import element
from legday.markdown.verdict import certainty_word, verdict_word


class StatementListBlock(FactBlock):
    """The statements by section of the article."""

    NAME = "statement-list"

    def draw(self, block: Element) -> list[Element]:
        """Return a heading and a list for each section."""
        parts: list[Element] = []
        for section, statements in groupby(self.context.facts.statements, key=lambda s: s.section):
            parts.append(element("h3", {"id": f"statements-{section}"}, section.capitalize()))
            entries = [self._entry(statement) for statement in statements]
            parts.append(element("ol", {"class": "ld-plain"}, *entries))
        return parts

    def _entry(self, statement: Statement) -> Element:
        facts = self.context.facts
        answers = [
            element(
                "li",
                {},
                element("a", {"href": self.context.claim_link(name)}, facts.claims[name].question),
                " ",
                verdict_word(facts.claims[name].verdict),
                ", ",
                certainty_word(facts.claims[name].certainty),
            )
            for name in statement.claims
            if name in facts.claims
        ]
        if statement.answered_by:
            card = self.context.link(statement.answered_by, f"statement-{statement.id}")
            home = element("a", {"href": card}, "The home page answers it as a whole")
            answers.append(element("li", {}, home))
        number = element("span", {"class": "ld-claim__number"}, f"Statement {int(statement.id[1:])}")
        said = element("p", {"class": "ld-statement"}, number, f" {statement.says}")
        return element("li", {"id": statement.id}, said, element("ul", {}, *answers))
