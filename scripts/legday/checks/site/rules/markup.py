"""Pages are HTML without mistakes, as html5lib's strict reading has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding

WORDS = re.compile(r"[^<>\"'=&]{12,}$")


def check(site: Site) -> Iterator[SiteFinding]:
    """Yield a finding for each line's first mistake, with the words before it: they tell where it comes from."""
    for document in site.markup:
        first = {mistake.line: mistake for mistake in reversed(document.mistakes)}
        for mistake in sorted(first.values(), key=lambda mistake: mistake.line):
            words = WORDS.search(mistake.before[:-1].rstrip("\"' "))
            trace = words[0].strip()[-40:] if words else ""
            message = f"Not well-formed HTML: {mistake.message}."
            if trace:
                message += f' After "{trace}".'
            hint = "Look there for a stray < or &; in a description write “ ” for quotation marks, not straight ones."
            finding = SiteFinding(document.file, "html-parse-error", message, hint, own=False, trace=trace)
            yield replace(finding, line=mistake.line, column=mistake.column)
