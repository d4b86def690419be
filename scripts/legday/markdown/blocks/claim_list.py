"""`/// claim-list`: every claim, with filters that need neither a server nor a script.

The filters are radio buttons; the style sheet hides what does not match (`:has(:checked)`). A browser without
`:has` shows every claim.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.models import CERTAINTIES, VERDICTS, Claim
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import element
from legday.markdown.verdict import CERTAINTY_WORDS, VERDICT_WORDS, certainty_word, verdict_word
from legday.pages.sentence import capital, with_stop


class ClaimListBlock(FactBlock):
    """Four filters and a list."""

    NAME = "claim-list"

    def draw(self, block: Element) -> list[Element]:
        """Return the filters and the claims, topic by topic."""
        facts = self.context.facts
        topics = {name: topic.title for name, topic in facts.topics_in_order()}
        filters = element(
            "form",
            {"class": "ld-filters", "data-unsearched": ""},
            _filter("verdict", "Verdict", {v: VERDICT_WORDS[v] for v in VERDICTS}),
            _filter("certainty", "Certainty", {c: CERTAINTY_WORDS[c] for c in CERTAINTIES}),
            _filter("topic", "Topic", topics),
            _filter("origin", "Asked by", {"article": "the article", "readers": "readers"}),
            element("button", {"type": "reset"}, "Show all"),
        )
        parts: list[Element] = [filters]
        for topic, title in topics.items():
            entries = [self._entry(name, claim) for name, claim in facts.claims_of(topic).items()]
            parts.append(
                element(
                    "section",
                    {"class": "ld-claim-group", "data-topic": topic},
                    element("h2", {"id": f"claims-{topic}"}, title),
                    element("ul", {"class": "ld-plain"}, *entries),
                )
            )
        fit = f"of {len(facts.claims)} claims fit."
        return [*parts, element("p", {"class": "ld-shown", "data-unsearched": ""}, fit)]

    def _entry(self, name: str, claim: Claim) -> Element:
        origin = "article" if self.context.facts.statements_of(name) else "readers"
        link = element("a", {"href": self.context.claim_link(name)}, claim.question)
        grade = element("p", {}, verdict_word(claim.verdict), ", ", certainty_word(claim.certainty))
        return element(
            "li",
            {
                "class": "ld-entry",
                "data-verdict": claim.verdict,
                "data-certainty": claim.certainty,
                "data-origin": origin,
            },
            element("p", {"class": "ld-entry__name"}, link),
            grade,
            element("p", {"class": "ld-entry__size"}, with_stop(capital(claim.size))),
        )


def _filter(key: str, title: str, choices: dict[str, str]) -> Element:
    options = []
    for value, text in {"": "all", **choices}.items():
        attributes = {
            "type": "radio",
            "name": key,
            "value": value or "all",
            "id": f"filter-{key}-{value or 'all'}",
        }
        if not value:
            attributes["checked"] = "checked"
        options.append(element("label", {}, element("input", attributes), f" {text}"))
    return element("fieldset", {}, element("legend", {}, title), *options)
