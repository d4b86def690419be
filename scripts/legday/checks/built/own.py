"""What may run in a page: the scripts that stand in our templates, and styles that can only align or measure.

Both are told by the templates, never by a rendered page: what reached a page in another way is not on the list.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

TEMPLATES = "overrides"
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
# Tables align their cells, bars tell their lengths.
LENGTH = r"--[a-z][a-z0-9-]*: [0-9.]+%?;"
STYLE = re.compile(rf"text-align: (?:left|center|right);|{LENGTH}(?: {LENGTH})*")


@dataclass(frozen=True)
class Own:
    """The texts of the inline scripts and style elements that the build makes."""

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()


def read_own(root: Path) -> Own:
    """Return what the templates of the project at `root` bring with them."""
    templates = sorted((root / TEMPLATES).rglob("*.html"))
    texts = (path.read_text(encoding="utf-8") for path in templates)
    return Own(frozenset(script for text in texts for script in SCRIPT.findall(text)))


def is_own_style(style: str) -> bool:
    """Return whether a `style` attribute is one that the build writes: it cannot hide, move or load anything."""
    return bool(STYLE.fullmatch(style))


def hashes(texts: Iterable[str]) -> list[str]:
    """Return each different text's hash as a policy names it (https://www.w3.org/TR/CSP3/#external-hash)."""
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return sorted({f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests})
