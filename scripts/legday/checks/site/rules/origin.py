"""Reading a page asks nothing of other servers; a link that a reader may follow there leads where it seems to."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from legday.checks.site.address import LOCAL_HOSTS, Target
from legday.checks.site.link import Link
from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding
from legday.facts.web_address import problem

HARMLESS = frozenset({"", "http", "https", "data", "mailto", "tel"})
OWN = ("sitemap ", "robots ", "feed itself", "manifest ", "search ", "offline ")  # lists of what the site itself holds


def check(site: Site) -> Iterator[SiteFinding]:
    """Yield a finding for each request to another server, each unencrypted link and each unsafe kind of address."""
    links = {link: site.target(link) for link in site.links}
    framed = {target.host for link, target in links.items() if not link.content}  # an owner's own choice
    for link, target in links.items():
        finding = _finding(link, target, framed)
        if finding:
            trace = link.url if link.content else ""
            yield replace(finding, own=link.content, trace=trace, url=link.url)


def _finding(link: Link, target: Target, framed: Container[str]) -> SiteFinding | None:
    if target.place == "elsewhere" and target.host not in LOCAL_HOSTS:
        if link.kind.startswith(OWN):
            message = f'"{link.url}" ({link.kind}) is not of this site.'
            return SiteFinding(link.file, "link-foreign", message, "Build again; if it stays, see what wrote the file.")
        if link.loads or link.kind.startswith("js "):
            message = f'{link.kind} loads "{link.url}" from another server.'
            return SiteFinding(
                link.file, "request-elsewhere", message, "Keep the file in docs/assets and use it from there."
            )
        if target.host not in framed and (found := problem(link.url)):
            return SiteFinding(link.file, *found)
        if target.scheme == "http":
            hint = "Write https://; where the server has no encrypted address, link to another source."
            return SiteFinding(link.file, "link-not-https", f'"{link.url}" is not encrypted.', hint)
    elif target.scheme not in HARMLESS or (target.scheme == "data" and not link.loads):
        hint = "Link to a page, to https:// or to mailto:."
        return SiteFinding(
            link.file, "link-scheme", f'"{link.url}" is no address that a reader should be sent to.', hint
        )
    elif target.scheme == "mailto" and (found := problem(link.url)):
        return SiteFinding(link.file, *found)
    return None
