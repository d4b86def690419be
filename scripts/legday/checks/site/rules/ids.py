"""An id stands once in a page, and what names an id (a popover's button, a label, ARIA) names one that is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding
from legday.findings import nearest


def check(site: Site) -> Iterator[SiteFinding]:
    """Yield a finding for each id that stands twice and each name of an id that does not."""
    for document in site.markup:
        for name, times in Counter(document.ids).items():
            if times > 1:
                message = f'The id "{name}" stands {times} times on the page.'
                hint = "Keep one; links and labels reach only the first."
                yield SiteFinding(document.file, "id-twice", message, hint, trace=f"#{name}")
        known = set(document.ids)
        for attribute, name in dict.fromkeys(document.references):
            if name not in known:
                message = f'{attribute}="{name}" names nothing on the page.'
                hint = f"Give the element that id, or correct the name.{nearest(name, known)}"
                yield SiteFinding(document.file, "id-missing", message, hint, trace=f"#{name}")
