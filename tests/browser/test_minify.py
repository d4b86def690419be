"""Slimmed pages look as the engine made them: at three widths, in both themes, on paper, with everything unfolded."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from environment.chromium import served
from maintain.page_states import PAGE, states_at

PAGES = (
    "",
    "benefits/hormones/",
    "train/exercises/back-squat/",
    "train/plans/home-dumbbells/",
    "tools/weekly-sets/",
    "evidence/claims/",
    "evidence/studies/symmetry/",
    "evidence/glossary/",
    "blog/",
    "about/findings/",
    "about/design/",
    "404.html",
)
TALLEST = 6000  # pixels of a page that are compared; what follows repeats what stands above
DRAWN_MS = 120_000  # milliseconds until a picture must be drawn; it takes a second, on a busy machine many
FAINT = 32  # of 255: how far two drawings of one line may differ
UNFOLD = "() => document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.fixture(scope="module")
def whole(builds: Path) -> Iterator[str]:
    """Where the site is served as it is before slimming."""
    with served(builds / "whole") as home:
        yield home


def picture(page: Page, url: str, medium: str) -> Image.Image:
    page.goto(url)
    page.evaluate(UNFOLD)
    page.emulate_media(media="print" if medium == "print" else "screen")
    height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
    clip = {"x": 0, "y": 0, "width": page.evaluate("innerWidth"), "height": height}
    return Image.open(BytesIO(page.screenshot(full_page=True, clip=clip, timeout=DRAWN_MS)))  # type: ignore[arg-type]


def difference(one: Image.Image, two: Image.Image) -> tuple[int, int, int, int] | None:
    """The box around what differs to the eye."""
    channels = ImageChops.difference(one, two).split()
    largest = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    return largest.point([0] * FAINT + [255] * (256 - FAINT)).getbbox()


LOOKS = [(width, medium) for width in (360, 768, 1280) for medium in ("light", "dark")]


@pytest.mark.parametrize(("width", "medium"), [(360, "light"), (768, "print")])
def test_a_page_looks_as_before(chromium: Browser, whole: str, address: str, width: int, medium: str) -> None:
    assert differences(chromium, whole, address, PAGES[1:2], width, medium) == {}


@pytest.mark.slow
@pytest.mark.parametrize(("width", "medium"), [*LOOKS, (768, "print")])
def test_pages_look_as_before(chromium: Browser, whole: str, address: str, width: int, medium: str) -> None:
    assert differences(chromium, whole, address, PAGES, width, medium) == {}


def differences(
    chromium: Browser, whole: str, address: str, paths: Iterable[str], width: int, medium: str
) -> dict[str, object]:
    """Return the pages that look otherwise than before, with their sizes and where they differ."""
    context = chromium.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if medium == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    different: dict[str, object] = {}
    for path in paths:
        before, after = (picture(page, home + path, medium).convert("RGB") for home in (whole, address))
        changed = before.size != after.size or difference(before, after)
        if changed:
            different[path] = (before.size, after.size, changed)
    context.close()
    return different


@pytest.mark.slow
@pytest.mark.parametrize("width", [360, 1280])
def test_what_opens_looks_as_before(chromium: Browser, whole: str, address: str, width: int) -> None:
    different = {}
    for name, open_it in states_at(width).items():
        drawn = []
        for home in (whole, address):
            context = chromium.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
            page = context.new_page()
            page.goto(home + PAGE)
            open_it(page)
            drawn.append(Image.open(BytesIO(page.screenshot())).convert("RGB"))
            context.close()
        if changed := difference(*drawn):
            different[name] = changed
    assert different == {}
