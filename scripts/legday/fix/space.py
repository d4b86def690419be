"""Bytes that no reader sees: marks, line ends, spaces at the ends of lines."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from legday.fix.parts import Parts
from legday.pages.mask import without_fences

MARK = "\ufeff"
TRAILING = re.compile(r"[ \t]+$")


def without_mark(text: str) -> str:
    """Return `text` without the byte order mark that some editors put first."""
    return text.lstrip(MARK)


def unix_line_ends(text: str) -> str:
    """Return `text` with a line feed at each end of a line; Python and both engines read the others as one."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def final_newline(parts: Parts) -> Parts:
    """End the last line."""
    if not parts.text or parts.text.endswith("\n"):
        return parts
    last = next(name for name in ("body", "foot", "data") if getattr(parts, name))
    return replace(parts, **{last: getattr(parts, last) + "\n"})


def trailing_space(parts: Parts) -> Parts:
    """Take away spaces at the ends of lines, except where Markdown reads them: a line break, or code."""
    data = "\n".join(TRAILING.sub("", line) for line in parts.data.split("\n"))
    return replace(parts, head=_bare(parts.head), data=data, foot=_bare(parts.foot), body=_body(parts.body))


def _body(body: str) -> str:
    """Return the Markdown without such spaces; blank lines above its first words stay, since one can change them."""
    start = body.rfind("\n", 0, len(body) - len(body.lstrip())) + 1
    lines = body[start:].split("\n")
    seen = [line.expandtabs(4) for line in lines]  # as Python-Markdown does before it looks for code
    fenced = {n for n, kept in enumerate(without_fences(seen)) if kept != seen[n]}
    left = fenced | _beside_attributes(lines)
    return body[:start] + "\n".join(
        line if n in left else _stripped(line, after)
        for n, (line, after) in enumerate(zip(lines, [*lines[1:], ""], strict=True))
    )


def _beside_attributes(lines: list[str]) -> set[int]:
    """Return the lines of each paragraph with a brace: what stands at its end decides what attributes belong to."""
    found: set[int] = set()
    for _, group in groupby(range(len(lines)), key=lambda n: bool(lines[n].strip(" \t"))):
        numbers = list(group)
        if any("{" in lines[n] for n in numbers):
            found.update(numbers)
    return found


def _bare(fence: str) -> str:
    return f"{fence.rstrip()}\n" if fence.endswith("\n") else fence.rstrip()


def _stripped(line: str, after: str) -> str:
    """Return `line` without spaces at its end. Two or more before another line are a line break; so is a backslash."""
    bare = TRAILING.sub("", line)
    if not bare:
        return line if "\t" in line else ""
    is_code = line.startswith(("    ", "\t"))
    is_break = bool(after.strip(" \t")) and line != f"{bare} "
    return line if is_code or is_break or bare.endswith("\\") else bare
