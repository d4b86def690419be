"""A citation opens its study: by keyboard, by touch, inside the window, beside its place; else it leads to the list."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visit import Visit, box, is_expanded, tab_to

PAGE = "benefits/hormones/"
CITATION = "p .ld-cites .ld-cite"
OPEN = ".ld-popover:popover-open"
READABLE = 150  # pixels; a popover lower than that is a slit
OPEN_EACH = """async (links, place) => {
  const { show } = await import(new URL("studies.js", document.querySelector("script[src]").src));
  const opened = [];
  for (const link of links) {
    link.scrollIntoView({ block: place });
    await show(link);
    const popover = document.querySelector(":popover-open");
    const [cited, area] = [link, popover].map(one => one.getBoundingClientRect().toJSON());
    popover.hidePopover();
    opened.push({ name: link.getAttribute("aria-label"), cited, area });
  }
  return opened;
}"""
NO_ANCHORS = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.ld-popover.ld-popover.ld-popover {
    inset: auto 0 0; align-self: auto; position-area: none; position-try: none; max-height: 60vh;
  }`);
  document.adoptedStyleSheets = [sheet];
}"""


def test_opens_and_closes_by_keyboard(visit: Visit) -> None:
    page = visit(PAGE)
    page.locator("h1").click()
    link = tab_to(page, CITATION)
    page.keyboard.press("Enter")
    popover = page.locator(OPEN)
    expect(popover).to_be_focused()
    assert is_expanded(page, CITATION)
    page.keyboard.press("Tab")
    expect(popover.locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(popover).to_have_count(0)
    expect(link).to_be_focused()
    assert not is_expanded(page, CITATION)


def test_opens_by_touch_as_a_sheet_and_closes_by_a_tap_elsewhere(visit: Visit) -> None:
    page = visit(PAGE, 320, 640, touch=True)
    page.locator(CITATION).first.evaluate("link => link.scrollIntoView({ block: 'start' })")
    page.mouse.wheel(0, -150)
    page.locator(CITATION).first.tap()
    sheet = box(page.locator(OPEN))
    assert (sheet["x"], sheet["width"], sheet["y"] + sheet["height"]) == (0, 320, 640)
    page.touchscreen.tap(160, 10)
    expect(page.locator(OPEN)).to_have_count(0)


@pytest.mark.parametrize("touch", [True, False], ids=["touch", "mouse"])
def test_a_second_press_closes_it(visit: Visit, touch: bool) -> None:
    page = visit(PAGE, touch=touch)
    link = page.locator(CITATION).first
    press = link.tap if touch else link.click
    for _ in range(2):
        press()
        expect(page.locator(OPEN)).to_have_count(1)
        press()
        expect(page.locator(OPEN)).to_have_count(0)


def test_another_citation_takes_its_place(visit: Visit) -> None:
    page = visit(PAGE)
    links = page.locator(CITATION)
    names = []
    for link in (links.nth(0), links.nth(1)):
        link.evaluate("link => link.click()")
        expect(page.locator(OPEN)).to_have_count(1)
        names.append(page.locator(f"{OPEN} .ld-popover__name").inner_text())
    assert names[0] != names[1]


def test_closes_by_its_button(visit: Visit) -> None:
    page = visit(PAGE, 320, 640, touch=True)
    page.locator(CITATION).first.tap()
    page.locator(OPEN).get_by_role("button", name="Close").tap()
    expect(page.locator(OPEN)).to_have_count(0)


def test_bears_the_name_of_its_study(visit: Visit) -> None:
    page = visit(PAGE)
    link = page.locator(CITATION).first
    name = (link.get_attribute("aria-label") or "").partition(": ")[2]
    assert name
    link.click()
    expect(page.get_by_role("dialog", name=name, exact=True)).to_be_visible()


@pytest.mark.parametrize("place", ["start", "center", "end"])
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_every_popover_is_readable_inside_the_window_and_not_over_its_citation(
    visit: Visit, width: int, place: str
) -> None:
    page = visit(PAGE, width, 640)
    opened = page.locator("p .ld-cite").evaluate_all(OPEN_EACH, place)
    assert len(opened) > 10
    assert [each for each in opened if not fits(each["area"], width, 640) or overlap(each["cited"], each["area"])] == []


@pytest.mark.parametrize("place", ["start", "center", "end"])
def test_a_browser_that_cannot_place_it_scrolls_the_citation_free(visit: Visit, place: str) -> None:
    page = visit(PAGE, 360, 640)
    page.evaluate(NO_ANCHORS)
    opened = page.locator("p .ld-cite").evaluate_all(OPEN_EACH, place)
    assert {each["area"]["bottom"] for each in opened} == {640}
    assert [each for each in opened if overlap(each["cited"], each["area"])] == []


def fits(area: dict[str, float], width: int, height: int) -> bool:
    inside = min(area["left"], area["top"]) >= 0 and area["right"] <= width and area["bottom"] <= height
    return inside and area["height"] >= READABLE


def overlap(one: dict[str, float], two: dict[str, float]) -> bool:
    across = one["left"] < two["right"] and two["left"] < one["right"]
    return across and one["top"] < two["bottom"] and two["top"] < one["bottom"]


def test_a_page_brings_its_studies_once_and_only_when_one_is_wanted(visit: Visit) -> None:
    page = visit(PAGE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.locator("h1").click()
    assert "studies.htm" not in asked
    for link in page.locator(CITATION).all()[:3]:
        link.evaluate("link => link.click()")
        expect(page.locator(OPEN)).to_have_count(1)
    assert asked.count("studies.htm") == 1


def test_leads_to_the_list_where_the_studies_do_not_come(visit: Visit) -> None:
    page = visit(PAGE)
    page.route("**/studies.htm", lambda route: route.abort())
    led_to_its_study(page)
    page.unroute_all()
    page.locator(CITATION).first.click()
    expect(page.locator(OPEN)).to_have_count(1)


def test_leads_to_the_list_without_scripts(visit: Visit) -> None:
    led_to_its_study(visit(PAGE, scripts=False))


def led_to_its_study(page: Page) -> None:
    link = page.locator(CITATION).first
    target = link.get_attribute("href") or ""
    link.click()
    expect(page).to_have_url(re.compile(f"{re.escape(target)}$"))
    expect(page.locator(target)).to_be_in_viewport()
    expect(page.locator(target).get_by_role("link", name="Findings and limits")).to_be_visible()


def test_with_a_key_held_it_opens_as_any_link(visit: Visit) -> None:
    page = visit(PAGE)
    with page.context.expect_page() as opened:
        page.locator(CITATION).first.click(modifiers=["Control"])
    expect(opened.value).to_have_url(re.compile(r"#study-\w+$"))
    expect(page.locator(OPEN)).to_have_count(0)


def test_every_citation_has_its_popover(site: Path) -> None:
    for path in site.rglob("index.html"):
        cited = set(re.findall(r'href="?#study-([a-z0-9-]+)', path.read_text(encoding="utf-8")))
        beside = path.with_name("studies.htm")
        text = beside.read_text(encoding="utf-8") if beside.exists() else ""
        assert set(re.findall(r'popovertarget="?cite-([a-z0-9-]+)', text)) == cited, path
