"""Every page opens quietly: no message, no failed or foreign request, no sideways scroll."""

from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.visit import Visit

WIDTHS = (320, 1280)
TABS = 6  # waiting for the network to fall silent costs half a second, so several tabs wait at once
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll("body *")].filter(node => node.getBoundingClientRect().right > width);
  return wide.map(node => `${node.localName}.${node.className}#${node.id}`);
}"""


@pytest.fixture(scope="session")
def paths(site: Path) -> list[str]:
    """The path of every page in the sitemap, relative to the home page."""
    sitemap = ElementTree.parse(site / "sitemap.xml")  # noqa: S314 (ours)
    addresses = [node.text or "" for node in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    home = min(addresses, key=len)
    return [address.removeprefix(home) for address in addresses]


class Watched:
    """A tab that keeps what goes wrong in it."""

    def __init__(self, context: BrowserContext, home: str, path: str) -> None:
        self.faults: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("console", lambda said: self.add(said.text) if said.type in {"error", "warning"} else None)
        self.page.on("pageerror", lambda error: self.add(str(error)))
        self.page.on("requestfailed", lambda request: self.add(f"{request.url}: {request.failure}"))
        self.page.on("request", lambda request: None if request.url.startswith(home) else self.add(request.url))
        self.response = self.page.goto(path)

    def add(self, what: str) -> None:
        self.faults.append(f"{urlsplit(self.page.url).path}: {what}")

    def settle(self) -> list[str]:
        """Wait until the page asks for nothing more; return all that went wrong."""
        self.page.wait_for_load_state("networkidle")
        expect(self.page.locator("h1")).to_have_count(1)
        for element in self.page.evaluate(TOO_WIDE):
            self.add(f"wider than the window: {element}")
        self.page.close()
        return self.faults


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_opens_quietly(visit: Visit, address: str, paths: list[str], width: int) -> None:
    context = visit(width=width).context
    faults = []
    for start in range(0, len(paths), TABS):
        tabs = [Watched(context, address, path) for path in paths[start : start + TABS]]
        faults += [fault for tab in tabs for fault in tab.settle()]
    assert faults == []


def test_sitemap_holds_every_page(site: Path, paths: list[str]) -> None:
    built = {page.parent.relative_to(site).as_posix() for page in site.rglob("index.html")}
    assert {path.rstrip("/") or "." for path in paths} == built


@pytest.mark.parametrize("width", WIDTHS)
def test_unknown_address_opens_a_helping_page(visit: Visit, address: str, width: int) -> None:
    tab = Watched(visit(width=width).context, address, "no/such/page/")
    assert tab.response and tab.response.status == 404
    expect(tab.page.locator("article").get_by_role("link", name="Hormones")).to_be_visible()
    of_itself = "/no/such/page/: Failed to load resource: the server responded with a status of 404 (Not Found)"
    assert tab.settle() == [of_itself]
