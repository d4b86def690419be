"""What is mended, in order. Each mend is text to text; one that would change what the file says is not kept."""

from __future__ import annotations

from collections.abc import Callable

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
# Kept where the file could not be read before, and can be afterwards.
REPAIRS: tuple[Mend, ...] = (
    ("tabs before keys are spaces", untabbed),
    ("text with a colon stands in quotes", quoted),
)
LARGEST = 256 * 1024


def mend(text: str, path: str) -> tuple[str, list[str]]:
    """Return `text`, the contents of `path` from the project root, mended, and in words what was done.

    Applying it to its own result changes nothing more.
    """
    if len(text) > LARGEST:
        return text, []
    done = []
    for name, clean in (("no byte order mark", without_mark), ("line ends are those of Unix", unix_line_ends)):
        cleaned = clean(text)
        if cleaned != text:
            text = cleaned
            done.append(name)
    parts = split(text, path)
    for mends, may_be in ((SPACES, _same), (REPAIRS, _repaired), (HABITS, _same)):
        for name, change in mends:
            changed = change(parts)
            if changed != parts and may_be(parts, changed):
                parts = changed
                done.append(name)
    return parts.text, done


def _same(before: Parts, after: Parts) -> bool:
    return meaning(before) == meaning(after)


def _repaired(before: Parts, after: Parts) -> bool:
    return not is_readable(before) and is_readable(after)
