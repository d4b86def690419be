"""A citation opens its study: by keyboard, by touch, without scripts, inside the window."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visit import Visit, box, is_expanded, tab_to

PAGE = "benefits/hormones/"
CITATION = ".ld-cites .ld-cite"
READABLE = 150  # pixels; a popover lower than that is a slit


def popover_of(page: Page, selector: str = CITATION) -> str:
    return f"#{page.locator(selector).first.get_attribute('popovertarget')}"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_opens_and_closes_by_keyboard(visit: Visit, scripts: bool) -> None:
    page = visit(PAGE, scripts=scripts)
    popover = page.locator(popover_of(page))
    page.locator("h1").click()
    button = tab_to(page, CITATION)
    expect(popover).to_be_hidden()
    assert not is_expanded(page, CITATION)
    page.keyboard.press("Enter")
    expect(popover).to_be_visible()
    assert is_expanded(page, CITATION)
    page.keyboard.press("Tab")
    expect(popover.locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(popover).to_be_hidden()
    expect(button).to_be_focused()
    assert not is_expanded(page, CITATION)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_opens_by_touch_as_a_sheet_and_closes_by_a_tap_elsewhere(visit: Visit, scripts: bool) -> None:
    page = visit(PAGE, 320, 640, touch=True, scripts=scripts)
    popover = page.locator(popover_of(page))
    page.locator(CITATION).first.tap()
    expect(popover).to_be_visible()
    sheet = box(popover)
    assert (sheet["x"], sheet["width"], sheet["y"] + sheet["height"]) == (0, 320, 640)
    page.touchscreen.tap(160, 10)
    expect(popover).to_be_hidden()


def test_closes_by_its_button(visit: Visit) -> None:
    page = visit(PAGE, 320, 640, touch=True)
    page.locator(CITATION).first.tap()
    popover = page.locator(popover_of(page))
    popover.get_by_role("button", name="Close").tap()
    expect(popover).to_be_hidden()


def test_bears_the_name_of_its_study(visit: Visit) -> None:
    page = visit(PAGE)
    button = page.locator(CITATION).first
    name = (button.get_attribute("aria-label") or "").partition(": ")[2]
    assert name
    button.click()
    expect(page.get_by_role("dialog", name=name, exact=True)).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_every_popover_is_readable_inside_the_window(visit: Visit, width: int) -> None:
    page = visit(PAGE, width, 640)
    unfit = []
    for button in page.locator(CITATION).all():
        button.click()
        area = box(page.locator(".ld-popover:popover-open"))
        right, bottom = area["x"] + area["width"], area["y"] + area["height"]
        if min(area["x"], area["y"]) < 0 or right > width or bottom > 640 or area["height"] < READABLE:
            unfit.append((button.get_attribute("aria-label"), area))
        page.keyboard.press("Escape")
    assert unfit == []
