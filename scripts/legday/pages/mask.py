"""Blank what is not running text. Offsets and line breaks stay, so that places found in the rest are true."""

from __future__ import annotations

import re

from legday.pages.citation import CITATION

FENCE = re.compile(r"(`{3,}|~{3,})[ \t]*(?:\.?[\w#.+-]*)[ \t]*")
CODE_SPAN = re.compile(r"(?!^`{3})(?<![`\\])(`+)(?!`)[^\n]*?[^`\n]\1(?!`)", re.MULTILINE)
ATTRIBUTES = re.compile(r"\{:? *[^{}\n ][^{}\n]*\}")
LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")
ADDRESS = re.compile(r"<?https?://[^\s<>]+>?")
EMPHASIS = re.compile(r"[*`]+|(?<!\w)_|_(?!\w)")


def without_fences(lines: list[str]) -> list[str]:
    """Return `lines` with fenced code blanked.

    As in Python-Markdown, a fence stands at the start of its line and only the same fence closes it. What else may
    open one there (`{...}`, `hl_lines`) is left in and read as text: a rule finds the marks.
    """
    kept = list(lines)
    unclosed: set[str] = set()
    number = 0
    while number < len(kept):
        opening = FENCE.fullmatch(kept[number])
        end = None
        if opening and opening[1] not in unclosed:
            end = next((n for n in range(number + 1, len(kept)) if kept[n].rstrip(" \t") == opening[1]), None)
            if end is None:
                unclosed.add(opening[1])
            else:
                kept[number : end + 1] = [""] * (end + 1 - number)
        number = (end or number) + 1
    return kept


def without_code_spans(text: str) -> str:
    """Return `text` with code spans blanked."""
    return CODE_SPAN.sub(_blank, text)


def running_text(source: str) -> str:
    """Return `source` as it is read: code, citations, targets, attribute lists and marks of emphasis blanked."""
    text = without_code_spans(source)
    for pattern in (ATTRIBUTES, CITATION):
        text = pattern.sub(_blank, text)
    text = LINK.sub(_keep_words, text)
    for pattern in (ADDRESS, EMPHASIS):
        text = pattern.sub(_blank, text)
    return text


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _keep_words(match: re.Match[str]) -> str:
    return " " * (match.start(1) - match.start()) + match[1] + " " * (match.end() - match.end(1))
