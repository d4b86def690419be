"""Keep the page from telling what it need not, and from asking another server about the repository."""

from __future__ import annotations

import re

GENERATOR = re.compile(r'[ \t]*<meta name="generator"[^>]*>\n?')
ASKS_GITHUB = re.compile(r'(<a\b[^>]*?)\s+data-md-component="?source"?(?=[\s>])')


def discreet(html: str) -> str:
    """Take out the engine's name and version, and the mark that makes the theme fetch stars and forks from GitHub."""
    return ASKS_GITHUB.sub(r"\1", GENERATOR.sub("", html))
