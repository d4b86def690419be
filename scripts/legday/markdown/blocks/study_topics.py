"""`/// study-topics`: the lists of studies, one a topic, with how many each holds."""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import element
from legday.pages.index import study_topic


class StudyTopicsBlock(FactBlock):
    """A link and a count for each topic."""

    NAME = "study-topics"

    def draw(self, block: Element) -> list[Element]:
        """Return the list of lists."""
        facts = self.context.facts
        counted = Counter(study_topic(facts, name) for name in facts.studies)
        entries = [
            element(
                "li",
                {},
                element("a", {"href": self.context.link(f"evidence/studies/{name}.md")}, topic.title),
                f": {counted[name]} studies",
            )
            for name, topic in facts.topics_in_order()
        ]
        return [element("ul", {}, *entries)]
