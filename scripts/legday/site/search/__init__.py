"""The search index: one file of words, made from the rendered pages, so that either engine gives the same."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from legday.facts import load_facts
from legday.facts.models import Term
from legday.findings import Finding
from legday.site.search.entry import Entry, page_entries
from legday.site.search.parts import read_parts
from legday.site.search.words import STOP

INDEX = "search/index.json"
ENGINES = ("search.json", "search/search_index.json")  # which an engine makes unasked


def write_index(work: Path, site: Path) -> list[Finding]:
    """Write `site`/search/index.json from the pages there and the terms in `work`; the engine's own index goes."""
    facts, _ = load_facts(work)
    folders = {path.parent.relative_to(site).as_posix(): path for path in site.rglob("index.html")}
    pages = {
        "" if folder == "." else f"{folder}/": path.read_text(encoding="utf-8") for folder, path in folders.items()
    }
    text = json.dumps(index_of(pages, facts.glossary.values()), ensure_ascii=False, separators=(",", ":"))
    for name in ENGINES:
        (site / name).unlink(missing_ok=True)
    (site / INDEX).parent.mkdir(exist_ok=True)
    (site / INDEX).write_bytes(text.encode("utf-8"))
    return []


def index_of(pages: Mapping[str, str], terms: Iterable[Term]) -> dict[str, Any]:
    """Return the index of `pages`, the HTML of each by its address from the site's root.

    It holds `entries`, each page followed by its parts; `words`, each with the entries that say it beside what they
    show, the first by its number and every other by its distance from the one before; `names`, the terms that have
    several; and `stop`, the words that are not searched for.
    """
    read = ((address, read_parts(html)) for address, html in sorted(pages.items()))
    entries = [entry for address, page in read if page.parts for entry in page_entries(address, page)]
    return {
        "entries": [entry.shown for entry in entries],
        "words": dict(sorted(_distances(entries).items())),
        "names": [[_bare(term.term), *term.also] for term in terms if term.also],
        "stop": sorted(STOP),
    }


def _distances(entries: list[Entry]) -> dict[str, list[int]]:
    distances: dict[str, list[int]] = defaultdict(list)
    last: dict[str, int] = {}
    for number, entry in enumerate(entries):
        for word in entry.words:
            distances[word].append(number - last.get(word, 0))
            last[word] = number
    return distances


def _bare(term: str) -> str:
    """Return a term without the short form that stands behind it: "afterburn" for "afterburn (EPOC)"."""
    return re.sub(r"\s*\(.*\)", "", term)
