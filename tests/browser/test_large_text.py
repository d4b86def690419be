"""Letters twice as large, and the spacing of WCAG 2.2, 1.4.12, on a phone and on a desk: no word is lost.

The text in charts and drawings is part of a picture. It grows when the page is zoomed, not with the letters.
"""

import pytest
from playwright.sync_api import Page

from maintain.page_states import ON_PHONES, PAGE, states_at
from maintain.page_types import PAGE_TYPES
from tests.browser.fit import misfits
from tests.browser.test_zoom import ENDS_IN_SIGHT, OPENED
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


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("path", PAGE_TYPES.values(), ids=PAGE_TYPES)
def test_wide_spacing_fits(visit: Visit, path: str, window: str) -> None:
    page = visit(path, *WINDOWS[window])
    page.evaluate(SPACING)
    assert misfits(page) == []


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("path", PAGE_TYPES.values(), ids=PAGE_TYPES)
def test_letters_twice_as_large_fit_and_wide_spacing_besides(visit: Visit, path: str, window: str) -> None:
    page = visit(path, *WINDOWS[window])
    double(page)
    assert misfits(page) == []
    page.evaluate(SPACING)
    assert misfits(page) == []


@pytest.mark.parametrize("name", states_at(360))
def test_what_opens_can_be_read_to_its_end(visit: Visit, name: str) -> None:
    page = visit(PAGE, *WINDOWS["phone"])
    double(page)
    states_at(360)[name](page)
    assert page.locator(OPENED).first.evaluate(ENDS_IN_SIGHT)


@pytest.mark.parametrize("name", ON_PHONES)
def test_menus_leave_the_buttons_free_that_open_them(visit: Visit, name: str) -> None:
    page = visit(PAGE, *WINDOWS["phone"])
    double(page)
    ON_PHONES[name](page)
    header, menu = (box(page.locator(each)) for each in (".ld-header", ":popover-open"))
    assert menu["y"] >= header["y"] + header["height"] - 1
