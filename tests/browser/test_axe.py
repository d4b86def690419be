"""No page and no state of one breaks a rule that axe-core checks (WCAG 2.2 A and AA, and good practice)."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from maintain.page_types import PAGE_TYPES
from tests.browser.every import faults_of_pages, faults_of_states
from tests.browser.visit import Visit

SETTINGS = [(width, dark) for width in (360, 1280) for dark in (False, True)]
TWO = [(360, False), (1280, True)]  # of them, every day
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
OPENED = "all => all.forEach(one => one.open = true)"


def violations(page: Page) -> list[str]:
    """Return each broken rule with the first element that breaks it."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:160]} ({len(each['nodes'])})" for each in found]


def violations_unfolded(page: Page) -> list[str]:
    """Return the rules that are broken with everything on the page unfolded."""
    page.locator("details").evaluate_all(OPENED)
    return violations(page)


@pytest.mark.parametrize(("width", "dark"), TWO)
def test_every_type_of_page_is_clean(visit: Visit, width: int, dark: bool) -> None:
    assert faults_of_pages(visit("404.html", width, dark=dark), PAGE_TYPES.values(), violations_unfolded) == {}


@pytest.mark.slow
@pytest.mark.parametrize(("width", "dark"), SETTINGS)
def test_every_page_is_clean(visit: Visit, site: Path, width: int, dark: bool) -> None:
    pages = [path.relative_to(site).as_posix().removesuffix("index.html") for path in sorted(site.rglob("*.html"))]
    assert faults_of_pages(visit("404.html", width, dark=dark), pages, violations_unfolded) == {}


@pytest.mark.parametrize(
    ("width", "dark"), [pytest.param(*each, marks=() if each in TWO else pytest.mark.slow) for each in SETTINGS]
)
def test_what_opens_is_clean(visit: Visit, width: int, dark: bool) -> None:
    assert faults_of_states(visit("404.html", width, dark=dark), width, violations) == {}


@pytest.mark.parametrize(
    ("tool", "dark"),
    [
        ("calories", False),
        ("one-rep-max", True),
        ("weekly-sets", False),
        ("left-right", True),
        ("chair-rise", False),
    ],
)
def test_a_tool_with_a_wrong_value_is_clean(visit: Visit, tool: str, dark: bool) -> None:
    page = visit(f"tools/{tool}/", width=360, dark=dark)
    page.locator("input[inputmode]:visible").first.fill("-1")
    page.locator("h1").click()
    expect(page.locator("[aria-invalid=true]").first).to_be_visible()
    assert violations(page) == []
