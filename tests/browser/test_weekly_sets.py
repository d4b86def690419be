"""The weekly count: a week put together row by row, answered on the map and in words."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.browser.calculators import PAGES, answer, form
from tests.browser.visit import Visit, box


def level(page: Page, word: str) -> Locator:
    """The muscles that the words beside the map name at that level."""
    return form(page, "weekly-sets").locator("[data-muscle-map] li:visible").filter(has_text=f"{word}:")


def lit(page: Page, muscle: str) -> set[str | None]:
    """The levels of a muscle's shapes on the map."""
    shapes = form(page, "weekly-sets").locator(f"svg [data-muscle={muscle}]").all()
    return {shape.get_attribute("data-level") for shape in shapes}


def test_the_map_and_its_words_follow_the_week(visit: Visit) -> None:
    page = visit(PAGES["weekly-sets"], 360, 640)
    status = form(page, "weekly-sets").locator("[data-muscle-map]")
    expect(status).to_have_attribute("role", "status")
    expect(level(page, "Plenty")).to_have_text("+Plenty: quadriceps (vasti), gluteus maximus")
    expect(level(page, "Nothing")).to_contain_text("hamstrings")
    assert (lit(page, "vasti"), lit(page, "hamstrings")) == ({"target"}, {"none"})
    first = page.locator(".ld-week__row").first
    first.get_by_label("Exercise").select_option("Romanian deadlift")
    expect(level(page, "Enough")).to_have_text("\u2713Enough: hamstrings, gluteus maximus")
    assert (lit(page, "vasti"), lit(page, "hamstrings")) == ({"little"}, {"workable"})
    little = form(page, "weekly-sets").locator("svg [data-level=little]").first
    expect(little).to_have_attribute("fill", re.compile(r"^url\(#.+-little\)$"))
    first.get_by_label("Hard sets").fill("20")
    expect(level(page, "Beyond the studies")).to_have_text("!Beyond the studies: hamstrings, gluteus maximus")
    assert lit(page, "hamstrings") == {"beyond"}


def test_the_map_is_in_sight_while_any_row_is_changed(visit: Visit) -> None:
    page = visit(PAGES["weekly-sets"], 360, 640)
    picture = form(page, "weekly-sets").locator("svg")
    for row in page.locator(".ld-week__row").all():
        control = row.get_by_label("Hard sets")
        control.focus()
        expect(control).to_be_in_viewport(ratio=1)
        expect(picture).to_be_in_viewport(ratio=1)
        strip = box(page.locator(".ld-week__map"))
        assert box(control)["y"] >= strip["y"] + strip["height"] - 1


def test_each_exercise_leads_to_its_page(visit: Visit) -> None:
    page = visit(PAGES["weekly-sets"])
    row = page.locator(".ld-week__row").first
    row.get_by_label("Exercise").select_option("Romanian deadlift")
    row.get_by_role("link", name="How to do it: Romanian deadlift").click()
    expect(page.locator("h1")).to_have_text("Romanian deadlift")


def test_without_scripts_the_example_is_on_the_map(visit: Visit) -> None:
    page = visit(PAGES["weekly-sets"], 360, 640, scripts=False)
    example = page.locator("article figure.ld-week__example")
    expect(example.locator("svg [data-muscle=vasti]").first).to_have_attribute("data-level", "target")
    expect(example.locator("li:visible").first).to_contain_text("Nothing: hamstrings")
    assert box(example)["width"] <= 336


def test_a_week_is_put_together(visit: Visit) -> None:
    page = visit(PAGES["weekly-sets"])
    muscle = answer(page, "weekly-sets").locator
    expect(muscle("[data-muscle=vasti]")).to_contain_text("11 sets")
    expect(muscle("[data-muscle=vasti]")).to_have_attribute("data-level", "target")
    expect(muscle("[data-muscle=hamstrings]")).to_have_attribute("data-level", "none")
    page.get_by_role("button", name="Add an exercise").click()
    row = page.locator(".ld-week__row").last
    expect(row.get_by_label("Exercise")).to_be_focused()
    row.get_by_label("Exercise").select_option("Romanian deadlift")
    row.get_by_label("Hard sets").fill("५")
    row.get_by_label("Days a week").fill("2")
    expect(muscle("[data-muscle=hamstrings]")).to_contain_text("10 sets")
    for typed in ("abc", "0", "-1", "2.5", "99", ""):
        row.get_by_label("Hard sets").fill(typed)
        row.get_by_label("Hard sets").blur()
        message = row.locator("[data-message=sets]")
        expect(message).to_have_text(re.compile(r"^Hard sets: [A-Z].+[.] This row is not counted yet[.]$"))
        expect(message).to_have_attribute("role", "status")
        expect(row.get_by_label("Hard sets")).to_have_accessible_description(message.inner_text())
        assert "NaN" not in form(page, "weekly-sets").inner_text()
    row.get_by_label("Hard sets").fill("2")
    said = answer(page, "weekly-sets").inner_text()
    again = visit(f"{PAGES['weekly-sets']}?{urlsplit(page.url).query}")
    assert answer(again, "weekly-sets").inner_text() == said
    row.get_by_role("button", name="Take out: Romanian deadlift").click()
    expect(muscle("[data-muscle=hamstrings]")).to_contain_text("0 sets")
    hostile = visit(f"{PAGES['weekly-sets']}?week=nothing.1.1_back-squat.x.999_constructor.1.1")
    expect(hostile.locator(".ld-week__row")).to_have_count(1)
    assert "NaN" not in form(hostile, "weekly-sets").inner_text().replace("x", "")
