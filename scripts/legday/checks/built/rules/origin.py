"""Reading a page asks nothing of other servers; links that a reader may follow there are encrypted."""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.built.address import LOCAL_HOSTS, resolve
from legday.checks.built.flaw import Flaw
from legday.checks.built.site import Site

HARMLESS = frozenset({"", "http", "https", "mailto", "tel"})
PICTURES = frozenset({"css url()", "img src", "img srcset", "source srcset"})  # these may hold what they show


def check(site: Site) -> Iterator[Flaw]:
    """Yield a flaw for each request to another server, each unencrypted link and each unsafe kind of address."""
    for link in dict.fromkeys(site.links):
        trace = link.url if link.content else ""
        target = resolve(site.base, link.file, link.url)
        if target.place == "elsewhere" and target.host not in LOCAL_HOSTS:
            if link.loads:
                message = f'{link.kind} loads "{link.url}" from another server.'
                mend = "Keep the file in docs/assets and use it from there."
                yield Flaw(link.file, "request-elsewhere", message, mend, own=link.content, trace=trace)
            elif target.scheme == "http":
                mend = "Write https://; where the server has no encrypted address, link to another source."
                message = f'"{link.url}" is not encrypted.'
                yield Flaw(link.file, "link-not-https", message, mend, own=link.content, trace=trace)
        elif target.scheme not in HARMLESS and not (target.scheme == "data" and link.kind in PICTURES):
            mend = "Link to a page, to https:// or to mailto:."
            message = f'"{link.url}" is no address that a reader should be sent to.'
            yield Flaw(link.file, "link-scheme", message, mend, own=link.content, trace=trace)
