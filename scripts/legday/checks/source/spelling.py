"""Common spelling mistakes and American spellings, by codespell's list (https://github.com/codespell-project/codespell)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index
from legday.pages.shown import shown_texts

WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each misspelt word that a reader sees and that seeds/words.yml does not accept."""
    mistakes = common_mistakes()
    accepted = {word.casefold() for word in facts.words.accepted}
    for shown in shown_texts(facts, pages, index):
        for match in WORD.finditer(shown.text):
            word = match[0].replace("\u2019", "'").casefold()
            if word in mistakes and word not in accepted:
                right = [_in_case(match[0], other) for other in _meant(mistakes[word])]
                hint = f"Write {' or '.join(right)}. If it is right, add it to `accepted` in seeds/words.yml."
                yield shown.finding(match.start(), "misspelt", f'"{match[0]}" is misspelt here.', hint)


@cache
def common_mistakes() -> dict[str, str]:
    """Return mistakes with what was meant; American spellings count, since the site's spelling is British.

    Only codespell's lists are read, its program is not run. A line is `mistake->right`, or `mistake->right, other,
    reason` where the reason may be empty; the list of British words holds `British->American`.
    """
    british = {american.partition(",")[0]: word for word, american in _pairs("dictionary_en-GB_to_en-US.txt")}
    return british | dict(_pairs("dictionary.txt"))


def _pairs(name: str) -> list[tuple[str, str]]:
    spec = find_spec("codespell_lib")
    assert spec and spec.origin  # noqa: S101 (a dependency)
    text = (Path(spec.origin).parent / "data" / name).read_text(encoding="utf-8")
    return re.findall(r"^(.+)->(.+)$", text, re.MULTILINE)


def _meant(right: str) -> list[str]:
    words, comma, _ = right.rpartition(",")
    return [word.strip() for word in (words if comma else right).split(",")]


def _in_case(found: str, right: str) -> str:
    return right.capitalize() if found[0].isupper() else right
