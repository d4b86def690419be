"""Every file can be read for what it is."""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding


def check(site: Site) -> Iterator[SiteFinding]:
    """Yield a finding for each script, feed, list or drawing that cannot."""
    yield from site.unread
