"""Nothing moves while a page loads: what scripts bring to life stands there before they run."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.calculators import PAGES, answer, form
from tests.browser.visit import Visit

WATCH = """window.moved = [];
new PerformanceObserver((list) => list.getEntries().forEach((one) => window.moved.push(one.value)))
  .observe({ type: "layout-shift", buffered: true });"""
TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
SCRIPTS = "**/*.js"
SIZES = [(360, 640), (1280, 800), pytest.param(412, 823, marks=pytest.mark.slow)]


class Held:
    """A page that is painted while its scripts are still on their way."""

    def __init__(self, page: Page, path: str) -> None:
        self.page = page
        self.held: list[Route] = []
        self.released = False
        page.add_init_script(WATCH)
        page.route(SCRIPTS, self.hold)
        with page.expect_request(SCRIPTS):
            page.goto(path, wait_until="commit")
        expect(page.locator("footer")).to_be_attached()
        page.evaluate(TWO_FRAMES)

    def hold(self, route: Route) -> None:
        if self.released:
            route.continue_()
        else:
            self.held.append(route)

    def release(self) -> None:
        """Let the scripts come and do their work."""
        assert self.held
        self.released = True
        for route in self.held:
            route.continue_()
        self.page.wait_for_load_state()
        self.page.evaluate(TWO_FRAMES)


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("path", [*dict.fromkeys(PAGES.values()), "train/plans/beginner-two-days/"])
def test_scripts_move_nothing(visit: Visit, path: str, width: int, height: int) -> None:
    held = Held(visit("404.html", width, height), path)
    held.release()
    assert held.page.evaluate("moved") == []


@pytest.mark.parametrize("name", PAGES)
def test_the_answer_stands_there_before_the_script_and_stays(visit: Visit, name: str) -> None:
    held = Held(visit("404.html"), PAGES[name])
    expect(form(held.page, name)).to_be_visible()
    built = answer(held.page, name).evaluate("(one) => { window.first = one.firstElementChild; return one.innerHTML; }")
    assert "ld-" in built
    held.release()
    assert answer(held.page, name).evaluate("(one) => one.innerHTML") == built
    assert answer(held.page, name).evaluate("(one) => one.firstElementChild === window.first"), "announced anew"


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_what_is_kept_has_its_room(visit: Visit, width: int, height: int) -> None:
    page = visit("404.html", width, height, own=True)
    page.add_init_script(WATCH)
    page.goto("about/offline/")
    expect(page.get_by_text("You can read these without a network")).to_be_visible()
    page.evaluate(TWO_FRAMES)
    assert sum(page.evaluate("moved")) < 0.01


def test_bars_have_their_length_before_the_script(visit: Visit) -> None:
    held = Held(visit("404.html"), PAGES["weekly-sets"])
    bar = answer(held.page, "weekly-sets").locator("[data-muscle=vasti] .ld-week__bar")
    assert bar.evaluate("(one) => getComputedStyle(one).getPropertyValue('--part').trim()") == "0.55"
    held.release()


@pytest.mark.parametrize("name", PAGES)
def test_starting_again_comes_back_to_what_the_build_drew(visit: Visit, name: str) -> None:
    page = visit(PAGES[name])
    fields = form(page, name).locator("input, select")
    begun = fields.evaluate_all("all => all.map(one => [one.value, one.checked])")
    form(page, name).locator("[data-again]").click()
    assert fields.evaluate_all("all => all.map(one => [one.value, one.checked])") == begun
