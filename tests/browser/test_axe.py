"""No page and no state of one breaks a rule that axe-core checks (WCAG 2.2 A and AA, and good practice)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from maintain.page_states import PAGE, states_at
from maintain.page_types import PAGE_TYPES
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


def unfolded(page: Page, paths: Iterable[str]) -> dict[str, list[str]]:
    """Return the pages that break rules with everything on them unfolded, and the rules."""
    broken: dict[str, list[str]] = {}
    for path in paths:
        page.goto(path)
        page.locator("details").evaluate_all(OPENED)
        if found := violations(page):
            broken[path] = found
    return broken


@pytest.mark.parametrize(("width", "dark"), [(360, False), (1280, True)])
def test_every_type_of_page_is_clean(visit: Visit, width: int, dark: bool) -> None:
    assert unfolded(visit(width=width, dark=dark), PAGE_TYPES.values()) == {}


@pytest.mark.slow
@pytest.mark.parametrize(("width", "dark"), SETTINGS)
def test_every_page_is_clean(visit: Visit, site: Path, width: int, dark: bool) -> None:
    pages = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    assert unfolded(visit(width=width, dark=dark), (page.removesuffix("index.html") for page in pages)) == {}


@pytest.mark.parametrize(("width", "dark"), SETTINGS)
def test_what_opens_is_clean(visit: Visit, width: int, dark: bool) -> None:
    broken: dict[str, list[str]] = {}
    for name, open_it in states_at(width).items():
        page = visit(PAGE, width=width, dark=dark)
        open_it(page)
        if found := violations(page):
            broken[name] = found
    assert broken == {}


@pytest.mark.parametrize("tool", ["calories", "one-rep-max", "weekly-sets", "left-right", "chair-rise"])
@pytest.mark.parametrize("dark", [False, True])
def test_a_tool_with_a_wrong_value_is_clean(visit: Visit, tool: str, dark: bool) -> None:
    page = visit(f"tools/{tool}/", width=360, dark=dark)
    page.locator("input[inputmode]:visible").first.fill("-1")
    page.locator("h1").click()
    expect(page.locator("[aria-invalid=true]").first).to_be_visible()
    assert violations(page) == []
