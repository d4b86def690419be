"""`/// tag-list`: every tag that posts carry, what it means and which posts carry it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import element
from legday.markdown.post import post_list


class TagListBlock(FactBlock):
    """A section a tag, by name; tags without a post are left out."""

    NAME = "tag-list"

    def draw(self, block: Element) -> list[Element]:
        """Return the sections."""
        sections = []
        for name, tag in sorted(self.context.facts.tags.items(), key=lambda pair: pair[1].name.casefold()):
            posts = [post for post in self.context.index.posts if name in post.meta.tags]
            if posts:
                heading = element("h2", {"id": name}, tag.name)
                sections += [heading, element("p", {}, tag.means), post_list(self.context, posts)]
        return sections
