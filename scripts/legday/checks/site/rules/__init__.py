"""The rules for a built site, one a file. A new rule is a new file and one line here."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from legday.checks.site.rules import (
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
from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding

RULES: tuple[Callable[[Site], Iterator[SiteFinding]], ...] = (
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


def run_rules(site: Site, scripts: frozenset[str]) -> list[SiteFinding]:
    """Return what all rules find in `site`; what several find against one address of a file, once.

    `scripts` are those that the build itself writes into pages. What is active has to go, and its addresses with it:
    they are not told besides.
    """
    findings = list(active.check(site, scripts))
    told: dict[str, list[str]] = defaultdict(list)
    for finding in findings:
        told[finding.file].append(finding.url)
    for finding in (finding for rule in RULES for finding in rule(site)):
        if not finding.url or not any(_holds(text, finding.url) for text in told[finding.file]):
            findings.append(finding)
            told[finding.file].append(finding.url)
    files = {"sitemap.xml" if finding.code == "page-not-in-sitemap" else finding.file for finding in findings}
    return [*findings, *copies.check(site, files)]


def _holds(text: str, url: str) -> bool:
    """Tell whether `url` stands in `text` as an address of its own."""
    return url in text and re.search(rf"(?<![\w/.#?%-]){re.escape(url)}(?![\w/.#?%-])", text) is not None
