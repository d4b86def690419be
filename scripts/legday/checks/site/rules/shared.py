"""A page says once what it is, unlike any other page, and has a card where it is shared."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from legday.checks.site.address import page_url, resolve
from legday.checks.site.document import Document
from legday.checks.site.site import Site
from legday.checks.site.site_finding import SiteFinding
from legday.pages.front_matter import LONGEST_DESCRIPTION, LONGEST_POST_TITLE, SHORTEST_DESCRIPTION

OWN = ("title", "description", "canonical")  # the rule for the head tells where one of these is missing
TAGS = ("og:type", "og:site_name", "og:title", "og:description", "og:url", "og:image", "og:image:alt", "twitter:card")
CARD = (1200, 630)  # pixels


def check(site: Site) -> Iterator[SiteFinding]:
    """Yield findings for each page that search engines may list."""
    first: dict[tuple[str, str], str] = {}
    for document in site.documents.values():
        if document.listed and document.file != "404.html":
            yield from _tags(site, document)
            yield from _lengths(document)
            yield from _card(site, document)
            yield from _repeats(document, first)


def _tags(site: Site, document: Document) -> Iterator[SiteFinding]:
    hint = "The build writes it: see scripts/legday/site/social and the theme's template."
    missing = [name for name in TAGS if not document.first(name)]
    if missing:
        yield SiteFinding(document.file, "page-tags-missing", f"The page lacks {', '.join(missing)}.", hint, own=False)
    for name in (*OWN, *TAGS):
        times = len(document.meta.get(name, []))
        if times > 1:
            message = f'The page has "{name}" {times} times.'
            yield SiteFinding(document.file, "page-tag-repeated", message, hint, own=False)
    address = site.base + quote(page_url(document.file))
    if document.first("og:url") not in ("", address):
        message = f'og:url is "{document.first("og:url")}", and the page is at {address}.'
        yield SiteFinding(document.file, "page-tag-address", message, hint, own=False, url=document.first("og:url"))


def _lengths(document: Document) -> Iterator[SiteFinding]:
    title, description = len(document.title), len(document.description)
    if title > LONGEST_POST_TITLE:
        message = f"The title has {title} characters, more than {LONGEST_POST_TITLE}."
        yield SiteFinding(
            document.file, "page-title-length", message, "Shorten it: lists of results cut what is longer."
        )
    if description and not SHORTEST_DESCRIPTION <= description <= LONGEST_DESCRIPTION:
        message = f"The description has {description} characters, not {SHORTEST_DESCRIPTION} to {LONGEST_DESCRIPTION}."
        yield SiteFinding(
            document.file, "page-description-length", message, "Say in one or two sentences what is there."
        )


def _card(site: Site, document: Document) -> Iterator[SiteFinding]:
    target = resolve(site.base, document.file, document.first("og:image"))
    said = (document.first("og:image:width"), document.first("og:image:height"))
    is_there = document.first("og:image") and (
        target.path in site.files or target.place == "elsewhere"
    )  # else others tell
    if is_there and (site.pictures.get(target.path), said) != (CARD, tuple(map(str, CARD))):
        message = f'The card "{target.path}" is no PNG of {CARD[0]} x {CARD[1]} pixels, or its tags say otherwise.'
        hint = "The build draws it: see scripts/legday/site/social."
        yield SiteFinding(document.file, "page-card", message, hint, own=False)


def _repeats(document: Document, first: dict[tuple[str, str], str]) -> Iterator[SiteFinding]:
    for name in ("title", "description"):
        value = document.first(name).casefold()
        other = first.setdefault((name, value), document.file)
        if value and other != document.file:
            message = f"{other} has the same {name}."
            yield SiteFinding(document.file, "page-said-twice", message, f"Give each page a {name} of its own.")
