"""The list for reading without a network names every page, and all that a page is shown with.

That what it names is there is for `targets.py`; that it is the very bytes, for `copies.py`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from legday.checks.built.address import page_url
from legday.checks.built.flaw import Flaw
from legday.checks.built.loads import loads
from legday.checks.built.site import Site

LIST = "offline.json"
MEND = "Build again; if it stays, see scripts/legday/publish/offline."


def check(site: Site) -> Iterator[Flaw]:
    """Yield a flaw for each page that the list leaves out, and each page of which it leaves out a part."""
    files = listed(site)
    if not files:
        return
    loaded = loads(site)
    for name, document in site.documents.items():
        entry = files.get(quote(page_url(name)))
        if name == "404.html" or document.moved:
            continue
        if entry is None:
            message = f"The list for reading without a network leaves out /{page_url(name)}."
            yield Flaw(LIST, "offline-list", message, MEND, own=False)
            continue
        wanted = {quote(part) for part in loaded[name] if part != name}
        beside = f"{page_url(name)}studies.htm"
        wanted |= {quote(beside)} if beside in site.files else set()
        needs = set(entry.get("needs", ()))
        for part in sorted((wanted - needs) | (needs - files.keys())):
            message = f"/{page_url(name)} needs {part}, which the list for reading without a network leaves out."
            yield Flaw(LIST, "offline-list", message, MEND, own=False, url=part)


def listed(site: Site) -> dict[str, dict[str, Any]]:
    """Return the entries of the list by their addresses; none where it is not there or cannot be read."""
    part = site.parts.get(LIST)
    if part is None or part.flaws:
        return {}
    files: dict[str, dict[str, Any]] = json.loads(site.contents[LIST])["files"]
    return files
