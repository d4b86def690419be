"""Text in seeds/ is words: no HTML, no template code, no address that would run something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from legday.checks.source.raw_html import TAG, TEMPLATE
from legday.facts.store import Facts
from legday.facts.yaml_file import Key
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index

RUNS = re.compile(r"\b(?:javascript|vbscript|data):\S{1,40}", re.IGNORECASE)
PROBLEMS = (
    (TAG, "raw-html", "is HTML", "Write plain words; a sign for less than stands before a number or a space."),
    (TEMPLATE, "template-code", "is template code", "Take the braces out."),
    (RUNS, "link-scheme", "begins an address that the site does not allow", "Write an https address, or plain words."),
)


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each such text, keys included."""
    for file in facts.files.values():
        for key, text in texts(file.data, ()):
            for pattern, code, what, hint in PROBLEMS:
                found = pattern.search(text)
                if found:
                    yield file.finding(key, code, f'"{found[0]}" {what}.', hint)


def texts(data: Any, key: Key) -> Iterator[tuple[Key, str]]:
    """Yield each text in `data`, keys included, with the key under which it stands."""
    if isinstance(data, str):
        yield key, data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield (*key, name), name
            yield from texts(value, (*key, name))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from texts(value, (*key, number))
