"""Every page can be reached from the home page by links, and stands in the sitemap; one that moved needs neither."""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.site.address import files_at, page_url
from legday.checks.site.link import Link
from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding


def check(site: Site) -> Iterator[SiteFinding]:
    """Yield a finding for each page without a way to it and each that the sitemap leaves out."""
    reached = {"index.html"}
    waiting = ["index.html"]
    while waiting:
        document = site.documents.get(waiting.pop())
        found = {_page(site, link) for link in document.links if link.kind == "a href"} if document else set()
        waiting += sorted(found - reached)
        reached |= found
    if "404.html" not in site.files:
        message = "There is no 404.html, which readers are shown at every address that leads nowhere."
        yield SiteFinding("404.html", "link-broken", message, "Build again.", own=False)
    if "sitemap.xml" not in site.files and not any(link.kind == "robots sitemap" for link in site.links):
        yield SiteFinding("sitemap.xml", "page-not-in-sitemap", "There is no sitemap.xml.", "Build again.", own=False)
    listed = {_page(site, link) for link in site.sitemap} or site.files  # a sitemap that is no list is told as such
    for file in sorted(
        name for name, document in site.documents.items() if name != "404.html" and not document.is_redirect
    ):
        address = f"/{page_url(file)}"
        if file not in reached:
            hint = "Add it to nav in mkdocs.yml, or link to it from a page that can be reached."
            yield SiteFinding(file, "page-orphan", f"No way of links leads from the home page to {address}.", hint)
        if file not in listed:
            hint = "The engine lists every page: see that nothing (exclude_docs, a template) takes it out."
            yield SiteFinding(file, "page-not-in-sitemap", f"sitemap.xml does not list {address}.", hint)


def _page(site: Site, link: Link) -> str:
    """Return the file of the page that `link` leads to, or an empty string."""
    target = site.target(link)
    if target.place != "inside":
        return ""
    return next((name for name in files_at(target.path) if name in site.documents), "")
