"""What a reader does before a page's script has come is not lost: it is done when the script is there."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

SCRIPT = re.compile(r"/site\.js$")

Held = tuple[Page, Callable[[], None]]


@pytest.fixture
def held(chromium: Browser, address: str) -> Iterator[Held]:
    """A page that is drawn while its script is still on its way, and what lets the script through."""
    context = chromium.new_context(base_url=address, color_scheme="light", service_workers="block")
    page = context.new_page()
    waiting: list[Route] = []
    page.route(SCRIPT, lambda route: waiting.append(route))
    page.goto("about/", wait_until="commit")
    expect(page.get_by_role("contentinfo")).to_be_visible()
    yield page, lambda: waiting[0].continue_()
    context.close()


def test_a_tap_on_search_opens_it(held: Held) -> None:
    page, arrive = held
    page.get_by_role("button", name="Search").click()
    arrive()
    expect(page.get_by_role("combobox", name="Search")).to_be_focused()


def test_keys_that_search_reach_its_field(held: Held, address: str) -> None:
    page, arrive = held
    page.keyboard.press("/")
    page.keyboard.type("privacy")
    page.keyboard.press("Enter")
    arrive()
    expect(page).to_have_url(f"{address}about/privacy/")


def test_a_tap_on_the_switch_changes_the_colours_once(held: Held) -> None:
    page, arrive = held
    button = page.get_by_role("button", name="Dark colours")
    button.click()
    arrive()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator("html")).to_have_attribute("data-colours", "dark")
