"""Read the text of a file that a stranger may have written: bounded, UTF-8, with nothing hidden in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from legday.findings import Finding

MAX_BYTES = 256 * 1024

# What a reader of the source does not see: controls, marks that turn the writing direction, letters without width,
# tags (https://www.unicode.org/reports/tr36/, https://trojansource.codes), letters that each font draws as it likes.
# A joiner between two emoji makes one of them, and shows.
_EMOJI = "\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
HIDDEN = re.compile(
    f"(?<![{_EMOJI}\ufe0f])\u200d|\u200d(?![{_EMOJI}])|"
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff\ud800-\uf8ff\U000f0000-\U0010ffff]"
)


def read_text(source: Path, path: str) -> str | Finding:
    """Return the text of `source` with single line ends, or what stands against reading it as the file `path`."""
    try:
        size = source.stat().st_size
        data = source.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        hint = "See that the file is there and may be read."
        return Finding(path, 1, 1, "file-not-read", f"The file cannot be read: {error.strerror}.", hint)
    if size > MAX_BYTES:
        return too_large(path, size, MAX_BYTES)
    if not data.strip():
        return Finding(path, 1, 1, "file-empty", "The file is empty.", "Fill it, or take it away.")
    try:
        return single_line_ends(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
        message = f"The byte 0x{data[error.start]:02X} is not UTF-8 text."
        return Finding(path, line, column, "file-not-text", message, "Save the file as UTF-8 text.")


def single_line_ends(text: str) -> str:
    """Return `text` with each line ended by a line feed alone."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def too_large(path: str, size: int, most: int, hint: str = "Make it smaller, or split it.") -> Finding:
    """Return the finding for the file `path`, which holds `size` bytes where `most` are allowed."""
    message = f"The file holds {size:,} bytes; it may hold {most:,}."
    return Finding(path, 1, 1, "file-too-large", message, hint)


def hidden_characters(text: str, path: str) -> Iterator[Finding]:
    """Yield a finding for each line of `text`, the contents of `path`, that holds characters that do not show."""
    for number, line in enumerate(text.split("\n"), 1):
        found = HIDDEN.search(line)
        if found:
            more = len(HIDDEN.findall(line)) - 1
            hint = f"Delete it, and {more} more on this line." if more else "Delete it."
            yield Finding(path, number, found.start() + 1, "control-character", _named(found[0]), hint)


def hidden_character(text: str) -> tuple[str, str] | None:
    """Return message and mend for the first character of a value that does not show, or None."""
    found = HIDDEN.search(text)
    return (_named(found[0]), "Delete it, or write the text without a backslash.") if found else None


def _named(character: str) -> str:
    name = unicodedata.name(character, "a control character").lower()
    return f"A character that does not show stands here: U+{ord(character):04X}, {name}."
