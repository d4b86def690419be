"""The four homes of a site: below a path, at the root of a user's page or of a domain, and no repository at all.

Each is built as it is published, served as GitHub Pages serves it, and every address of it asked for.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from environment.chromium import served
from legday.checks.site.budgets import HOME, OWNER
from tests.conftest import FORK, build_real
from tests.whole_site.pages_host import PagesHandler, Reader

# The address of the site's root, and of the repository; the first is where the other tests read the site.
HOMES = {
    "project": (HOME, FORK),
    "user": (f"https://{OWNER}.github.io/", f"https://github.com/{OWNER}/{OWNER}.github.io"),
    "domain": ("https://legs.example.org/", FORK),
    "plain": ("http://legs.example.org/", FORK),  # a domain before its certificate is there
    "nowhere": ("", ""),
}
LOCAL = "http://127.0.0.1:8000/"
STARTS = ("", "sitemap.xml", "robots.txt", "feed.xml", "feed.json", "offline.json", "sw.js", "search/index.json")
LOST = ("none", "none/", "no/such/page/", "train/none", "blog/2026/none.html", "assets/none.png")
WAY = re.compile(r"https://github\.com/[^/]+/[^/]+/(?:blob|edit|issues|new|tree)/")


EVERY_DAY = ("project", "nowhere")  # below a path and led to the repository, at the root and led to none


@pytest.fixture(
    scope="session", params=[pytest.param(name, marks=() if name in EVERY_DAY else pytest.mark.slow) for name in HOMES]
)
def home(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Each home's name, and the site built for it."""
    if request.param == "project":
        yield request.param, request.getfixturevalue("site")
        return
    out = tmp_path_factory.mktemp(request.param) / "site"
    assert build_real(out, *HOMES[request.param]) == []
    yield request.param, out


def test_the_site_answers_at_its_home(home: tuple[str, Path], chromium: Browser) -> None:
    name, site = home
    address, repository = HOMES[name]
    with served(site, PagesHandler) as host:
        every_address_is_there(Reader(host, address or LOCAL), site)
        the_lost_are_led_back(Reader(host, address or LOCAL))
        the_site_is_an_app_of_its_own(chromium, host)
    only_one_page_knows_the_repository(site, repository)


def every_address_is_there(reader: Reader, site: Path) -> None:
    found = reader.crawl(*STARTS)
    assert {path: status for path, status in found.items() if status != 200} == {}
    pages = {path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("index.html")}
    assert pages <= {path.partition("?")[0] for path in found}
    listed = json.loads((site / "offline.json").read_text(encoding="utf-8"))["files"]
    assert [path for path in listed if reader.get(path)[0] != 200] == []
    status, head, _ = reader.get("train")
    assert (status, head["Location"]) == (301, f"{reader.base}train/")
    assert reader.get("train/")[1]["Cache-Control"] == "max-age=600"


def the_lost_are_led_back(reader: Reader) -> None:
    for path in LOST:
        status, head, body = reader.get(path)
        assert status == 404
        assert head["Cache-Control"] == "max-age=600"
        assert b"No page here" in body
    found = reader.crawl(*LOST)
    assert {path for path, status in found.items() if status != 200} == set(LOST)
    assert len(found) > len(LOST)


def the_site_is_an_app_of_its_own(chromium: Browser, host: str) -> None:
    """Pages, lost ones among them, show without an error; worker and manifest hold for the site and nothing beside."""
    with chromium.new_context(base_url=host) as context:
        page = context.new_page()
        failed: list[str] = []
        page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
        page.on("pageerror", lambda error: failed.append(str(error)))
        for path in ("", "benefits/symmetry/", "tools/one-rep-max/", "about/propose/", "blog/"):
            page.goto(path)
        assert failed == []
        page.goto("no/such/page/")
        assert failed == [f"{host}no/such/page/"]
        assert page.evaluate("document.styleSheets.length") > 0
        page.goto("about/offline/")
        assert page.evaluate("navigator.serviceWorker.ready.then(({ scope }) => scope)") == host
        manifest = json.loads(context.new_cdp_session(page).send("Page.getAppManifest")["data"])
        assert manifest["id"] == urlsplit(host).path


def only_one_page_knows_the_repository(site: Path, repository: str) -> None:
    """Without one, no page leads to a place where a proposal would begin."""
    texts = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.htm*")}
    knowing = {name for name, text in texts.items() if WAY.search(text) or (repository and repository in text)}
    assert knowing == ({"about/propose/index.html"} if repository else set())
