"""Plans: from the home page to a printed sheet in three taps; one page of paper; boxes to tick."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.visit import ROOT, Visit, box

PLANS = sorted(path.stem for path in (ROOT / "seeds/plans").glob("*.yml"))
PAGES = re.compile(rb"/Type\s*/Page\b")


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_plan_is_one_sheet(visit: Visit, name: str, paper: str) -> None:
    page = visit(f"train/plans/{name}/", scripts=False)
    assert len(PAGES.findall(page.pdf(format=paper))) == 1


@pytest.mark.parametrize("name", PLANS)
def test_the_sheet_holds_the_week_and_boxes_to_tick(visit: Visit, name: str) -> None:
    page = visit(f"train/plans/{name}/")
    page.emulate_media(media="print")
    for table in page.locator(".ld-plan__session").all():
        expect(table).to_be_visible()
        for tick in table.locator("input").all():
            assert box(tick)["width"] > 15
        expect(table.locator("td.ld-plan__weight").first).to_be_visible()
    for furniture in (".ld-plan__actions", ".ld-plan__claims", ".ld-studies", ".ld-page-facts"):
        expect(page.locator(furniture)).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".ld-plan__stop")).to_be_visible()


def test_three_taps_from_home_to_paper(visit: Visit) -> None:
    page = visit(width=360, height=640, touch=True)
    page.locator("article").get_by_role("link", name="Five questions lead to your plan").tap()
    page.locator(".ld-plan-list").get_by_role("link", name="Beginner, two days").tap()
    expect(page.locator("h1")).to_have_text("Beginner, two days")
    page.evaluate("window.print = () => document.body.setAttribute('data-printed', '')")
    page.get_by_role("button", name="Print").tap()
    expect(page.locator("body[data-printed]")).to_have_count(1)


def test_without_scripts_the_button_stays_away(visit: Visit) -> None:
    page = visit("train/plans/beginner-two-days/", scripts=False)
    expect(page.locator(".ld-plan__print")).to_be_hidden()
    expect(page.locator(".ld-plan__how")).to_be_visible()


def test_boxes_can_be_ticked_and_say_what_they_are(visit: Visit) -> None:
    page = visit("train/plans/beginner-two-days/", scripts=False)
    tick = page.get_by_role("checkbox", name="Leg press, set 2 done")
    tick.check()
    expect(tick).to_be_checked()


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_fits_a_phone(visit: Visit, name: str) -> None:
    page = visit(f"train/plans/{name}/", width=360, height=640)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    for table in page.locator(".ld-plan table").all():
        assert box(table)["width"] <= 340
        assert table.evaluate("it => it.scrollWidth <= it.clientWidth + 1")


def test_the_calendar_downloads(visit: Visit) -> None:
    page = visit("train/plans/older-starter/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Calendar file").click()
    assert download.value.suggested_filename == "older-starter.ics"
    assert download.value.path().read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
