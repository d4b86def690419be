"""A link leads to a page of the site, to an https address or to a fact; no other scheme is let through."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.words import Page
from legday.words.index import Index

# Looked for in the raw text: browsers ignore what CommonMark trips over, such as a line break inside "javascript:",
# and Python-Markdown reads a definition in a quotation or a list, where CommonMark may see none.
TARGET = re.compile(r"\]\(\s*<?|^[ \t>*+\d.)-]*\[[^\[\]]*\]:(?P<definition>[\s>]*<?)", re.MULTILINE)
ALLOWED = r"https://|mailto:|(?:claim|term|count):|[\w./%~-]*[#?)> ]"
ALLOWED_IN_LINK = re.compile(ALLOWED)
ALLOWED_IN_DEFINITION = re.compile(rf"{ALLOWED}|[\w./%~-]*$", re.MULTILINE)


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each link target with a scheme that is not allowed."""
    for page in pages:
        text = "\n".join(page.prose)
        for match in TARGET.finditer(text):
            allowed = ALLOWED_IN_LINK if match["definition"] is None else ALLOWED_IN_DEFINITION
            if allowed.match(text, match.end()):
                continue
            place = text.count("\n", 0, match.end()) + 1, match.end() - text.rfind("\n", 0, match.end())
            target = re.split(r"[)\n]", text[match.end() : match.end() + 40])[0]
            if target.startswith("http:"):
                message = f'"{target}" is not encrypted.'
                yield page.finding(place, "link-not-https", message, 'Write "https:".')
            else:
                mend = "Link to a page (.md), an https address, claim:, term: or count:."
                yield page.finding(place, "link-scheme", f'"{target}" is a link that the site does not allow.', mend)
