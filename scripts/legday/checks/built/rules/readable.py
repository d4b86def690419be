"""Every file can be read for what it is."""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.built.flaw import Flaw
from legday.checks.built.site import Site


def check(site: Site) -> Iterator[Flaw]:
    """Yield a flaw for each script, feed, list or drawing that cannot."""
    yield from site.unread
