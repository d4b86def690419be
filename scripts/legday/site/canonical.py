"""The address that a rendered page calls its own."""

from __future__ import annotations

import re

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')


def canonical(html: str) -> str:
    """Return the address, or an empty string where the page names none; the home page's is the site's root."""
    found = CANONICAL.search(html)
    return found[1] if found else ""
