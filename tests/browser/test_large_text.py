"""Letters twice as large, and the spacing of WCAG 2.2, 1.4.12, on a phone and on a desk: no word is lost.

The text in charts and drawings is part of a picture. It grows when the page is zoomed, not with the letters.
"""

import pytest
from playwright.sync_api import Page

from maintain.page_states import ON_PHONES, PAGE
from tests.browser.every import OF_TYPES, faults_of_pages, faults_of_states
from tests.browser.fit import misfits
from tests.browser.test_zoom import end_out_of_sight
from tests.browser.visit import Visit, box

WINDOWS = {"phone": (360, 640), "desk": (1280, 800)}
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""


def double(page: Page) -> None:
    """Set the browser's own letters to twice their size, as its settings do."""
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    page.reload()
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px"


def spaced_misfits(page: Page) -> list[str]:
    """What does not fit with wide spacing."""
    page.evaluate(SPACING)
    return misfits(page)


@pytest.mark.parametrize("window", WINDOWS)
@OF_TYPES
def test_wide_spacing_fits(visit: Visit, paths: list[str], window: str) -> None:
    assert faults_of_pages(visit("404.html", *WINDOWS[window]), paths, spaced_misfits) == {}


@pytest.mark.parametrize("window", WINDOWS)
@OF_TYPES
def test_letters_twice_as_large_fit_and_wide_spacing_besides(visit: Visit, paths: list[str], window: str) -> None:
    page = visit("404.html", *WINDOWS[window])
    double(page)
    assert faults_of_pages(page, paths, lambda page: [*misfits(page), *spaced_misfits(page)]) == {}


def test_what_opens_can_be_read_to_its_end(visit: Visit) -> None:
    page = visit("404.html", *WINDOWS["phone"])
    double(page)
    assert faults_of_states(page, WINDOWS["phone"][0], end_out_of_sight) == {}


@pytest.mark.parametrize("name", ON_PHONES)
def test_menus_leave_the_buttons_free_that_open_them(visit: Visit, name: str) -> None:
    page = visit(PAGE, *WINDOWS["phone"])
    double(page)
    ON_PHONES[name](page)
    header, menu = (box(page.locator(each)) for each in (".ld-header", ":popover-open"))
    assert menu["y"] >= header["y"] + header["height"] - 1
