"""A page says what it is: language, title, description, its address, one heading of the first level."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urljoin

from legday.checks.site.address import page_url
from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding


def check(site: Site) -> Iterator[SiteFinding]:
    """Yield a finding for each page that leaves out one of these."""
    for document in site.documents.values():
        file = document.file
        if not document.lang:
            yield SiteFinding(
                file, "page-no-language", "<html> has no lang.", "Set lang in overrides/base.html.", own=False
            )
        if not document.title:
            yield SiteFinding(file, "page-no-title", "The page has no title.", 'Add "title:" to its front matter.')
        if not document.description:
            hint = 'Add "description:" to its front matter.'
            yield SiteFinding(file, "page-no-description", "The page has no description.", hint)
        if document.headings != 1:
            message = f"The page has {document.headings} headings of the first level."
            yield SiteFinding(file, "page-headings", message, "Keep exactly one line that begins with a single #.")
        address = urljoin(
            site.base + quote(page_url(file)), document.refresh_target.partition("#")[0] if document.is_redirect else ""
        )
        if document.canonical != address and file != "404.html":
            message = f'The page\'s canonical address is "{document.canonical}", not {address}.'
            hint = "Set site_url in mkdocs.yml (LEGDAY_SITE_URL) to the address of the site's root, with a closing /."
            yield SiteFinding(file, "page-canonical", message, hint, own=False, url=document.canonical)
