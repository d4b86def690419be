"""The base of all blocks: `/// name | argument` shows something from seeds/."""

from __future__ import annotations

from typing import ClassVar, Literal
from xml.etree.ElementTree import Element, SubElement

from pymdownx.blocks.block import Block

from legday.markdown.context import Context
from legday.markdown.element import append

Takes = Literal["chart", "claim", "exercise", "formula", "plan", "statement", "topic", "warnings"]


class FactBlock(Block):
    """A block without options. It draws itself after inline parsing, so facts are never read as Markdown.

    `TAKES` names what the argument must be, for the source check: an id of that kind, or None for no argument.
    """

    TAKES: ClassVar[Takes | None] = None
    TAG = "div"

    @property
    def context(self) -> Context:
        """What the extension knows about the page."""
        context: Context = self.md.legday
        return context

    @property
    def name(self) -> str:
        """The block's argument."""
        return str(self.argument).strip() if self.argument else ""

    def on_create(self, parent: Element) -> Element:
        """Add the block's element to the page."""
        return SubElement(parent, self.TAG, {"class": f"ld-{self.NAME}"})

    def on_inline_end(self, block: Element) -> None:
        """Fill the element."""
        css_class = block.get("class", "")
        block.attrib.clear()
        block.set("class", css_class)
        append(block, *self.draw(block))

    def draw(self, block: Element) -> list[Element]:
        """Return the block's content; `block` is there to take attributes."""
        raise NotImplementedError
