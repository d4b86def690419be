"""`{: …}` carries `derived`, a class or an id; it stands where the renderer reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.words import Page, Passage
from legday.words.index import Index
from legday.words.mask import ATTRIBUTES, without_code_spans
from legday.words.parse import DERIVED

ALLOWED = re.compile(r"""(?:derived="[^"]*"|lang="[\w-]*"|[.#][\w-]+|\s+)*""")


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for attributes that are not allowed, never closed, or in a place where they are not read."""
    for page in pages:
        for number, line in enumerate(page.prose, 1):
            for match in ATTRIBUTES.finditer(line):
                if not ALLOWED.fullmatch(match[0].strip("{}").removeprefix(":")):
                    message = f'"{match[0]}" sets an attribute that pages may not set.'
                    mend = 'Write {: derived="…" }, {: .class } or {: #id }; otherwise avoid braces.'
                    yield page.finding((number, match.start() + 1), "attribute-not-allowed", message, mend)
            if "{:" in ATTRIBUTES.sub("", line):
                mend = "Close it with } on the same line."
                place = number, line.index("{:") + 1
                yield page.finding(place, "attribute-not-closed", "This attribute list is never closed.", mend)
        for passage in page.passages:
            yield from _misplaced(page, passage)


def _misplaced(page: Page, passage: Passage) -> Iterator[Finding]:
    text = without_code_spans(passage.source)
    for match in DERIVED.finditer(text):
        above, _, before = text[: match.start()].rpartition("\n")
        after = text[match.end() :].strip()
        alone = bool(above.strip()) and not before.strip() and not after
        in_cell = passage.kind == "row" and (not after or after.startswith("|"))
        if not alone and not in_cell:
            message = "The derivation stands where it is not read."
            mend = "Put it on a line of its own directly below the paragraph, or at the end of a table cell."
            yield page.finding(page.place(passage, match.start()), "derived-misplaced", message, mend)
