"""What a check reports: data, never print and never raise."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import groupby, islice

LONGEST_NAME = 100
FEW = 12
LONGEST_TEXT = 600
MOST_OF_A_KIND = 50
NOT_PRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that an author can mend.

    `path` is relative to the project root with forward slashes; `line` and `column` count from 1.
    `code` is stable: it names the rule in reports, tests and `legday explain`.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str


def nearest(name: str, known: Iterable[str]) -> str:
    """Return ' Did you mean "x"?' for the closest known name, or an empty string.

    A letter of another script, which may look like one of ours, is named.
    """
    close = difflib.get_close_matches(name[:LONGEST_NAME], list(known), n=1, cutoff=0.6)
    hint = f' Did you mean "{close[0]}"?' if close else ""
    return hint + foreign_letter(name)


def known_names(name: str, known: Collection[str]) -> str:
    """Return the closest known name as `nearest` does, or all of them where they are few."""
    listed = f" Known are {', '.join(sorted(known))}." if 0 < len(known) <= FEW else ""
    return nearest(name, known) or listed


def foreign_letter(name: str) -> str:
    """Return a sentence that names the script of the first letter of `name` that no id has, or nothing."""
    letter = next((letter for letter in name if letter.isalpha() and not letter.isascii()), "")
    return f' The "{letter}" is {unicodedata.name(letter, "an unknown letter").lower()}.' if letter else ""


def sanitised(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings in order, fit to be shown whatever stands in the files that they quote.

    Characters that could steer a terminal are written out, long texts are cut, and of a kind of finding in a file no
    more than some are kept; the last of them says how many there are.
    """
    shown = []
    for _, group in groupby(sorted(set(findings), key=lambda f: (f.path, f.code, f)), key=lambda f: (f.path, f.code)):
        alike = list(group)
        if len(alike) > MOST_OF_A_KIND:
            last = alike[MOST_OF_A_KIND - 1]
            alike[MOST_OF_A_KIND - 1] = replace(
                last, hint=f"{last.hint} ({len(alike)} findings like this in the file.)"
            )
        shown += [_printed(finding) for finding in islice(alike, MOST_OF_A_KIND)]
    return sorted(shown)


def _printed(finding: Finding) -> Finding:
    path, message, hint = (
        NOT_PRINTED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
        for text in (finding.path, finding.message, finding.hint)
    )
    return replace(finding, path=path, message=_cut(message), hint=_cut(hint))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 20]} ... {text[-15:]}"
