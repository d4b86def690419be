"""Reading a page asks nothing of other servers; a link that a reader may follow there leads where it seems to."""

from __future__ import annotations

from collections.abc import Container, Iterator

from legday.checks.built.address import LOCAL_HOSTS, Target, resolve
from legday.checks.built.flaw import Flaw
from legday.checks.built.link import Link
from legday.checks.built.site import Site
from legday.facts.web_address import Problem, problem

HARMLESS = frozenset({"", "http", "https", "mailto", "tel"})
PICTURES = frozenset({"css url()", "img src", "img srcset", "source srcset"})  # these may hold what they show


def check(site: Site) -> Iterator[Flaw]:
    """Yield a flaw for each request to another server, each unsafe kind of address and each that misleads."""
    links = {link: resolve(site.base, link.file, link.url) for link in site.links}
    framed = {target.host for link, target in links.items() if not link.content}  # an owner's own choice
    for link, target in links.items():
        found = _problem(link, target, framed)
        if found:
            yield Flaw(link.file, *found, own=link.content, trace=link.url if link.content else "")


def _problem(link: Link, target: Target, framed: Container[str]) -> Problem | None:
    elsewhere = target.place == "elsewhere" and target.host not in LOCAL_HOSTS
    if elsewhere and link.loads:
        mend = "Keep the file in docs/assets and use it from there."
        return "request-elsewhere", f'{link.kind} loads "{link.url}" from another server.', mend
    if elsewhere and target.scheme == "http":
        mend = "Write https://; where the server has no encrypted address, link to another source."
        return "link-not-https", f'"{link.url}" is not encrypted.', mend
    if (elsewhere and target.host not in framed) or target.scheme == "mailto":
        return problem(link.url)
    picture = target.scheme == "data" and link.kind in PICTURES
    if target.place == "other" and target.scheme not in HARMLESS and not picture:
        message = f'"{link.url}" is no address that a reader should be sent to.'
        return "link-scheme", message, "Link to a page, to https:// or to mailto:."
    return None
