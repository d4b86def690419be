"""Where a reader's system sets a few colours of its own, signs, bars, marks, buttons and the focus stay told apart."""

from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page

from maintain.page_states import PAGE
from tests.browser.every import OF_TYPES, faults_of_pages, faults_of_states
from tests.browser.test_colours import Text
from tests.browser.visit import BENEFITS, Visit

LEAST = 3  # WCAG 2.2, success criterion 1.4.11
STEP = 0.02  # of full ink: less than that between two signs is a difference of edges
DARK = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
# The colour that a property computes to, and the colour of the page, as red, green and blue.
COLOURS = """(nodes, [property, part]) => {
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const painted = colour => {
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const page = painted(getComputedStyle(document.body).backgroundColor);
  return nodes.filter(node => node.checkVisibility()).map(node =>
    [node.cloneNode().outerHTML, painted(getComputedStyle(node, part)[property]), page]);
}"""
BORDERLESS = """nodes => nodes.filter(node => node.checkVisibility() && getComputedStyle(node).clipPath === "none")
  .filter(node => ["Top", "Right", "Bottom", "Left"].some(side => {
    const style = getComputedStyle(node);
    return style[`border${side}Style`] === "none" || parseFloat(style[`border${side}Width`]) < 1;
  })).map(node => node.cloneNode().outerHTML)"""
PRESSED = "button:not(.ld-term), .ld-cite, select, input:not([type=radio], [type=checkbox])"
SIGNS = {
    "verdict": ("supported", "mostly-supported", "mixed", "mostly-unsupported", "unsupported", "untested"),
    "certainty": ("high", "moderate", "low", "very-low"),
}
MARKS = {
    "fill": '[class^="ld-c-point"]',
    "stroke": ", ".join(f'[class^="ld-c-{name}"]' for name in ("bar", "interval", "stem", "line", "dashes")),
}
# Where a word's sign stands: the style sheet puts it before the word.
SIGN = """word => {
  const { x, y, height } = word.getClientRects()[0];
  return { x: x + scrollX, y: y + scrollY, width: parseFloat(getComputedStyle(word, "::before").width), height };
}"""


def own_colours(visit: Visit, path: str, *, dark: bool = False, width: int = 1280) -> Page:
    """A page as the system's few colours show it."""
    page = visit(path, width, dark=dark)
    page.emulate_media(forced_colors="active")
    return page


def ink(picture: bytes, *, dark: bool) -> float:
    """How much of a picture is drawn, from 0 to 1, against the colour of the page."""
    drawn = Image.open(BytesIO(picture)).convert("L")
    shares = [count * level / 255 for level, count in enumerate(drawn.histogram())]
    light = sum(shares) / (drawn.width * drawn.height)
    return light if dark else 1 - light


def faint(shown: Locator, colour: str, part: str | None = None) -> list[str]:
    """Those whose colour hardly differs from the page's."""
    found = [Text(name, tuple(own), tuple(page)) for name, own, page in shown.evaluate_all(COLOURS, [colour, part])]
    assert found
    return [each.element for each in found if each.contrast < LEAST]


@DARK
@pytest.mark.parametrize("kind", SIGNS)
def test_signs_fill_step_by_step(visit: Visit, kind: str, dark: bool) -> None:
    page = own_colours(visit, "about/design/", dark=dark)
    words = [page.locator(f"main .ld-{kind}--{step}:visible").last for step in SIGNS[kind]]
    pictures = [page.screenshot(full_page=True, clip=word.evaluate(SIGN)) for word in words]
    drawn = [ink(picture, dark=dark) for picture in pictures]
    assert [pair for pair in pairwise(drawn) if pair[0] - pair[1] < STEP] == [], drawn


@DARK
def test_the_muscle_map_tells_main_work_from_help_and_rest(visit: Visit, dark: bool) -> None:
    page = own_colours(visit, "train/exercises/back-squat/", dark=dark)
    main, helps = (
        ink(page.locator(f".ld-swatch--{kind}").first.screenshot(), dark=dark) for kind in ("primary", "secondary")
    )
    assert main - helps > STEP
    assert faint(page.locator(".ld-map__muscle--primary"), "fill") == []
    assert faint(page.locator(".ld-map__stripe"), "fill") == []
    fills = [page.locator(f".ld-map__muscle--{kind}").first for kind in ("primary", "rest")]
    assert len({fill.evaluate("node => getComputedStyle(node).fill") for fill in fills}) == 2
    dots = [page.locator(f".ld-sure--{kind} i").first for kind in ("growth", "anatomy")]
    sure = [ink(each.screenshot(), dark=dark) for each in dots]
    assert sure[0] - sure[1] > STEP


def faint_marks(page: Page) -> list[str]:
    """The marks of charts whose colour hardly differs from the page's."""
    marks = {colour: page.locator(selector) for colour, selector in MARKS.items()}
    drawn = {colour: shown for colour, shown in marks.items() if shown.locator("visible=true").count()}
    assert drawn
    return [each for colour, shown in drawn.items() for each in faint(shown, colour)]


@DARK
@pytest.mark.parametrize("own", [True, False], ids=["own", "ours"])
def test_the_marks_of_every_chart_stand_out(visit: Visit, own: bool, dark: bool) -> None:
    page = own_colours(visit, "404.html", dark=dark) if own else visit("404.html", dark=dark)
    assert faults_of_pages(page, BENEFITS, faint_marks) == {}


@DARK
@OF_TYPES
def test_what_is_to_be_pressed_has_an_edge(visit: Visit, paths: list[str], dark: bool) -> None:
    page = own_colours(visit, "404.html", dark=dark, width=360)
    assert faults_of_pages(page, paths, lambda page: page.locator(PRESSED).evaluate_all(BORDERLESS)) == {}


def without_edges(page: Page) -> list[str]:
    """What was opened and has no edge, and the buttons without one."""
    borderless: list[str] = page.locator("button:not(.ld-term)").evaluate_all(BORDERLESS)
    edge = page.locator(":popover-open, .ld-find__head, .ld-claim").first
    return [*borderless, *faint(edge, "borderBottomColor")]


def test_what_opens_has_an_edge_and_buttons_with_one(visit: Visit) -> None:
    assert faults_of_states(own_colours(visit, "404.html", width=360), 360, without_edges) == {}


@DARK
def test_the_focus_stands_out(visit: Visit, dark: bool) -> None:
    page = own_colours(visit, PAGE, dark=dark)
    for _ in range(40):
        page.keyboard.press("Tab")
        assert faint(page.locator(":focus"), "outlineColor") == []
