"""What is mended, in order. Each mend is text to text; one that would change what the file says is not kept."""

from __future__ import annotations

from collections.abc import Callable

from legday.facts.text_file import MAX_BYTES
from legday.fix.keys import dated, in_order, quoted, untabbed
from legday.fix.meaning import is_readable, meaning
from legday.fix.parts import Parts, split
from legday.fix.space import final_newline, trailing_space, unix_line_ends, without_mark

Mend = tuple[str, Callable[[Parts], Parts]]

# Kept where the file says the same afterwards.
SPACES: tuple[Mend, ...] = (
    ("no spaces at the ends of lines", trailing_space),
    ("the last line ends", final_newline),
)
HABITS: tuple[Mend, ...] = (
    ("keys stand in their order", in_order),
    ("dates are written 2026-11-23", dated),
)
# Kept where the file could not be read before, and can be after one or several of them.
REPAIRS: tuple[Mend, ...] = (
    ("tabs before keys are spaces", untabbed),
    ("text with a colon stands in quotes", quoted),
)


def mend(text: str, path: str) -> tuple[str, list[str]]:
    """Return `text`, the contents of `path` from the project root, mended, and in words what was done.

    Applying it to its own result changes nothing more.
    """
    if len(text) > MAX_BYTES:
        return text, []
    done = []
    for name, clean in (("no byte order mark", without_mark), ("line ends are those of Unix", unix_line_ends)):
        cleaned = clean(text)
        if cleaned != text:
            text = cleaned
            done.append(name)
    parts = split(text, path)
    parts, tidied = _habits(parts, SPACES)
    parts, repaired = _repairs(parts)
    parts, ordered = _habits(parts, HABITS)
    return parts.text, [*done, *tidied, *repaired, *ordered]


def _habits(parts: Parts, mends: tuple[Mend, ...]) -> tuple[Parts, list[str]]:
    """Apply each mend after which the file says the same."""
    done = []
    for name, change in mends:
        changed = change(parts)
        if changed != parts and meaning(changed) == meaning(parts):
            parts = changed
            done.append(name)
    return parts, done


def _repairs(parts: Parts) -> tuple[Parts, list[str]]:
    """Apply as many repairs, one on the other, as it takes to make the file readable; none where that is not enough."""
    repaired, done = parts, []
    for name, change in REPAIRS:
        if is_readable(repaired):
            break
        changed = change(repaired)
        if changed != repaired:
            repaired = changed
            done.append(name)
    return (repaired, done) if is_readable(repaired) else (parts, [])
