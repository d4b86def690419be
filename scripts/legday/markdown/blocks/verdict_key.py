"""`/// verdict-key`: the signs of the verdicts and certainties with their words."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.models import CERTAINTIES, VERDICTS
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import element
from legday.markdown.verdict import certainty_word, verdict_word


class VerdictKeyBlock(FactBlock):
    """Two lists: verdicts and certainties."""

    NAME = "verdict-key"

    def draw(self, block: Element) -> list[Element]:
        """Return the lists."""
        verdicts = [element("li", {}, verdict_word(verdict)) for verdict in VERDICTS]
        certainties = [element("li", {}, certainty_word(certainty)) for certainty in CERTAINTIES]
        return [element("ul", {}, *verdicts), element("ul", {}, *certainties)]
