"""Charts as read: a form for each width, a table that scrolls by itself, the file, paper, a reader's own colours."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.visit import BENEFITS, ROOT, Visit

CHART = "#chart-afterburn-size"
DRAWN_COLOURS = """chart => [...new Set([...chart.querySelectorAll(
  ".ld-c-bar-main, .ld-c-bar-muted, .ld-c-label text")].map(one =>
  getComputedStyle(one)[one.matches("path") ? "stroke" : "fill"]))]"""
BEYOND = """texts => texts.filter(text => {
  const { left, right } = text.getBoundingClientRect();
  return left < 0 || right > document.documentElement.clientWidth;
}).map(text => text.textContent)"""
LIGHTNESS = """element => {
  const pixel = new OffscreenCanvas(1, 1).getContext("2d");
  pixel.fillStyle = getComputedStyle(element).color;
  pixel.fillRect(0, 0, 1, 1);
  return Math.max(...pixel.getImageData(0, 0, 1, 1).data.slice(0, 3));
}"""


def numbers(page: Page) -> Locator:
    """The chart's table, opened from the keyboard."""
    page.locator(f"{CHART} summary").focus()
    page.keyboard.press("Enter")
    return page.locator(f"{CHART} .ld-chart__scroll")


@pytest.mark.parametrize(("width", "form"), [(360, "narrow"), (1280, "wide")])
@pytest.mark.parametrize("path", [*BENEFITS, "train/"])
def test_each_picture_fits_its_page_in_one_form(visit: Visit, path: str, width: int, form: str) -> None:
    page = visit(path, width)
    pictures = page.locator(".ld-chart .ld-svg:visible")
    expect(pictures).to_have_count(page.locator(f".ld-chart__picture--{form}").count())
    assert page.locator(".ld-chart .ld-svg:visible text").evaluate_all(BEYOND) == []


def test_the_table_scrolls_inside_itself_and_by_keyboard(visit: Visit) -> None:
    page = visit("benefits/calories/", 360, 640)
    table = numbers(page)
    expect(table).to_be_visible()
    assert table.evaluate("table => table.scrollWidth > table.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.keyboard.press("Tab")
    expect(table).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("table => table.scrollLeft > 0", arg=table.element_handle())


def test_the_file_is_there_and_holds_the_numbers(visit: Visit) -> None:
    page = visit("benefits/calories/")
    numbers(page)
    with page.expect_download() as download:
        page.locator(CHART).get_by_role("link", name="Download as CSV").click()
    assert download.value.path().read_bytes() == (ROOT / "seeds/charts/afterburn-size.csv").read_bytes()


def test_paper_is_light_after_a_dark_screen(visit: Visit) -> None:
    page = visit("benefits/calories/", dark=True)
    title = page.locator(f"{CHART} strong").first
    assert title.evaluate(LIGHTNESS) > 180
    page.emulate_media(media="print")
    assert title.evaluate(LIGHTNESS) < 60


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_ranks_stay_apart_in_a_readers_own_colours(visit: Visit, dark: bool) -> None:
    page = visit("benefits/calories/", dark=dark)
    page.emulate_media(forced_colors="active")
    canvas = page.evaluate("getComputedStyle(document.body).backgroundColor")
    colours = page.locator(CHART).evaluate(DRAWN_COLOURS)
    assert len(colours) == 3
    assert canvas not in colours
