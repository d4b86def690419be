"""By keyboard: everything is reached and left, in the order of the page, and the focus can always be seen."""

import pytest
from playwright.sync_api import Page, expect

from maintain.page_states import PAGE
from tests.browser.every import OF_TYPES, faults_of_pages, faults_of_states
from tests.browser.test_colours import Text
from tests.browser.visit import Visit

LEAST = 3  # WCAG 2.2, success criterion 1.4.11
ZOOMED, DESK = (320, 256), (1280, 800)
# Whatever Tab should stop at, in the order of the page; of a group of choices, the chosen one.
STOPS = """root => {
  const chosen = node => document.querySelector(`input[name="${node.name}"]:checked`) ?? node;
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const all = [...document.querySelectorAll(`${root} :is(${selector})`)];
  window.stops = all.filter(node => node.checkVisibility() && node.tabIndex >= 0 && !node.disabled
    && (node.type !== "radio" || node === chosen(node)));
  return window.stops.length;
}"""
# Where the focus is: which stop; its ring's colour and what lies behind; and what hides it, or cuts the ring.
FOCUS = """() => {
  const node = document.activeElement;
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const painted = colour => {
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const lineage = node => node ? [...lineage(node.parentElement), node] : [];
  const around = lineage(node.parentElement);
  const drawn = getComputedStyle(node).opacity === "0" ? node.parentElement : node;
  const ring = [node, node.nextElementSibling].filter(Boolean).map(one => getComputedStyle(one))
    .find(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const behind = ["white", ...around.map(one => getComputedStyle(one).backgroundColor)].map(painted).at(-1);
  const share = [0.02, 0.25, 0.5, 0.75, 0.98];
  const seen = [...node.getClientRects()].some(({ left, top, width, height }) => share.some(across => share.some(down =>
    drawn.contains(document.elementFromPoint(left + width * across, top + height * down)))));
  const reach = ring ? parseFloat(ring.outlineWidth) + parseFloat(ring.outlineOffset) - 0.5 : 0;
  const frame = around.slice(2).findLast(one => getComputedStyle(one).overflowX !== "visible");
  const [inner, outer] = [node, frame ?? node].map(one => one.getBoundingClientRect());
  const cut = frame && (inner.left - reach < outer.left || inner.right + reach > outer.right
    || inner.top - reach < outer.top || inner.bottom + reach > outer.bottom);
  return {
    name: node.cloneNode().outerHTML, stop: window.stops.indexOf(node),
    ring: ring ? painted(ring.outlineColor) : behind, behind,
    fault: seen ? cut ? "its ring is cut off" : "" : "hidden",
  };
}"""


def tabbed(page: Page, presses: int) -> tuple[list[int], list[str]]:
    """Press Tab so often, or until the focus leaves the stops: those it came to, and where it is badly seen."""
    stops, found = [], []
    for _ in range(presses):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["stop"] < 0 or focus["stop"] in stops:
            break
        stops.append(focus["stop"])
        ring = Text(focus["name"], tuple(focus["ring"]), tuple(focus["behind"]))
        if fault := focus["fault"] or ("no ring, or a faint one" if ring.contrast < LEAST else ""):
            found.append(f"{fault}: {ring.element}")
    return stops, found


def badly_reached(page: Page) -> list[str]:
    """What Tab does not come to in the page's order, or where the focus is badly seen."""
    expected = page.evaluate(STOPS, "body")
    stops, found = tabbed(page, expected + 1)
    return found if stops == list(range(expected)) else [*found, f"of {expected} stops it came to {stops}"]


def badly_seen_in_what_opened(page: Page) -> list[str]:
    """Where the focus is badly seen at the first stops of what was opened."""
    page.evaluate(STOPS, ":is(:popover-open, dialog[open], .ld-claim)")
    stops, found = tabbed(page, 6)
    return found if stops else ["it came to no stop"]


def test_skip_link_comes_first_and_leads_to_the_words(visit: Visit) -> None:
    page = visit("benefits/hormones/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator("main :focus")).to_have_count(1)


@pytest.mark.parametrize(("window", "dark"), [(ZOOMED, False), (DESK, True)], ids=["zoomed", "dark"])
@OF_TYPES
def test_tab_reaches_everything_in_order_and_is_seen(
    visit: Visit, paths: list[str], window: tuple[int, int], dark: bool
) -> None:
    assert faults_of_pages(visit("404.html", *window, dark=dark), paths, badly_reached) == {}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_focus_is_seen_in_what_opens(visit: Visit, dark: bool) -> None:
    assert faults_of_states(visit("404.html", 360, 640, dark=dark), 360, badly_seen_in_what_opened) == {}


@pytest.mark.parametrize(("opener", "opened"), [("Menu", "Site"), ("On this page", "On this page")])
def test_menus_open_lead_on_and_close(visit: Visit, opener: str, opened: str) -> None:
    page = visit(PAGE, 360, 640)
    button = page.get_by_role("button", name=opener)
    menu = page.get_by_role("navigation", name=opened)
    button.focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
