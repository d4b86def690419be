"""What the build itself writes into pages to run or to style them: nothing else there may do either."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

TEMPLATES = "overrides"
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
NUMBER = r"-?\d+(?:\.\d+)?%?"
# What Python-Markdown writes to align the cells of a table, and the meter of a week's sets.
STYLE = re.compile(rf"text-align: (?:left|center|right);|(?:--[a-z0-9-]+: {NUMBER};? ?)+")


def own_scripts(root: Path) -> frozenset[str]:
    """Return the scripts that stand in the templates of the project at `root`."""
    templates = sorted((root / TEMPLATES).rglob("*.html"))
    return frozenset(text for path in templates for text in SCRIPT.findall(path.read_text(encoding="utf-8")))


def is_own_style(text: str) -> bool:
    """Return whether a `style` attribute says what the build writes into one, and no more."""
    return bool(STYLE.fullmatch(text))


def policy_hash(text: str) -> str:
    """Return how a policy names a script or style that stands in the page: line ends count as single ones.

    See https://www.w3.org/TR/CSP3/#external-hash.
    """
    digest = hashlib.sha256(text.replace("\r\n", "\n").encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
