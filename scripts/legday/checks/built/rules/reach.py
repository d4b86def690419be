"""Every page can be reached from the home page by links, and stands in the sitemap; one that moved needs neither."""

from __future__ import annotations

from collections.abc import Iterator

from legday.checks.built.address import files_at, page_url, resolve
from legday.checks.built.flaw import Flaw
from legday.checks.built.link import Link
from legday.checks.built.site import Site


def check(site: Site) -> Iterator[Flaw]:
    """Yield a flaw for each page without a way to it and each that the sitemap leaves out."""
    reached = {"index.html"}
    waiting = ["index.html"]
    while waiting:
        document = site.documents.get(waiting.pop())
        found = {_page(site, link) for link in document.links if link.kind == "a href"} if document else set()
        waiting += sorted(found - reached)
        reached |= found
    if "404.html" not in site.files:
        message = "There is no 404.html, which readers are shown at every address that leads nowhere."
        yield Flaw("404.html", "link-broken", message, "Build again.", own=False)
    if "sitemap.xml" not in site.files and not any(link.kind == "robots sitemap" for link in site.links):
        yield Flaw("sitemap.xml", "page-not-in-sitemap", "There is no sitemap.xml.", "Build again.", own=False)
    listed = {_page(site, link) for link in site.sitemap} or site.files  # a sitemap that is no list is told as such
    for file in sorted(name for name, document in site.documents.items() if name != "404.html" and not document.moved):
        address = f"/{page_url(file)}"
        if file not in reached:
            mend = "Add it to nav in mkdocs.yml, or link to it from a page that can be reached."
            yield Flaw(file, "page-orphan", f"No way of links leads from the home page to {address}.", mend)
        if file not in listed:
            mend = "The engine lists every page: see that nothing (exclude_docs, a template) takes it out."
            yield Flaw(file, "page-not-in-sitemap", f"sitemap.xml does not list {address}.", mend)


def _page(site: Site, link: Link) -> str:
    """Return the file of the page that `link` leads to, or an empty string."""
    target = resolve(site.base, link.file, link.url)
    if target.place != "inside":
        return ""
    return next((name for name in files_at(target.path) if name in site.documents), "")
