"""A redirect leads from an address that is gone straight to a place that is there."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.redirect import Redirect
from legday.facts.store import Facts
from legday.findings import Finding, nearest
from legday.markdown.anchors import anchors
from legday.pages import Page
from legday.pages.index import Index
from legday.pages.posts import address

Problem = tuple[str, tuple[str, str, str]]


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each end of a redirect that is not what it must be."""
    by_path = {page.path: page for page in pages}
    by_address = {address(page.path): page for page in pages}
    first: dict[str, int] = {}
    for number, redirect in enumerate(facts.redirects):
        file = facts.file("redirects", "redirects")
        for key, problem in (
            *_source(redirect, by_address, index),
            *_target(redirect, by_path, facts.redirects, index),
        ):
            yield file.finding((number, key), *problem)
        earlier = first.setdefault(redirect.source, number)
        if earlier != number:
            line, _ = file.place((earlier, "from"))
            message = f'"{redirect.source}" is led elsewhere on line {line}.'
            yield file.finding((number, "from"), "redirect-twice", message, "Keep one of the two.")


def _source(redirect: Redirect, pages: dict[str, Page], index: Index) -> Iterator[Problem]:
    page = pages.get(redirect.address)
    if not redirect.anchor and page:
        hint = "Remove the redirect, or the page."
        yield "from", ("redirect-from-page", f'"{redirect.source}" is a page: {page.file}.', hint)
    elif redirect.anchor and not page:
        message = f'There is no page at "{redirect.address}", so none of its places can be led on.'
        hint = f"Redirect the whole page, without #.{nearest(redirect.address, pages)}"
        yield "from", ("redirect-no-page", message, hint)
    elif redirect.anchor and page and redirect.anchor in (anchors(page, index.markdown) or ()):
        message = f'{page.file} still has a heading "{redirect.anchor}".'
        yield "from", ("redirect-from-heading", message, "Remove the redirect, or the heading.")


def _target(redirect: Redirect, pages: dict[str, Page], redirects: list[Redirect], index: Index) -> Iterator[Problem]:
    page = pages.get(redirect.page)
    known = anchors(page, index.markdown) if page else set()
    if page and (not redirect.place or known is None or redirect.place in known):
        return  # the build proves the places that only it knows
    goal = address(redirect.page) + (f"#{redirect.place}" if page else "")
    further = next((other for other in redirects if other.source == goal), None)
    if further:
        end = "back to itself" if further is redirect else f"on to {further.to}"
        message = f'"{redirect.to}" is itself redirected, {end}.'
        yield "to", ("redirect-chain", message, "Lead straight to a page that is there.")
    elif page:
        hint = f"Name one of its headings.{nearest(redirect.place, known or ())}"
        yield "to", ("unknown-anchor", f'The page "{redirect.page}" has no heading "{redirect.place}".', hint)
    else:
        hint = f"Name a file below docs/.{nearest(redirect.page, pages)}"
        yield "to", ("unknown-page", f'There is no page "{redirect.page}".', hint)
