"""A link to another site names a public server, plainly: no machine of the editor's own, no name in disguise.

Links are read as Python-Markdown reads them, which renders the site: it takes `[text](https://example.org/a b)` for a
link, where CommonMark sees none. A target in code, which is blanked here, holds blanks as well.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from functools import cache

from markdown import Markdown
from markdown.inlinepatterns import LINK_RE, LinkInlineProcessor

from legday.facts.store import Facts
from legday.facts.web_address import problem
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index

INLINE = re.compile(r"\]\(")
DEFINITION = re.compile(r"^[ \t>*+\d.)-]*\[[^\[\]]*\]:[\s>]*<?([^\s>]+)", re.MULTILINE)
PARAGRAPH_END = re.compile(r"\n[ \t>]*\n")
ESCAPE = re.compile(r"\\(?=\W)")
WITH_BLANK = re.compile(
    r"(?:(?:claim|term|count|propose):|[#?]).*\s", re.DOTALL
)  # in others a rule for schemes finds it


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each address whose server is private, malformed or hard to tell."""
    for page in pages:
        seen = [((link.line, link.column), link.target) for link in page.links]
        for place, target in (*seen, *_unseen(page, dict(seen))):
            scheme = target.partition(":")[0]
            found = problem(target) if scheme.islower() else None  # of others the rule for schemes tells
            if not found and WITH_BLANK.match(target):
                message = f'The target "{target}" holds a blank.'
                found = "link-malformed", message, "Write %20 for a blank in an address; a title stands in quotes."
            if found:
                yield page.finding(place, *found)


def _unseen(page: Page, seen: Mapping[tuple[int, int], str]) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield place and target of each link and definition that the site shows and CommonMark does not see."""
    text = "\n".join(page.prose)
    for match in INLINE.finditer(text):
        rest = PARAGRAPH_END.split(text[match.end() - 1 :], maxsplit=1)[0]
        target, _, _, is_link = _reader().getLink(rest, 0)
        place = _place(text, match.end() + len(rest[1:]) - len(rest[1:].lstrip(" \t\n<")))
        escaped = ESCAPE.sub("", target) != target and ESCAPE.sub("", target) in seen.values()
        if is_link and place not in seen and not escaped:
            yield place, html.unescape(target)
    for match in DEFINITION.finditer(text):
        place = _place(text, match.start(1))
        if place not in seen:
            yield place, html.unescape(match[1])


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


@cache
def _reader() -> LinkInlineProcessor:
    engine = Markdown()
    engine.convert("words")  # which sets up what the reader asks for
    return LinkInlineProcessor(LINK_RE, engine)
