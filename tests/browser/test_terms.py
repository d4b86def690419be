"""A term opens its meaning, by keyboard and without scripts."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit, is_expanded, tab_to


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_opens_and_closes_by_keyboard(visit: Visit, scripts: bool) -> None:
    page = visit("benefits/calories/", 320, 640, scripts=scripts)
    page.locator("h1").click()
    button = tab_to(page, ".ld-term")
    popover = page.locator(f"#{button.get_attribute('popovertarget')}")
    page.keyboard.press("Enter")
    expect(popover).to_be_visible()
    term = popover.locator("strong").inner_text().strip().removesuffix(":")
    expect(popover).to_have_accessible_name(f"What {term} means", ignore_case=True)
    assert is_expanded(page, ".ld-term")
    page.keyboard.press("Tab")
    expect(popover.get_by_role("link", name="Glossary")).to_be_focused()
    page.keyboard.press("Escape")
    expect(popover).to_be_hidden()
    expect(button).to_be_focused()
