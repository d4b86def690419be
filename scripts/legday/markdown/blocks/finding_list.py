"""`/// finding-list`: every finding with what it means, why its rule exists, and a wrong and a right example."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.explanations import Category, Explanation, categories, visible
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import Child, element


class FindingListBlock(FactBlock):
    """A section a category; each finding folds out."""

    NAME = "finding-list"

    def draw(self, block: Element) -> list[Element]:
        """Return the sections."""
        return [_section(name, category) for name, category in categories().items()]


def _section(name: str, category: Category) -> Element:
    return element(
        "section",
        {"aria-labelledby": f"in-{name}"},
        element("h2", {"id": f"in-{name}"}, category.title),
        element("p", {}, *_with_code(category.about)),
        *(_entry(code, entry) for code, entry in sorted(category.findings.items())),
    )


def _entry(code: str, entry: Explanation) -> Element:
    place = (", in ", element("code", {}, entry.place)) if entry.place else ()
    return element(
        "details",
        {"id": code, "class": "ld-finding"},
        element("summary", {}, element("code", {}, code), " ", *_with_code(entry.means)),
        element("p", {}, "Why: ", *_with_code(entry.why)),
        element("p", {"class": "ld-finding__example"}, "Wrong", *place, ":"),
        element("pre", {}, element("code", {}, visible(entry.wrong))),
        element("p", {"class": "ld-finding__example"}, "Right:"),
        element("pre", {}, element("code", {}, visible(entry.right))),
    )


def _with_code(text: str) -> list[Child]:
    """Return `text` with what stands between backticks as code."""
    return [element("code", {}, part) if number % 2 else part for number, part in enumerate(text.split("`"))]
