"""`/// warnings | group`: a whole group of signs, the most urgent first, each with what to do."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.warning import by_urgency, signs_of
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.citation import missing
from legday.markdown.element import element
from legday.markdown.warning import urgency_part


class WarningsBlock(FactBlock):
    """A part for each urgency. Sources stand on the group's own page; elsewhere a line leads there."""

    NAME = "warnings"
    ARGUMENT = True
    TAKES = "warnings"
    TAG = "section"

    def draw(self, block: Element) -> list[Element]:
        """Return the parts."""
        facts = self.context.facts
        group = facts.warnings.get(self.name)
        if not group or not facts.urgencies:
            return [missing(f"the warnings {self.name}")]
        block.set("aria-label", group.title)
        at_home = self.context.page == group.page
        parts = [
            urgency_part(urgency, signs, self.context, f"{self.name}-{urgency}", at_home=at_home)
            for urgency, signs in by_urgency(signs_of(self.name, facts.warnings))
        ]
        if not at_home:
            title = self.context.index.titles.get(group.page, group.page)
            home = element("a", {"href": self.context.link(group.page)}, title)
            parts.append(element("p", {"class": "ld-caption"}, "What each of these rests on: ", home, "."))
        return parts
