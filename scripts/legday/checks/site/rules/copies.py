"""What the build wrote twice is the same still: the hashes in the list for offline reading.

Asked last, and only of files against which nothing else is told: a file that was broken is another file as well.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from urllib.parse import unquote

from legday.checks.site.address import files_at
from legday.checks.site.rules.offline import LIST, listed
from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding

WORKER = "sw.js"
VERSION = re.compile(r'const VERSION = "([^"]*)"')
HINT = "Build again: files of a built site are not edited."


def check(site: Site, told: set[str]) -> Iterator[SiteFinding]:
    """Yield a finding for each file that is not what was written; `told` are those with findings of their own."""
    for address, entry in listed(site).items():
        name = next((name for name in files_at(unquote(address)) if name in site.files), "")
        if name and name not in told and entry.get("hash") != _hash(site.contents[name]):
            message = (
                f"{name} is not the file that {LIST} names: no reader could keep it for reading without a network."
            )
            yield SiteFinding(name, "offline-hash", message, HINT, own=False)
    if told.isdisjoint({LIST, WORKER}) and {LIST, WORKER} <= site.files and not _agree(site):
        message = f"{WORKER} was not made for this {LIST}: it would keep nothing."
        yield SiteFinding(WORKER, "offline-hash", message, HINT, own=False)


def _agree(site: Site) -> bool:
    """Tell whether the worker names this list by its hash, and the list names this worker by its own."""
    worker = site.contents[WORKER].decode("utf-8", errors="replace")
    version = VERSION.search(worker)
    if not version or version[1] != _hash(site.contents[LIST]):
        return False
    bare = worker.replace(version[1], "{version}", 1)
    return bool(json.loads(site.contents[LIST]).get("worker") == _hash(bare.encode()))


def _hash(content: bytes) -> str:
    return base64.b64encode(hashlib.sha256(content).digest()).decode()[:16]
