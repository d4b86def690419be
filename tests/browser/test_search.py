"""Search finds the right page first, by mouse and by keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visit import Visit

FIRST = "a.md-search-result__link"


def search(page: Page, words: str) -> str:
    """Type words where the focus is; return the path of the first page found."""
    page.keyboard.type(words)
    first = page.locator(FIRST).first
    expect(first).to_be_visible()
    return (first.get_attribute("href") or "").partition("?")[0]


@pytest.mark.parametrize(
    ("words", "path"), [("afterburn", "benefits/calories/"), ("testosterone", "benefits/hormones/")]
)
def test_finds_the_page_first_and_opens_it(visit: Visit, address: str, words: str, path: str) -> None:
    page = visit()
    page.get_by_role("textbox", name="Search").click()
    assert search(page, words) == f"{address}{path}"
    page.locator(FIRST).first.click()
    expect(page).to_have_url(re.compile(f"^{re.escape(address + path)}"))
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("key", ["/", "f"])
def test_works_by_keyboard_alone(visit: Visit, address: str, key: str) -> None:
    page = visit("about/")
    page.keyboard.press(key)
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    search(page, "afterburn")
    page.keyboard.press("ArrowDown")
    expect(page.locator(FIRST).first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"^{re.escape(address)}benefits/calories/"))


def test_says_so_where_it_finds_nothing(visit: Visit) -> None:
    page = visit()
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("zzzzqx")
    expect(page.get_by_text("No matching documents")).to_be_visible()
