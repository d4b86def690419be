"""The last line of a page: where to change it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from legday.markdown.context import Context
from legday.markdown.element import append, element
from legday.pages.posts import BLOG

ABOVE_A_LIST = f"{BLOG}/index.md"  # the template lists the posts below; the page itself says how to write one


class EditProcessor(Treeprocessor):
    """Adds the line to every page that has a title."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Add it below `root`."""
        url = self.context.proposal("edit", f"docs/{self.context.page}")
        if url and root.find("h1") is not None and self.context.page != ABOVE_A_LIST:
            link = element("a", {"href": url}, "Edit this page")
            append(root, element("p", {"class": "ld-edit"}, "Found a slip? ", link, "."))
