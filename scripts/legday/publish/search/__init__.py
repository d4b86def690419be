"""The search index: one file of words, made from the rendered pages, so that either engine gives the same."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from legday.facts import load_facts
from legday.findings import Finding
from legday.publish.search.entry import Entry, page_entries
from legday.publish.search.parts import read_parts
from legday.publish.search.words import STOP

INDEX = "search/index.json"
ENGINES = ("search.json", "search/search_index.json")  # which an engine makes unasked


def write_index(work: Path, site: Path) -> list[Finding]:
    """Write `site`/search/index.json from the pages there and the terms in `work`.

    It holds `entries`, each page followed by its parts; `words`, each with the entries that say it beside what they
    show, the first by its number and every other by its distance from the one before; `names`, the terms that have
    several; and `stop`, the words that are not searched for.
    """
    facts, _ = load_facts(work)
    entries = list(_entries(site))
    index = {
        "entries": [entry.shown for entry in entries],
        "words": dict(sorted(_distances(entries).items())),
        "names": [[_bare(term.term), *term.also] for term in facts.glossary.values() if term.also],
        "stop": sorted(STOP),
    }
    for name in ENGINES:
        (site / name).unlink(missing_ok=True)
    (site / INDEX).parent.mkdir(exist_ok=True)
    (site / INDEX).write_bytes(json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))
    return []


def _entries(site: Path) -> Iterator[Entry]:
    """Yield the entries of the pages that have words of their own, sorted by address."""
    addresses = {path.parent.relative_to(site).as_posix(): path for path in site.rglob("index.html")}
    for address, path in sorted(addresses.items()):
        page = read_parts(path.read_text(encoding="utf-8"))
        if page.parts:
            yield from page_entries("" if address == "." else f"{address}/", page)


def _distances(entries: list[Entry]) -> dict[str, list[int]]:
    distances: dict[str, list[int]] = defaultdict(list)
    last: dict[str, int] = {}
    for number, entry in enumerate(entries):
        for word in entry.words:
            distances[word].append(number - last.get(word, 0))
            last[word] = number
    return distances


def _bare(term: str) -> str:
    return re.sub(r"\s*\(.*\)", "", term)
