"""Every page opens quietly: no message, no failed or foreign request, no sideways scroll."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import BrowserContext, Response, expect

from maintain.page_types import PAGE_TYPES
from tests.browser.fit import TOO_WIDE
from tests.browser.visit import Visit

PHONE, DESK = 320, 1280
TABS = 4  # waiting for the network to fall silent costs half a second, so several tabs wait at once


@pytest.fixture(scope="session")
def paths(site: Path) -> list[str]:
    """The path of every page in the sitemap, relative to the home page."""
    sitemap = ElementTree.parse(site / "sitemap.xml")  # noqa: S314 (ours)
    addresses = [node.text or "" for node in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    home = min(addresses, key=len)
    return [address.removeprefix(home) for address in addresses]


class Tab:
    """A tab that keeps what goes wrong in it."""

    def __init__(self, context: BrowserContext, home: str) -> None:
        self.path = ""
        self.faults: list[str] = []
        self.page = context.new_page()
        self.page.on("console", lambda said: self.add(said.text) if said.type in {"error", "warning"} else None)
        self.page.on("pageerror", lambda error: self.add(str(error)))
        self.page.on("requestfailed", lambda request: self.add(f"{request.url}: {request.failure}"))
        self.page.on("request", lambda request: None if request.url.startswith(home) else self.add(request.url))

    def add(self, what: str) -> None:
        self.faults.append(f"/{self.path}: {what}")

    def open(self, path: str) -> Response:
        self.path = path
        response = self.page.goto(path)
        assert response
        return response

    def settle(self) -> None:
        """Wait until the page asks for nothing more; look for what is too wide, on a phone and on a desk."""
        self.page.wait_for_load_state("networkidle")
        expect(self.page.locator("h1")).to_have_count(1)
        for width in (DESK, PHONE):
            self.page.set_viewport_size({"width": width, "height": 800})
            for part in self.page.evaluate(TOO_WIDE):
                self.add(f"wider than {width} pixels: {part}")


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.slow)], ids=["of each type", "every"])
def test_pages_open_quietly(visit: Visit, address: str, paths: list[str], every: bool) -> None:
    context = visit(width=PHONE, own=True).context
    tabs = [Tab(context, address) for _ in range(TABS)]
    wanted = [path for path in paths if every or path in PAGE_TYPES.values()]
    for start in range(0, len(wanted), TABS):
        busy = list(zip(tabs, wanted[start : start + TABS], strict=False))
        for tab, path in busy:
            assert tab.open(path).ok
        for tab, _ in busy:
            tab.settle()
    faults = [fault for tab in tabs for fault in tab.faults]
    assert not faults, "\n".join(faults)


def test_sitemap_holds_every_page(site: Path, paths: list[str]) -> None:
    built = {page.parent.relative_to(site).as_posix() for page in site.rglob("index.html")}
    assert {path.rstrip("/") or "." for path in paths} == built


def test_unknown_address_opens_a_helping_page(visit: Visit, address: str) -> None:
    tab = Tab(visit(width=PHONE, own=True).context, address)
    assert tab.open("no/such/page/").status == 404
    tab.settle()
    expect(tab.page.locator("article").get_by_role("link", name="Hormones")).to_be_visible()
    of_itself = "/no/such/page/: Failed to load resource: the server responded with a status of 404 (Not Found)"
    assert tab.faults == [of_itself]
