"""Set the popovers of a page's studies aside, in a file beside the page: fetched when a reader is about to open one.

The file is a fragment, not a page: its name ends in `.htm`, where pages end in `.html`. Its links stand as in the page.
"""

from __future__ import annotations

import re
from pathlib import Path

from legday.findings import Finding
from legday.markdown.citation import POPOVERS

BESIDE = "studies.htm"
TEMPLATE = re.compile(rf'\s*<template id="{POPOVERS}">(.*?)</template>', re.DOTALL)


def extract_popovers(site: Path) -> list[Finding]:
    """Move the popovers of every page in `site` into a file beside it."""
    for path in sorted(site.rglob("*.html")):
        html = path.read_bytes().decode("utf-8")
        popovers = TEMPLATE.search(html)
        if popovers:
            path.with_name(BESIDE).write_bytes(popovers[1].strip().encode("utf-8"))
            path.write_bytes((html[: popovers.start()] + html[popovers.end() :]).encode("utf-8"))
    return []
