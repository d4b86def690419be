"""Photograph every type of page, in the environment.

Each at five widths, light and dark, from top to end; and what opens on a page, on a phone and on a desk.
"""

from __future__ import annotations

# isort: off
from environment import in_environment  # noqa: F401  (first: it stops a Python without the packages)

# isort: on
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from environment.chromium import opened
from maintain.page_states import PAGE, states_at
from maintain.page_types import PAGE_TYPES

ROOT = Path(__file__).resolve().parents[2]
HEIGHTS = {320: 640, 360: 640, 768: 1024, 1280: 800, 1920: 1080}
OPENED_AT = (360, 1280)


def main() -> int:
    """Photograph the built site into a folder."""
    given = dict(enumerate(sys.argv))
    site = Path(given.get(1, ROOT / "site"))
    out = Path(given.get(2, ROOT / "build" / "screenshots"))
    with opened(site) as (browser, address):
        taken = [
            picture
            for width in HEIGHTS
            for colours in ("light", "dark")
            for picture in photograph(browser, address, out / f"{width}-{colours}", width, dark=colours == "dark")
        ]
    print(f"{out}: {len(taken)} pictures, {sum(picture.stat().st_size for picture in taken) >> 20} MB")
    return 0


def photograph(browser: Browser, address: str, out: Path, width: int, *, dark: bool) -> Iterator[Path]:
    """Photograph all that is to be seen at one width in one set of colours; yield each picture's file."""
    with at(browser, address, width, dark) as page:
        for name, path in PAGE_TYPES.items():
            page.goto(path, wait_until="networkidle")
            page.screenshot(path=out / f"{name}.png", full_page=True)
            yield out / f"{name}.png"
        for name, open_it in states_at(width).items() if width in OPENED_AT else ():
            page.goto(PAGE, wait_until="networkidle")
            open_it(page)
            page.screenshot(path=out / f"open-{name}.png")
            yield out / f"open-{name}.png"


@contextmanager
def at(browser: Browser, address: str, width: int, dark: bool) -> Iterator[Page]:
    """Yield a page of that width, which keeps nothing for later and in which nothing moves."""
    with browser.new_context(
        base_url=address,
        viewport={"width": width, "height": HEIGHTS[width]},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        service_workers="block",
    ) as context:
        yield context.new_page()
