"""`/// author-list`: who writes posts, what they gain from it and what they wrote."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import element
from legday.markdown.post import post_list


class AuthorListBlock(FactBlock):
    """A section an author."""

    NAME = "author-list"

    def draw(self, block: Element) -> list[Element]:
        """Return the sections."""
        sections = []
        for name, writer in self.context.facts.writers.items():
            interest = "none declared." if writer.interest == "none" else writer.interest
            sections += [
                element("h2", {"id": name}, writer.name),
                element("p", {}, writer.description),
                element("p", {"class": "ld-caption"}, f"Conflict of interest: {interest}"),
                post_list(self.context, [post for post in self.context.index.posts if name in post.meta.authors]),
            ]
        return sections
