"""What the tests of a subject share: opening pages, and asking the browser what it makes of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import FloatRect, Locator, Page

from legday.markdown.context import claim_anchor
from legday.pages import read_pages

ROOT = Path(__file__).parents[2]


def path_of(source: str) -> str:
    """Where a page of docs/ is on the site, relative to the home page."""
    plain = source.removesuffix(".md")
    return "" if plain == "index" else f"{plain.removesuffix('/index')}/"


CARDS = {
    path_of(page.path): [claim_anchor(card.target) for card in page.cards] for page in read_pages(ROOT) if page.cards
}
"""The ids of the cards that each page asks for, in its order."""
BENEFITS = tuple(path for path in CARDS if path.startswith("benefits/"))


class Visit(Protocol):
    """Opens a page of the site, by its path.

    Its context is shared with other tests and has no service worker: the page asks the network itself. In a context of
    its `own`, with the worker, a test may change what holds for all pages of a context.
    """

    def __call__(
        self,
        path: str = "",
        width: int = 1280,
        height: int = 800,
        *,
        scripts: bool = True,
        touch: bool = False,
        dark: bool = False,
        own: bool = False,
    ) -> Page: ...


def box(locator: Locator) -> FloatRect:
    """Where an element is drawn; it must be."""
    found = locator.bounding_box()
    assert found, f"not drawn: {locator}"
    return found


def is_expanded(page: Page, selector: str) -> bool:
    """Whether the browser tells assistive technology that the first such element is expanded."""
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    tree = session.send("Accessibility.getPartialAXTree", {"nodeId": node, "fetchRelatives": False})
    session.detach()
    states: dict[str, Any] = {state["name"]: state["value"] for state in tree["nodes"][0]["properties"]}
    return bool(states["expanded"]["value"])


def heard(page: Page, selector: str) -> str:
    """The words of the first such element as assistive technology gets them, those of the style sheet included."""
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    tree = session.send("Accessibility.queryAXTree", {"nodeId": node, "role": "StaticText"})
    session.detach()
    return " ".join("".join(text["name"]["value"] for text in tree["nodes"]).split())


def tab_to(page: Page, wanted: str, most: int = 60) -> Locator:
    """Press Tab until an element that matches has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        focused = page.locator(f"{wanted}:focus")
        if focused.count():
            return focused
    raise AssertionError(f"{most} presses of Tab did not reach {wanted}")
