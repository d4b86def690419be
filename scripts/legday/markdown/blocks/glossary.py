"""`/// glossary`: every term with its meaning, in alphabetical order."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import element
from legday.pages.sentence import capital


class GlossaryBlock(FactBlock):
    """One definition list."""

    NAME = "glossary"

    def draw(self, block: Element) -> list[Element]:
        """Return the list."""
        entries = []
        for identifier, term in sorted(self.context.facts.glossary.items(), key=lambda pair: pair[1].term.casefold()):
            also = f" Also called: {', '.join(term.also)}." if term.also else ""
            entries.append(element("dt", {"id": f"term-{identifier}-entry"}, capital(term.term)))
            entries.append(element("dd", {}, term.means + also))
        return [element("dl", {}, *entries)]
