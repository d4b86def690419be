"""What hinders reading YAML, in an author's words: the parser's own speak of mappings, scalars and tokens."""

from __future__ import annotations

import re

# What the parser says, what that means, and how to mend it.
SAID = (
    ("found another document", 'A line "---" begins a second file within this one.', "Take that line out."),
    (
        "escape c",
        "A backslash in double quotes stands before what makes no character.",
        "Write the character itself, or put the text in single quotes.",
    ),
    ("scanning a quoted scalar", "A quotation mark is opened and never closed.", "Close it, or take it out."),
    ("expected ',' or", "A bracket is opened and never closed, or a comma is missing.", "Close it: [one, two]."),
    (
        "could not find expected ':'",
        "This line or the one above has no colon behind its key.",
        "Write it as `key: value`.",
    ),
    ("expected '-' indicator", "Some lines here begin with a hyphen and some do not.", "Indent all entries alike."),
    ("undefined alias", "A * here stands for something that is not there.", "Put the text in quotes."),
)
KEY = re.compile(r"\s*(?:- )?([A-Za-z_][\w-]*):\s")
GENERAL = "Check the indentation (two spaces, no tabs), the colons and the quotes on this line and the one above."


def syntax_words(said: str, line: str, column: int) -> tuple[str, str]:
    """Return message and mend for what the parser said at `column` (from 0) of `line`."""
    sign = line[column : column + 1]
    if "cannot start any token" in said and sign == "\t":
        return "The line begins with a tab.", "Use two spaces in its place."
    if "cannot start any token" in said:
        return f'A text cannot begin with "{sign}".', "Put the text in quotes."
    key = KEY.match(line)
    if "mapping values are not allowed" in said and key and key.end() < column:
        message = f'The text behind "{key[1]}:" holds another colon.'
        return message, f'Put the text in quotes: {key[1]}: "…".'
    if "mapping values are not allowed" in said and key:
        return "The line begins further right than the one it follows.", "Begin it as far left as its neighbours."
    found = next(((message, hint) for words, message, hint in SAID if words in said), None)
    return found or (f"Not valid YAML: {said}.", GENERAL)
