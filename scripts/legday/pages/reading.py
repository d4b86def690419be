"""How hard a page is to read: the Flesch-Kincaid grade of its running text."""

from __future__ import annotations

import re

import syllapy

from legday.pages.page import Page

SENTENCE_END = re.compile(r"[.!?]+[\"\u201d\u2019)]*(?:\s+|$)")
WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
FEWEST_WORDS = 100


def reading_grade(page: Page) -> float:
    """Return the Flesch-Kincaid grade (years of school) of the page's paragraphs and list items.

    Headings, tables, citations, code and names (words with a capital inside a sentence) are left out. A text of fewer
    than 100 words has no steady grade and gets 0. Formula: Kincaid et al. 1975, 0.39 x words per sentence + 11.8 x
    syllables per word - 15.59.
    """
    texts = [passage.text for passage in page.passages if passage.kind in ("paragraph", "item")]
    sentences = [words for text in texts for part in SENTENCE_END.split(text) if (words := _words(part))]
    words = [word for sentence in sentences for word in sentence]
    if len(words) < FEWEST_WORDS:
        return 0.0
    syllables: int = sum(max(1, syllapy.count(word.replace("\u2019", "'"))) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def _words(sentence: str) -> list[str]:
    """Return the sentence's words without names; its first word counts whatever its letters."""
    words = WORD.findall(sentence)
    return words[:1] + [word for word in words[1:] if word.islower() or word == "I"]
