"""The list of exercises narrows without scripts; an exercise's page shows its drawing, and moves only where wanted."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visit import ROOT, Visit, box, heard

LIST = "train/exercises/"
ALL = len(list((ROOT / "seeds/exercises").glob("*.yml")))


def names(page: Page) -> set[str]:
    """The exercises on show."""
    return set(page.locator(".ld-card:visible .ld-card__name").all_inner_texts())


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_filters_narrow_the_list_and_reset_shows_all(visit: Visit, scripts: bool) -> None:
    page = visit(LIST, scripts=scripts)
    assert len(names(page)) == ALL

    page.get_by_role("group", name="You have").get_by_label("machine or cable").check()
    machines = names(page)
    assert {"Leg press", "Leg extension"} <= machines
    assert "Deadlift" not in machines

    page.get_by_role("group", name="Muscle").get_by_label("back of thigh").check()
    assert names(page) == {"Lying leg curl", "Seated leg curl", "Back extension (Roman chair)"}
    assert heard(page, ".ld-shown") == f"3 of {ALL} exercises fit."

    page.get_by_role("group", name="Level").get_by_label("advanced").check()
    assert names(page) == set()
    assert heard(page, ".ld-shown") == f"0 of {ALL} exercises fit."

    page.get_by_role("button", name="Show all").click()
    assert len(names(page)) == ALL


def test_a_card_leads_to_its_exercise(visit: Visit) -> None:
    page = visit(LIST, 360, 640)
    page.get_by_role("article").get_by_role("link", name="Hip thrust").click()
    expect(page.locator("h1")).to_have_text("Hip thrust")
    page.get_by_role("article").get_by_role("link", name="Glute bridge").click()
    expect(page.locator("h1")).to_have_text("Glute bridge")


@pytest.mark.parametrize("width", [360, 1280])
def test_both_positions_and_the_map_are_drawn_within_the_page(visit: Visit, width: int) -> None:
    page = visit(f"{LIST}leg-press/", width, 640)
    pictures = page.locator(".ld-drawing__part > .ld-fig, .ld-map")
    expect(pictures).to_have_count(3)
    for number in range(3):
        drawn = box(pictures.nth(number))
        assert drawn["width"] > 120 and drawn["height"] > 60
        assert drawn["x"] >= 0 and drawn["x"] + drawn["width"] <= width


def test_nothing_moves_unless_asked_and_never_against_the_readers_wish(visit: Visit) -> None:
    page = visit(f"{LIST}back-squat/")
    expect(page.get_by_text("Show the movement")).to_be_hidden()
    page.emulate_media(reduced_motion="no-preference")
    running = "document.getAnimations().filter(one => one.animationName === 'ld-film').length"
    assert page.evaluate(running) == 0
    page.get_by_text("Show the movement").click()
    assert page.evaluate(running) == 1
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(running) == 0
