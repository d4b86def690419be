"""What the index keeps of a part: what a result shows of it, and each further word once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from legday.site.search.parts import PageParts, Part
from legday.site.search.words import distinct, words_of

OPENING = 90  # characters that a result shows of a text
WHOLE = ("train/exercises/", "train/plans/")  # pages alike in their sections, which say nothing without their title


@dataclass(frozen=True)
class Entry:
    """`shown` is what a result shows, without what is empty; `words` are those that a reader sees only there."""

    shown: dict[str, Any]
    words: set[str]


def page_entries(address: str, page: PageParts) -> Iterator[Entry]:
    """Yield the entries of the page at `address` (from the site's root): itself, then the parts that say something."""
    whole, *parts = page.parts
    if address.startswith(WHOLE):
        whole.text += [text for part in parts for text in (*part.title, *part.text)]
        parts = []
    yield _entry(whole, page.description, at=address)
    for part in parts:
        if part.kind != "section" or _plain(part.text):
            yield _entry(part, "")


def _entry(part: Part, opening: str, **more: str) -> Entry:
    title, text = _plain(part.title), _plain(part.text)
    opening = opening or _cut(_plain(part.opening) or text)
    statement = re.search(r"\d+", _plain(part.number))
    shown = {
        **more,
        "kind": "" if part.kind in ("page", "section") else part.kind,
        "place": part.place,
        "title": title,
        "opening": opening,
        "verdict": part.verdict if part.certainty else "",
        "certainty": part.certainty,
        "statement": statement[0] if statement else "",
    }
    kept = {name: value for name, value in shown.items() if value or name == "at"}
    return Entry(kept, distinct(words_of(text), words_of(f"{title} {opening}")))


def _plain(text: list[str]) -> str:
    """Return the text as one line, without the gaps that were left where something is not kept."""
    return re.sub(r" (?=[.,;:?!])", "", " ".join("".join(text).replace("\u2060", "").split()))


def _cut(text: str) -> str:
    """Return the beginning of a text, ended between two words."""
    return text if len(text) <= OPENING else f"{text[:OPENING].rpartition(' ')[0].rstrip(',;:')} …"
