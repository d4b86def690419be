"""At four times its size (WCAG 2.2, 1.4.10) a window of 1280 by 1024 is 320 by 256: all fits, nothing is in the way."""

import pytest
from playwright.sync_api import Page, expect

from maintain.page_states import PAGE
from tests.browser.every import OF_TYPES, faults_of_pages, faults_of_states
from tests.browser.fit import misfits
from tests.browser.visit import Visit, box

WIDTH, HEIGHT = 320, 256
MOST_COVERED = 1 / 3
# The share of the window's rows in which something stays put while the text moves, so far down the page.
COVERED = """part => {
  scrollTo(0, part * document.documentElement.scrollHeight);
  const stays = node => node && (["sticky", "fixed"].includes(getComputedStyle(node).position) && !node.matches("nav")
    || stays(node.parentElement));
  const rows = Array.from({ length: innerHeight }, (_, row) => document.elementFromPoint(innerWidth / 2, row));
  return rows.filter(stays).length / innerHeight;
}"""
OPENED = ":is(:popover-open, dialog[open], .ld-claim details[open])"
# Scrolls to the last words of what is open, and tells whether they can be seen.
ENDS_IN_SIGHT = """open => {
  const words = [...open.querySelectorAll("*")].filter(node => node.checkVisibility()
    && [...node.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim()));
  const last = words.at(-1);
  last.scrollIntoView({ block: "nearest" });
  const line = [...last.getClientRects()].at(-1);
  const inside = line.top >= -1 && line.bottom <= innerHeight + 1 && line.left >= 0 && line.right <= innerWidth;
  return inside && last.contains(document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2));
}"""


def end_out_of_sight(page: Page) -> list[str]:
    """What is open, if its last words cannot be scrolled to."""
    opened = page.locator(OPENED).first
    return [] if opened.evaluate(ENDS_IN_SIGHT) else [opened.inner_text()[-80:]]


@OF_TYPES
def test_everything_fits(visit: Visit, paths: list[str]) -> None:
    assert faults_of_pages(visit("404.html", WIDTH, HEIGHT), paths, misfits) == {}


def crowded(page: Page) -> list[str]:
    """Where what stays put takes too much of the window."""
    return [f"{part:.0%} down" for part in (0.1, 0.3, 0.5, 0.9) if page.evaluate(COVERED, part) > MOST_COVERED]


@OF_TYPES
def test_what_stays_put_leaves_room_for_the_text(visit: Visit, paths: list[str]) -> None:
    assert faults_of_pages(visit("404.html", WIDTH, HEIGHT), paths, crowded) == {}


def test_every_control_of_the_header_is_in_the_window(visit: Visit) -> None:
    controls = visit(PAGE, WIDTH, HEIGHT).locator(".ld-header :is(a, button)")
    expect(controls).to_have_count(5)
    for control in controls.all():
        drawn = box(control)
        assert drawn["x"] >= 0 and drawn["x"] + drawn["width"] <= WIDTH


@pytest.mark.parametrize(("width", "height"), [(WIDTH, HEIGHT), (360, 640)])
def test_what_opens_can_be_read_to_its_end(visit: Visit, width: int, height: int) -> None:
    assert faults_of_states(visit("404.html", width, height), width, end_out_of_sight) == {}
