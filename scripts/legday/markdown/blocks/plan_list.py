"""`/// plan-list`: every plan in a line or two, as a link to its page."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import element


class PlanListBlock(FactBlock):
    """A card a plan: name, whom it is for, days and minutes."""

    NAME = "plan-list"
    TAG = "nav"

    def draw(self, block: Element) -> list[Element]:
        """Return the cards."""
        block.set("aria-label", "Plans")
        return [
            element(
                "ul",
                {},
                *(
                    element(
                        "li",
                        {},
                        element("a", {"href": self.context.link(f"train/plans/{name}.md")}, plan.name),
                        element("p", {}, plan.who),
                        element(
                            "p", {"class": "ld-caption"}, f"{_days(plan.days)} a week, {plan.minutes} minutes each"
                        ),
                    )
                    for name, plan in self.context.facts.plans_in_order()
                ),
            )
        ]


def _days(days: int) -> str:
    return "One day" if days == 1 else f"{days} days"
