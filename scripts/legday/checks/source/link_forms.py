"""What is meant as a link is one: in other forms, the brackets stand in the text that readers see.

Brackets are ordinary text as well (`[sic]`, `a[0][1]`, `[1][2]`): told is only what cannot be meant so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding, nearest
from legday.pages import Page
from legday.pages.index import Index
from legday.pages.mask import without_code_spans

INNER = r"(?:\\.|[^\[\]\\]|\[[^\[\]]*\])"
REFERENCE = re.compile(rf"(?<![\w\\\]])!?\[(?P<text>{INNER}+)\]\[(?P<label>[^\[\]\\]*)\](?![(:\[])")
DEFINED = re.compile(r"^[ >*+-]*\[((?:\\.|[^\[\]\\])+)\]:[ \t]*\n?[ \t]*\S", re.MULTILINE)
LETTER = re.compile(r"[^\W\d_]")
ADDRESS = r"(?:https?:[^\s()\[\]]+|[\w./-]+\.(?:md|html?|png|jpe?g|svg|webp|csv|pdf)(?:#[\w-]*)?)"
UNMADE = {
    re.compile(rf"(?<!\\)\[{INNER}+\][ \t]+\({ADDRESS}\)"): "Put no space between ] and (.",
    re.compile(rf"(?<!\\)\([^()\[\]]+\)\[{ADDRESS}\]"): "Write [words](address): words in brackets first.",
}


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each link whose address is nowhere on its page, and each that lacks a part of its form."""
    for page in pages:
        defined = {_folded(label) for label in DEFINED.findall("\n".join(page.prose))}
        for passage in page.passages:
            text = without_code_spans(passage.source)
            for match in REFERENCE.finditer(text):
                label = match["label"].strip() or match["text"]
                if _is_label(match["text"]) and _is_label(label) and _folded(label) not in defined:
                    message = f'"{match[0]}" names an address that the page does not give.'
                    hint = f"Write [words](address), or add a line: [{label}]: address.{nearest(label, defined)}"
                    yield page.finding(page.place(passage, match.start()), "link-undefined", message, hint)
            for form, hint in UNMADE.items():
                for match in form.finditer(text):
                    message = f'"{match[0]}" is not a link.'
                    yield page.finding(page.place(passage, match.start()), "link-unmade", message, hint)


def _is_label(text: str) -> bool:
    """Tell whether `text` names something; numbers, citations and footnotes do not."""
    return bool(LETTER.search(text)) and not text.lstrip().startswith(("@", "^"))


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
