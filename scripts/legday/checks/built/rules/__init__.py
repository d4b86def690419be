"""The rules for a built site, one a file. A new rule is a new file and one line here."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from legday.checks.built.flaw import Flaw
from legday.checks.built.rules import (
    active,
    cited,
    copies,
    head,
    ids,
    lists,
    markup,
    offline,
    origin,
    policy,
    reach,
    readable,
    scripts,
    shared,
    targets,
)
from legday.checks.built.site import Site

RULES: tuple[Callable[[Site], Iterator[Flaw]], ...] = (
    readable.check,
    markup.check,
    head.check,
    shared.check,
    ids.check,
    targets.check,
    origin.check,
    reach.check,
    cited.check,
    scripts.check,
    lists.check,
    offline.check,
    policy.check,
)


def find_flaws(site: Site, scripts: frozenset[str]) -> list[Flaw]:
    """Return what all rules find in `site`; what several find against one address of a file, once.

    `scripts` are those that the build itself writes into pages. What is active has to go, and its addresses with it:
    they are not told besides.
    """
    flaws = list(active.check(site, scripts))
    told: dict[str, list[str]] = defaultdict(list)
    for flaw in flaws:
        told[flaw.file].append(flaw.url)
    for flaw in (flaw for rule in RULES for flaw in rule(site)):
        if not flaw.url or not any(_holds(text, flaw.url) for text in told[flaw.file]):
            flaws.append(flaw)
            told[flaw.file].append(flaw.url)
    files = {"sitemap.xml" if flaw.code == "page-not-in-sitemap" else flaw.file for flaw in flaws}
    return [*flaws, *copies.check(site, files)]


def _holds(text: str, url: str) -> bool:
    """Tell whether `url` stands in `text` as an address of its own."""
    return url in text and re.search(rf"(?<![\w/.#?%-]){re.escape(url)}(?![\w/.#?%-])", text) is not None
