"""A source file in its parts: the YAML that it holds, and the Markdown below it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from legday.pages.front_lines import front_lines


@dataclass(frozen=True)
class Parts:
    """`head` and `foot` are the lines around the YAML (`---`, or nothing); together the four are the file."""

    path: str
    head: str
    data: str
    foot: str
    body: str

    @property
    def text(self) -> str:
        """The whole file."""
        return self.head + self.data + self.foot + self.body

    @property
    def is_page(self) -> bool:
        """Whether this is a page and no seed."""
        return self.path.endswith(".md")


def split(text: str, path: str) -> Parts:
    """Return the parts of `text`, whose lines end in a line feed alone. A page without front matter has only a body."""
    if not path.endswith(".md"):
        return Parts(path, "", text, "", "")
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    end = front_lines([line.rstrip("\n") for line in lines])
    if not end:
        return Parts(path, "", "", "", text)
    return Parts(path, lines[0], "".join(lines[1 : end - 1]), lines[end - 1], "".join(lines[end:]))
