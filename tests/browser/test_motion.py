"""Nothing moves by itself; for readers who ask for less motion, nothing moves at all, not even at their own touch."""

from playwright.sync_api import Page

from maintain.page_types import PAGE_TYPES
from tests.browser.every import faults_of_pages, faults_of_states
from tests.browser.fit import UNFOLDED
from tests.browser.visit import Visit

MOVING = "() => document.getAnimations().map(one => one.effect.target.cloneNode().outerHTML)"
# Whatever could move, or fade, or scroll step by step: in the page, before and after each part.
COULD_MOVE = """() => [...document.querySelectorAll("*")].filter(node => [null, "::before", "::after"].some(part => {
  const style = getComputedStyle(node, part);
  const lasts = times => times.split(",").some(time => parseFloat(time) > 0);
  return style.scrollBehavior === "smooth" || lasts(style.transitionDuration)
    || style.animationName !== "none" && lasts(style.animationDuration);
})).map(node => node.cloneNode().outerHTML)"""
FILM = "train/exercises/back-squat/"


def test_nothing_moves_by_itself(visit: Visit) -> None:
    page = visit("404.html")
    page.emulate_media(reduced_motion="no-preference")
    assert faults_of_pages(page, PAGE_TYPES.values(), lambda page: page.evaluate(MOVING)) == {}


def could_move(page: Page) -> list[str]:
    """Unfold everything and list what could move."""
    page.evaluate(UNFOLDED)
    found: list[str] = page.evaluate(COULD_MOVE)
    return found


def test_what_could_move_is_found(visit: Visit) -> None:
    page = visit(FILM)
    page.emulate_media(reduced_motion="no-preference")
    assert len(could_move(page)) == 1


def test_less_motion_is_none(visit: Visit) -> None:
    assert faults_of_pages(visit("404.html"), PAGE_TYPES.values(), could_move) == {}


def test_what_opens_does_so_at_once(visit: Visit) -> None:
    assert faults_of_states(visit("404.html", 360, 640), 360, lambda page: page.evaluate(COULD_MOVE)) == {}
