"""A rendered page as the parts that a search leads to: the page, its sections, claims, terms and studies."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Literal

Kind = Literal["page", "section", "claim", "term", "sign", "study"]
Attributes = dict[str, str]

VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
INLINE = frozenset({"a", "abbr", "b", "button", "code", "em", "i", "span", "strong", "sub", "sup"})
UNSPOKEN = frozenset({"pre", "script", "style", "svg", "template", "textarea"})
APART = frozenset({"headerlink", "ld-cites", "ld-edit", "ld-feeds", "ld-finding", "ld-hidden"})
RECORD = frozenset({"code", "dt", "summary", "ul"})  # what tells of a claim's file, not of the claim
FIELDS = {
    "ld-claim__number": "number",
    "ld-claim__size": "opening",
    "ld-study__name": "title",
    "ld-reference__title": "opening",
}
VERDICT = re.compile(r"\bld-claim--([a-z-]+)")
CERTAINTY = re.compile(r"\bld-certainty--([a-z-]+)")


@dataclass
class Part:
    """A place on a page: its words, and what it opens with. `place` is its id, empty for the page itself."""

    kind: Kind
    place: str = ""
    verdict: str = ""
    certainty: str = ""
    title: list[str] = field(default_factory=list)
    number: list[str] = field(default_factory=list)
    opening: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


@dataclass
class PageParts:
    """A page: what its head says of it, and its parts in their order, the page itself first."""

    description: str = ""
    parts: list[Part] = field(default_factory=list)


def read_parts(html: str) -> PageParts:
    """Return the parts of a rendered page; none where it has no article."""
    start, end = html.find("<article"), html.rfind("</article>")
    reader = _Reader()
    reader.feed(html[:start] if start >= 0 else "")
    reader.page.parts = [Part("page")] if start >= 0 else []
    reader.feed(html[start:end])
    reader.close()
    return reader.page


class _Reader(HTMLParser):
    """Follows a page from tag to tag. `inside` holds the open elements, each with the part and field it opened."""

    def __init__(self) -> None:
        super().__init__()
        self.page = PageParts()
        self.inside: list[tuple[str, Part | None, str]] = []
        self.unread = 0  # how many of them are left out
        self.section: Part | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what the element begins."""
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and given.get("name") == "description":
            self.page.description = given.get("content", "")
        apart = self._is_apart(tag, given)
        if tag not in INLINE or apart:
            self._add(" ")
        if tag in VOID or not self.page.parts:
            return
        if self.unread or apart:
            self.unread += 1
            self.inside.append((tag, None, ""))
        else:
            self.inside.append((tag, *self._begun(tag, given)))

    def handle_endtag(self, tag: str) -> None:
        """End the element, and those in it that were left open."""
        if tag not in (name for name, _, _ in self.inside):
            return
        if tag not in INLINE:
            self._add(" ")
        while self.inside:
            name, _, _ = self.inside.pop()
            self.unread = max(self.unread - 1, 0)
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self._add(data)

    def _add(self, text: str) -> None:
        if self.unread or not self.inside:
            return
        part = self._here() or self.section or self.page.parts[0]
        into = next((into for _, _, into in reversed(self.inside) if into), "" if part.kind == "study" else "text")
        if into:
            getattr(part, into).append(text)

    def _begun(self, tag: str, given: Attributes) -> tuple[Part | None, str]:
        """Return the part and the field that the element's text belongs to, where it is not those around it."""
        classes, place = given.get("class", "").split(), given.get("id", "")
        here = self._here()
        if tag == "h1":
            return self.page.parts[0], "title"
        if tag in ("h2", "h3") and place and here:
            here.place = here.place or place
            return None, "title"
        if tag in ("h2", "h3") and place:
            self.section = self._part(Part("section", place))
            return None, "title"
        if tag == "dt" and place.startswith("term-"):
            self.section = self._part(Part("term", place))
            return None, "title"
        if "ld-claim" in classes:
            verdict = VERDICT.search(given["class"])
            return self._part(Part("claim", verdict=verdict[1] if verdict else "")), ""
        if "ld-warning__sign" in classes:
            return self._part(Part("sign", place)), ""
        if tag == "b" and here and here.kind == "sign":
            return None, "title"
        if "ld-study" in classes:
            return self._part(Part("study", place)), ""
        if here and (grade := CERTAINTY.search(given.get("class", ""))):
            here.certainty = here.certainty or grade[1]
        return None, FIELDS.get(classes[0] if here and classes else "", "")

    def _is_apart(self, tag: str, given: Attributes) -> bool:
        """Return whether the element is no running text: a drawing, code, a note that opens, what only a page shows."""
        here = self._here()
        return (
            tag in UNSPOKEN
            or (tag in RECORD and here is not None and here.kind == "claim")
            or "data-unsearched" in given  # an attribute of ours: one that an engine knows, it may take out
            or given.get("aria-hidden") == "true"
            or not APART.isdisjoint(given.get("class", "").split())
        )

    def _here(self) -> Part | None:
        """Return the card or study that is open."""
        return next((part for _, part, _ in reversed(self.inside) if part), None)

    def _part(self, part: Part) -> Part:
        self.page.parts.append(part)
        return part
