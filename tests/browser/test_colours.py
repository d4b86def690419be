"""Light and dark: what the reader's system prefers, what the reader chooses, and contrast in both."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visit import Visit

PAGES = ("", "benefits/symmetry/", "evidence/claims/", "evidence/studies/calories/")
LEAST = 4.5  # WCAG 2.2, success criterion 1.4.3
# Paints on one pixel what lies behind each text, then the text's own colour, so that the browser blends them.
TEXTS = """selector => {
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const paint = (colour, alpha = 1) => {
    pixel.globalAlpha = alpha;
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const lineage = node => node ? [...lineage(node.parentElement), getComputedStyle(node)] : [];
  const measure = node => {
    const styles = lineage(node);
    const behind = ["white", ...styles.map(style => style.backgroundColor)].map(one => paint(one)).at(-1);
    const colour = paint(styles.at(-1).color, styles.reduce((product, style) => product * style.opacity, 1));
    return [`${node.localName}.${node.className}`, colour, behind];
  };
  const shows = node => node.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && [...node.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim());
  return [...document.querySelectorAll(selector)].filter(shows).map(measure);
}"""


@dataclass(frozen=True)
class Text:
    """A text's element, its colour and what lies behind it, as red, green and blue from 0 to 255."""

    element: str
    colour: tuple[int, ...]
    behind: tuple[int, ...]

    @property
    def contrast(self) -> float:
        """The contrast ratio that WCAG defines."""
        darker, lighter = sorted((luminance(self.colour), luminance(self.behind)))
        return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: tuple[int, ...]) -> float:
    """The relative luminance that WCAG defines."""
    parts = (value / 255 for value in colour)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def texts(page: Page, selector: str = "body *") -> set[Text]:
    """Every different text on show."""
    measured = page.evaluate(TEXTS, selector)
    return {Text(element, tuple(colour), tuple(behind)) for element, colour, behind in measured}


def is_dark(page: Page) -> bool:
    """Whether the page's title is light on dark."""
    (title,) = texts(page, "h1")
    return luminance(title.behind) < 0.05 < 0.5 < luminance(title.colour)


def is_light(page: Page) -> bool:
    """Whether the page's title is dark on light."""
    (title,) = texts(page, "h1")
    return luminance(title.colour) < 0.05 < 0.5 < luminance(title.behind)


@pytest.mark.parametrize("scripts", [True, False])
def test_follows_the_system(visit: Visit, scripts: bool) -> None:
    assert is_light(visit("about/", scripts=scripts))
    page = visit("about/", dark=True, scripts=scripts)
    assert is_dark(page)
    page.emulate_media(color_scheme="light")
    assert is_light(page)


def test_a_choice_survives_a_reload_and_can_be_taken_back(visit: Visit) -> None:
    page = visit("about/")
    switch = page.get_by_role("button", name="Dark colours")
    expect(switch).to_have_attribute("aria-pressed", "false")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    assert is_dark(page)
    page.reload()
    expect(switch).to_have_attribute("aria-pressed", "true")
    assert is_dark(page)
    switch.click()
    assert is_light(page)
    page.emulate_media(color_scheme="dark")
    assert is_dark(page)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_text_stands_out(visit: Visit, dark: bool) -> None:
    page = visit(dark=dark)
    faint = set()
    for path in PAGES:
        page.goto(path)
        assert is_dark(page) == dark
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        faint |= {text for text in texts(page) if text.contrast < LEAST}
    assert faint == set()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_popover_text_stands_out(visit: Visit, dark: bool) -> None:
    page = visit("benefits/symmetry/", dark=dark)
    page.locator(".ld-cite").first.click()
    expect(page.locator(".ld-popover:popover-open")).to_be_visible()
    found = texts(page, ".ld-popover:popover-open *")
    assert found
    assert {text for text in found if text.contrast < LEAST} == set()


@pytest.mark.parametrize("dark", [False, True])
def test_the_browser_s_own_bar_has_the_colour_of_the_page(visit: Visit, dark: bool) -> None:
    page = visit(dark=dark)
    bar = page.locator("meta[name=theme-color]").evaluate_all(
        "all => all.find(one => matchMedia(one.media).matches).content"
    )
    red, green, blue = (int(bar[at : at + 2], 16) for at in (1, 3, 5))
    expect(page.locator("body")).to_have_css("background-color", f"rgb({red}, {green}, {blue})")
