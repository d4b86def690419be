"""The list for reading without a network names every page, and all that a page is shown with.

That what it names is there is for `targets.py`; that it is the very bytes, for `copies.py`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from legday.checks.site.address import page_url
from legday.checks.site.loads import loads
from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding

LIST = "offline.json"
HINT = "Build again; if it stays, see scripts/legday/site/offline."


def check(site: Site) -> Iterator[SiteFinding]:
    """Yield a finding for each page that the list leaves out, and each page of which it leaves out a part."""
    files = listed(site)
    if not files:
        return
    loaded = loads(site)
    for name, document in site.documents.items():
        entry = files.get(quote(page_url(name)))
        if name == "404.html" or document.is_redirect:
            continue
        if entry is None:
            message = f"The list for reading without a network leaves out /{page_url(name)}."
            yield SiteFinding(LIST, "offline-list", message, HINT, own=False)
            continue
        wanted = {quote(part) for part in loaded[name] if part != name}
        beside = f"{page_url(name)}studies.htm"
        wanted |= {quote(beside)} if beside in site.files else set()
        needs = set(entry.get("needs", ()))
        for part in sorted((wanted - needs) | (needs - files.keys())):
            message = f"/{page_url(name)} needs {part}, which the list for reading without a network leaves out."
            yield SiteFinding(LIST, "offline-list", message, HINT, own=False, url=part)


def listed(site: Site) -> dict[str, dict[str, Any]]:
    """Return the entries of the list by their addresses; none where it is not there or cannot be read."""
    part = site.parts.get(LIST)
    if part is None or part.findings:
        return {}
    files: dict[str, dict[str, Any]] = json.loads(site.contents[LIST])["files"]
    return files
