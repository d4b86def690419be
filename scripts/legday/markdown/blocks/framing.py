"""`/// framing | s02`: the card of a statement that frames the article and is answered by all its claims together."""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from legday.facts.models import VERDICTS
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.citation import missing
from legday.markdown.element import element
from legday.markdown.verdict import verdict_word


class FramingBlock(FactBlock):
    """What the statement says and how the others were judged, counted from their claims."""

    NAME = "framing"
    ARGUMENT = True
    TAKES = "statement"
    TAG = "section"

    def draw(self, block: Element) -> list[Element]:
        """Return the card."""
        facts = self.context.facts
        statement = next((s for s in facts.statements if s.id == self.name), None)
        if not statement:
            return [missing(f"the statement {self.name}")]
        judged = Counter(lead.verdict for s in facts.statements if (lead := facts.primary_claim(s)))
        anchor = f"statement-{statement.id}"
        block.set("class", "ld-claim ld-claim--framing")
        block.set("aria-labelledby", anchor)
        number = element("span", {"class": "ld-claim__number"}, f"Statement {int(statement.id[1:])}")
        tally = [
            element("li", {}, verdict_word(verdict), f": {judged[verdict]}") for verdict in VERDICTS if judged[verdict]
        ]
        return [
            element("p", {"class": "ld-claim__said"}, number, f" {statement.says}"),
            element("h3", {"id": anchor}, "Taken together, how do the article's statements fare?"),
            element("p", {}, f"It frames the other {judged.total()} statements. They were judged one by one:"),
            element("ul", {"class": "ld-claim__tally"}, *tally),
        ]
