"""What a rule finds in a built file, before its cause is looked up in the sources."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SiteFinding:
    """`file`, `line` and `column` are in the built site.

    `trace` is the text by which its cause is found in the page's Markdown. Where it is not found, the Markdown is
    still to blame if the finding is the page's `own`, and the built file is named if it is not. `target` is what a
    broken link leads to (see `address.target_key`), and `url` the address that is at fault, or the text that holds it:
    what several rules find against one address of a file is told once.
    """

    file: str
    code: str
    message: str
    hint: str
    own: bool = True
    trace: str = ""
    target: str | None = None
    line: int = 1
    column: int = 1
    url: str = ""
