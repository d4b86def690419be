"""`term:`, `claim:`, `count:` and `propose:` links, and the `derived` note of a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from legday.markdown.citation import missing
from legday.markdown.context import Context
from legday.markdown.contribute import PROPOSALS
from legday.markdown.element import append, element
from legday.markdown.verdict import certainty_word, grade, sign, verdict_word
from legday.pages.sentence import capital

CLOSING = ",.;:?!)”"


class LinkProcessor(Treeprocessor):
    """Replaces links that name a fact by what the fact says."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context
        self.schemes: dict[str, Callable[[Element, str], None]] = {
            "term": self._term,
            "claim": self._claim,
            "count": self._count,
            "propose": self._propose,
        }
        self.terms: dict[str, Element] = {}

    def run(self, root: Element) -> None:
        """Rewrite every such link and note below `root`."""
        self.terms = {}
        for link in list(root.iter("a")):
            scheme, _, name = link.get("href", "").partition(":")
            if scheme in self.schemes:
                self.schemes[scheme](link, name)
        for node in list(root.iter()):
            derivation = node.attrib.pop("derived", None)
            if derivation:
                append(node, " ", element("small", {"class": "ld-derived"}, f"Our arithmetic: {derivation}."))
        append(root, *self.terms.values())

    def _term(self, link: Element, name: str) -> None:
        found = self.context.facts.term(name)
        if not found:
            _become(link, missing(f"the term {name}"))
            return
        identifier, term = found
        button = element("button", {"type": "button", "class": "ld-term", "popovertarget": f"term-{identifier}"})
        button.text = link.text
        button.extend(list(link))
        _become(link, _unbroken(button, link))
        self.terms[identifier] = element(
            "div",
            {
                "id": f"term-{identifier}",
                "class": "ld-popover ld-popover--term",
                "popover": "auto",
                "role": "dialog",
                "aria-label": f"What {term.term} means",
                "data-unsearched": "",
            },
            element("p", {}, element("strong", {}, f"{capital(term.term)}: "), term.means),
            element(
                "p",
                {"class": "ld-popover__links"},
                element(
                    "a",
                    {"href": self.context.link("evidence/glossary.md", f"term-{identifier}-entry")},
                    "Glossary",
                ),
            ),
        )

    def _claim(self, link: Element, name: str) -> None:
        claim = self.context.facts.claims.get(name)
        if not claim:
            _become(link, missing(f"the claim {name}"))
            return
        link.set("href", self.context.claim_link(name))
        if link.text or len(link):
            link.set("class", "ld-claim-link")
            append(
                link,
                "\u2060",
                sign(claim.verdict),
                element("span", {"class": "ld-hidden"}, f" ({grade(claim)})"),
            )
        else:
            link.set("class", "ld-grade")
            append(link, verdict_word(claim.verdict), ", ", certainty_word(claim.certainty))

    def _count(self, link: Element, name: str) -> None:
        counts = self.context.facts.counts()
        text = f"{counts[name]:,}" if name in counts else None
        _become(link, element("span", {}, text) if text else missing(f"the count {name}"))

    def _propose(self, link: Element, name: str) -> None:
        """Lead to the page where proposals begin; in a project without it the words stay as they are."""
        address = self.context.proposal(name) if name in PROPOSALS else None
        if address:
            link.set("href", address)
        else:
            link.tag = "span"
            link.attrib.clear()


def _unbroken(button: Element, link: Element) -> Element:
    """Return the button that takes the link's place, with the mark that follows: browsers may break a line after it."""
    tail = link.tail or ""
    button.tail = tail[: len(tail) - len(tail.lstrip(CLOSING))]
    if not button.tail:
        return button
    link.tail = tail.removeprefix(button.tail)
    return element("span", {"class": "ld-unbroken"}, button)


def _become(node: Element, other: Element) -> None:
    """Turn `node` into `other` in place, keeping its tail."""
    tail = node.tail
    node.clear()
    node.tag, node.text, node.tail = other.tag, other.text, tail
    node.attrib.update(other.attrib)
    node.extend(list(other))
