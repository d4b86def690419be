"""No page and no state of one breaks a rule that axe-core checks (WCAG 2.2 A and AA, and good practice)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.visit import Visit

SETTINGS = [(width, dark) for width in (360, 1280) for dark in (False, True)]
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
OPENED = "all => all.forEach(one => one.open = true)"


def violations(page: Page) -> list[str]:
    """Return each broken rule with the first element that breaks it."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:160]} ({len(each['nodes'])})" for each in found]


@pytest.mark.parametrize(("width", "dark"), SETTINGS)
def test_every_page_is_clean(visit: Visit, site: Path, width: int, dark: bool) -> None:
    page = visit(width=width, dark=dark)
    broken: dict[str, list[str]] = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix().removesuffix("index.html")
        page.goto(name)
        page.locator("details").evaluate_all(OPENED)
        if found := violations(page):
            broken[name] = found
    assert broken == {}


def menu(page: Page) -> None:
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("navigation", name="Site")).to_be_visible()


def contents(page: Page) -> None:
    page.get_by_role("button", name="On this page").click()
    expect(page.get_by_role("navigation", name="On this page")).to_be_visible()


def study(page: Page) -> None:
    page.locator("a.ld-cite").first.click()
    expect(page.locator(".ld-popover:popover-open")).to_be_visible()


def term(page: Page) -> None:
    page.locator(".ld-term").first.click()
    expect(page.locator(".ld-popover:popover-open")).to_be_visible()


def empty_search(page: Page) -> None:
    page.locator("#ld-search").click()
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_visible()


def search(page: Page) -> None:
    empty_search(page)
    page.keyboard.type("afterburn")
    expect(page.get_by_role("option").first).to_be_visible()


def lost_search(page: Page) -> None:
    empty_search(page)
    page.keyboard.type("zzzzqq")
    expect(page.get_by_role("dialog")).to_contain_text("Nothing")


STATES: list[tuple[str, Callable[[Page], None]]] = [
    ("benefits/hormones/", study),
    ("benefits/hormones/", term),
    ("benefits/hormones/", empty_search),
    ("benefits/hormones/", search),
    ("benefits/hormones/", lost_search),
]
ON_PHONES = [("benefits/hormones/", menu), ("benefits/hormones/", contents)]


@pytest.mark.parametrize(("width", "dark"), SETTINGS)
def test_what_opens_is_clean(visit: Visit, width: int, dark: bool) -> None:
    broken: dict[str, list[str]] = {}
    for path, opened in [*STATES, *(ON_PHONES if width < 900 else [])]:
        page = visit(path, width=width, dark=dark)
        opened(page)
        if found := violations(page):
            broken[opened.__name__] = found
    assert broken == {}


@pytest.mark.parametrize("tool", ["calories", "one-rep-max", "weekly-sets", "left-right", "chair-rise"])
@pytest.mark.parametrize("dark", [False, True])
def test_a_tool_with_a_wrong_value_is_clean(visit: Visit, tool: str, dark: bool) -> None:
    page = visit(f"tools/{tool}/", width=360, dark=dark)
    page.locator("input[inputmode]:visible").first.fill("-1")
    page.locator("h1").click()
    expect(page.locator("[aria-invalid=true]").first).to_be_visible()
    assert violations(page) == []
