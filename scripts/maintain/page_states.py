"""What opens in a page or over it, and how a reader opens it: for the browser tests and for `screenshots.py`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from playwright.sync_api import Page

PAGE = "benefits/hormones/"
"""A page on which all of it can be opened."""
State = Callable[[Page], None]


def card(page: Page) -> None:
    """Unfold the first claim's card."""
    page.locator(".ld-claim summary").first.click()
    page.locator(".ld-claim details dl").first.wait_for()


def study(page: Page) -> None:
    """Open the study behind the first citation."""
    page.locator("p .ld-cite").first.click()
    page.locator(".ld-popover:popover-open").wait_for()


def term(page: Page) -> None:
    """Open the meaning of the first term."""
    page.locator(".ld-term").first.click()
    page.locator(".ld-popover:popover-open").wait_for()


def empty_search(page: Page) -> None:
    """Open the search; it offers places to begin."""
    page.locator("#ld-search").click()
    page.get_by_role("dialog").get_by_role("link").first.wait_for()


def search(page: Page) -> None:
    """Search for a word that many pages hold."""
    empty_search(page)
    page.keyboard.type("afterburn")
    page.get_by_role("option").first.wait_for()


def lost_search(page: Page) -> None:
    """Search for what no page holds."""
    empty_search(page)
    page.keyboard.type("zzzzqq")
    page.get_by_role("dialog").get_by_text("Nothing").first.wait_for()


def menu(page: Page) -> None:
    """Open the menu of the site, where it is no column."""
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("navigation", name="Site").wait_for()


def contents(page: Page) -> None:
    """Open the contents of the page, where they are no column."""
    page.get_by_role("button", name="On this page").click()
    page.get_by_role("navigation", name="On this page").wait_for()


STATES: Mapping[str, State] = {
    "card": card,
    "study": study,
    "term": term,
    "search-empty": empty_search,
    "search": search,
    "search-lost": lost_search,
}
ON_PHONES: Mapping[str, State] = {"menu": menu, "contents": contents}


def states_at(width: int) -> dict[str, State]:
    """Return what can be opened in a window of so many pixels, by its name."""
    return {**STATES, **(ON_PHONES if width < 900 else {})}
