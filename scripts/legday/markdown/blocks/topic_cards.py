"""`/// topic-cards`: the ways into the site, one a topic with a page of its own."""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from legday.facts.models import VERDICTS
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import element
from legday.markdown.verdict import VERDICT_WORDS, sign


class TopicCardsBlock(FactBlock):
    """A card a topic: title, its answer in a line, how its claims were judged."""

    NAME = "topic-cards"
    TAG = "nav"

    def draw(self, block: Element) -> list[Element]:
        """Return the cards of every topic but the one whose page this is."""
        block.set("aria-label", "Topics")
        cards = []
        for name, topic in self.context.facts.topics_in_order():
            if topic.page == self.context.page:
                continue
            link = element("a", {"href": self.context.link(topic.page)}, topic.title)
            cards.append(
                element(
                    "li",
                    {"class": "ld-topic-card"},
                    element("p", {"class": "ld-topic-card__title"}, link),
                    element("p", {"class": "ld-topic-card__line"}, topic.door),
                    self._tally(name),
                )
            )
        return [element("ul", {}, *cards)]

    def _tally(self, topic: str) -> Element:
        counted = Counter(claim.verdict for claim in self.context.facts.claims_of(topic).values())
        parts = [
            element("span", {}, sign(verdict), f"{counted[verdict]} {VERDICT_WORDS[verdict]}")
            for verdict in VERDICTS
            if counted[verdict]
        ]
        return element("p", {"class": "ld-topic-card__tally"}, *(child for part in parts for child in (part, " ")))
