"""What a citation opens lies in a file beside its page (`site/popovers.py`, `docs/assets/js/studies.js`)."""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding

STUDY, POPOVER = "#study-", "cite-"
HINT = "Build again; if it stays, see scripts/legday/site/popovers.py."


def check(site: Site) -> Iterator[SiteFinding]:
    """Yield a finding for each page whose citations open nothing, and each citation that does not."""
    for name, document in site.documents.items():
        wanted = [url for url in dict.fromkeys(document.cited) if url.startswith(STUDY)]
        file = f"{name.rpartition('/')[0]}/studies.htm".lstrip("/")
        fragment = site.fragments.get(file)
        known = document.anchors | (fragment.anchors if fragment else set())
        missing = [url for url in wanted if url.replace(STUDY, POPOVER) not in known]
        if missing and not fragment:
            message = f"The page's citations open from {file}, which is not there."
            yield SiteFinding(name, "citation-closed", message, HINT, own=False, target=file)
        elif missing:
            for url in missing:
                if url[1:] in known:  # else the link itself is told to lead nowhere
                    place = url.replace(STUDY, POPOVER)
                    message = f'A citation opens "{place}", which {file} does not hold.'
                    yield SiteFinding(file, "citation-closed", message, HINT, own=False, url=url)
