"""Which words of a text a reader may search for."""

from __future__ import annotations

import re

COMMON = (
    "a about after all also an and any are as at be because been before being between both but by can could did do "
    "does each for from had has have he her here his how if in into is it its just like may more most much must no "
    "nor not of off on one only or other our out over own per rather same she should so some such than that the "
    "their them then there these they this those though through to too two under until up upon us very was we were "
    "what when where which while who whose why will with without would yet you your"
)
STOP = frozenset(COMMON.split())
"""Words that say nothing by themselves. The index names them, so that a question may hold them."""

WORD = re.compile(r"[^\W_]+")
ENDINGS = ("s", "es", "d", "ed")


def words_of(text: str) -> set[str]:
    """Return the words of a text in small letters: none of one or two letters, no numbers, none that says nothing."""
    found = {word for word in WORD.findall(text.casefold()) if len(word) > 2 and not word.isdecimal()}
    return found - STOP


def distinct(words: set[str], known: set[str]) -> set[str]:
    """Return those of `words` that are not among `known`, nor there with one of the usual endings taken off.

    The search finds a word by its beginning and takes off endings itself, so the shorter form stands for both.
    """
    every = words | known
    return {word for word in words - known if not any(_stem(word, ending) in every for ending in ENDINGS)}


def _stem(word: str, ending: str) -> str:
    return word.removesuffix(ending) if word.endswith(ending) else ""
