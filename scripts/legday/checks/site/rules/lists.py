"""Lists of the site's own pages say what is so: the sitemap, the feeds, the manifest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import quote

from legday.checks.site.address import files_at, page_url, resolve
from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding

HINT = "Build again; if it stays, see what wrote the file."
FEEDS = ("feed.xml", "feed.json")


def check(site: Site) -> Iterator[SiteFinding]:
    """Yield a finding for each address that is listed twice, or in another form than its page's own."""
    yield from _sitemap(site)
    yield from _feeds(site)
    yield from _scope(site)


def _sitemap(site: Site) -> Iterator[SiteFinding]:
    for url, times in Counter(link.url for link in site.sitemap).items():
        if times > 1:
            yield SiteFinding(
                "sitemap.xml", "list-address", f'"{url}" is listed {times} times.', HINT, own=False, url=url
            )
        target = resolve(site.base, "sitemap.xml", url)
        file = next((name for name in files_at(target.path) if name in site.documents), None)
        if file and target.place == "inside" and (url != site.base + quote(page_url(file)) or file == "404.html"):
            message = f'"{url}" is not the address of a page as the page has it.'
            yield SiteFinding("sitemap.xml", "list-address", message, HINT, own=False, url=url)


def _feeds(site: Site) -> Iterator[SiteFinding]:
    """Each feed names itself, and both tell of the same posts."""
    told: dict[str, set[str]] = {}
    for name in FEEDS:
        links = site.parts[name].links if name in site.parts else []
        told |= {name: {link.url for link in links if link.kind == "feed item"}} if links else {}
        for link in links:
            target = resolve(site.base, name, link.url)
            if link.kind == "feed itself" and target.place == "inside" and target.path != name:
                message = f'The feed gives "{link.url}" as its own address.'
                yield SiteFinding(name, "list-address", message, HINT, own=False, url=link.url)
    if len(told) == len(FEEDS) and all(_is_page(site, url) for urls in told.values() for url in urls):
        for name, other in (FEEDS, FEEDS[::-1]):
            if missing := sorted(told[other] - told[name]):
                message = f"{other} tells of {missing[0]}, and {name} does not."
                yield SiteFinding(name, "list-address", message, HINT, own=False)
                return


def _is_page(site: Site, url: str) -> bool:
    target = resolve(site.base, "feed.xml", url)
    return target.place == "inside" and any(name in site.documents for name in files_at(target.path))


def _scope(site: Site) -> Iterator[SiteFinding]:
    """Yield a finding for a manifest whose start is outside of its scope: browsers leave such a scope out."""
    for name, part in site.parts.items():
        if name.endswith(".webmanifest"):
            at = {link.kind: resolve(site.base, name, link.url) for link in part.links}
            scope, start = at.get("manifest scope"), at.get("manifest start_url")
            there = scope and start and all(files_at(at.path)[0] in site.files for at in (scope, start))
            if scope and start and there and not start.path.startswith(scope.path):
                message = f'The start "/{start.path}" is outside of the scope "/{scope.path}".'
                yield SiteFinding(name, "list-address", message, HINT, own=False)
