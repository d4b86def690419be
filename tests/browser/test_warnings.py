"""What to do is seen without scrolling, scripts, colours or ink."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit, box

HOMES = ("train/safety/", "train/pregnancy/")
BAND = ".ld-warning--emergency > :first-child"


@pytest.mark.parametrize("path", HOMES)
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_phone_shows_at_once_what_to_do_in_an_emergency(visit: Visit, path: str, scripts: bool) -> None:
    page = visit(path, 360, 740, scripts=scripts)
    band = page.locator(BAND).first
    expect(band).to_have_text("Emergency. Call your local emergency number now.")
    place = box(band)
    assert place["y"] + place["height"] < 740


@pytest.mark.parametrize("path", HOMES)
def test_the_most_urgent_stands_first(visit: Visit, path: str) -> None:
    page = visit(path)
    bands = page.locator(".ld-warnings").first.locator("h3").all_inner_texts()
    order = ["Emergency", "Same day", "See a clinician", "Routine"]
    places = [order.index(band.partition(".")[0]) for band in bands]
    assert places == sorted(places)
    assert len(set(places)) == len(places) > 1


def test_an_urgency_is_framed_where_colours_are_the_readers_or_ink_is_spared(visit: Visit) -> None:
    page = visit("train/safety/", 720)
    frame = "one => parseFloat(getComputedStyle(one).borderTopWidth)"
    page.emulate_media(forced_colors="active")
    assert page.locator(".ld-warning").first.evaluate(frame) >= 1
    page.emulate_media(forced_colors="none", media="print")
    assert page.locator(".ld-warning").first.evaluate(frame) >= 1
    ground = page.locator(BAND).first.evaluate("one => getComputedStyle(one).backgroundColor")
    assert ground == "rgba(0, 0, 0, 0)"
