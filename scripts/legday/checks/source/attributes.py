"""`{: …}` carries `derived`, a language or an id; it stands where the renderer reads it; no other brace is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page, Passage
from legday.pages.index import Index
from legday.pages.mask import ATTRIBUTES, without_code_spans
from legday.pages.parse import DERIVED

ALLOWED = re.compile(r"""(?:derived="[^"]*"|lang="[a-zA-Z-]*"|#[a-z][a-z0-9-]*|\s+)*""")

BRACE = re.compile(r"[{}]")
TEMPLATED = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}")  # has a finding of its own


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for attributes that are not allowed, never closed, or in a place where they are not read."""
    for page in pages:
        for number, text in enumerate(page.prose, 1):
            line = TEMPLATED.sub(lambda match: " " * len(match[0]), text)
            for match in ATTRIBUTES.finditer(line):
                if not ALLOWED.fullmatch(match[0].strip("{}").removeprefix(":")):
                    message = f'"{match[0]}" sets an attribute that pages may not set.'
                    hint = 'Write {: derived="…" }, {: lang="…" } or {: #name }; otherwise avoid braces.'
                    yield page.finding((number, match.start() + 1), "attribute-not-allowed", message, hint)
            stray = BRACE.search(ATTRIBUTES.sub(lambda match: " " * len(match[0]), line))
            if stray:
                message = f'The brace "{stray[0]}" has no other to go with it on its line.'
                hint = "Close an attribute list with } on the same line; otherwise avoid braces."
                yield page.finding((number, stray.start() + 1), "attribute-not-closed", message, hint)
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
            hint = "Put it on a line of its own directly below the paragraph, or at the end of a table cell."
            yield page.finding(page.place(passage, match.start()), "derived-misplaced", message, hint)
