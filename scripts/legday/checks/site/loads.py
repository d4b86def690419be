"""What a page brings with it before its reader does anything: what it loads, and what that loads."""

from __future__ import annotations

import re

from legday.checks.site.site import Site

INSTALLED = re.compile(r"(\.webmanifest|apple-touch-icon\.png)$")  # fetched when the site goes to a home screen


def loads(site: Site) -> dict[str, set[str]]:
    """Return, for every page of the `site`, the files that it loads, itself among them."""
    direct: dict[str, set[str]] = {}
    for link in site.links:
        if link.loads:
            target = site.target(link)
            if target.path in site.contents and not INSTALLED.search(target.path):
                direct.setdefault(link.file, set()).add(target.path)
    return {file: _all(file, direct) for file in site.documents}


def _all(file: str, direct: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = {file}
    while waiting:
        found |= waiting
        waiting = {name for each in waiting for name in direct.get(each, ())} - found
    return found
