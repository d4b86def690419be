"""No page runs script from within its text: that is the site's own frame's alone."""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.built.flaw import Flaw
from legday.checks.built.site import Site


def check(site: Site) -> Iterator[Flaw]:
    """Yield a flaw for each event handler and each script in a page's text."""
    for document in site.markup:
        for what in dict.fromkeys(document.active):
            mend = "Remove it: what a page can do comes from the blocks (`/// calculator`), never from its text."
            trace = what.partition(" ")[0].strip(">")
            yield Flaw(document.file, "active-content", f"The page holds {what}.", mend, trace=trace)
