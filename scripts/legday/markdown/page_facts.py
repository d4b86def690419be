"""What a page says of itself: reading time below its title, review dates and changed grades at its end."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from legday.facts.models import Claim
from legday.markdown.context import Context
from legday.markdown.element import append, element
from legday.pages.dates import written
from legday.pages.posts import BLOG, FOLDER
from legday.pages.sentence import capital

WORDS_A_MINUTE = 220
HOME = "index.md"
WITHOUT = (f"{BLOG}/", f"{FOLDER}/")
LISTS = {"ld-claim-list", "ld-glossary", "ld-statement-list", "ld-study-list"}


class PageFactsProcessor(Treeprocessor):
    """Adds the line of page facts and the section on review."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Add both to the page below `root`; a page without cards gets its reading time only.

        The home page shows neither: its first screen belongs to the answer. A post has a line of its own, and a list
        of posts needs none.
        """
        title = root.find("h1")
        if title is None or self.context.page == HOME or self.context.page.startswith(WITHOUT):
            return
        index = self.context.index
        claims = {
            name: self.context.facts.claims[name]
            for name, page in index.card_pages.items()
            if page == self.context.page and name in self.context.facts.claims
        }
        line = reading_time(root)
        if claims:
            reviewed = max(claim.reviewed for claim in claims.values())
            due = min(claim.review_by for claim in claims.values())
            line += f" · evidence reviewed on {written(reviewed)} · next review by {written(due)}"
            append(root, _review(claims))
        position = list(root).index(title) + 1
        root.insert(position, element("p", {"class": "ld-page-facts", "data-unsearched": ""}, line))


def reading_time(root: Element) -> str:
    """Return "4 min read" for the page below `root`."""
    words = sum(len(text.split()) for text in _running_text(root))
    return f"{max(1, round(words / WORDS_A_MINUTE))} min read"


def _running_text(node: Element) -> Iterator[str]:
    """Yield the text that is read from top to bottom: not what is folded away, not the lists of facts."""
    if node.tag not in ("details", "svg") and "popover" not in node.attrib and node.get("class") not in LISTS:
        yield node.text or ""
        for child in node:
            yield from _running_text(child)
            yield child.tail or ""


def _review(claims: dict[str, Claim]) -> Element:
    changes = [
        (grade.date, f"{claim.question} {capital(grade.change)}. {grade.why}")
        for claim in claims.values()
        for grade in claim.history
        if grade.previous
    ]
    entries = [element("li", {}, f"{written(date)}: {text}") for date, text in sorted(changes, reverse=True)]
    what = (
        element("ul", {}, *entries)
        if entries
        else element("p", {}, "No grade on this page has changed since its first grading.")
    )
    heading = element("h2", {"id": "review", "data-unsearched": ""}, "What changed")
    return element("section", {"class": "ld-review", "data-unsearched": ""}, heading, what)
