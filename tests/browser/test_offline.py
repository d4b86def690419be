"""Reading without a network: what was read, all of it, over a new version, and turned off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copy2, copytree
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.offline_host import PAGES, WHOLE, Host, kept, read, until, write_site
from tests.conftest import ROOT, TIMEOUT_MS

CONTROLS = "about/offline/"

KEEPS_SEARCH = """async (old) => {
  for (const name of (await caches.keys()).filter((name) => name.startsWith("legday ") && name !== old)) {
    const requests = await (await caches.open(name)).keys();
    if (requests.some(({ url }) => url.endsWith("/search.js"))) return true;
  }
  return false;
}"""


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The small site in two versions."""
    return {name: write_site(tmp_path_factory.mktemp(name), name) for name in ("a", "b")}


@pytest.fixture(params=["/"])
def host(request: pytest.FixtureRequest, versions: dict[str, Path]) -> Iterator[Host]:
    """Where the first version is served."""
    host = Host(versions["a"], request.param)
    yield host
    host.open.set()
    host.stop()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A browser that has not been here; its pages may not complain of the policy or of a script."""
    context = chromium.new_context()
    context.set_default_timeout(TIMEOUT_MS)
    context.add_init_script(
        "navigator.serviceWorker?.addEventListener('controllerchange', () => { window.renewed = true; })"
    )
    said: list[str] = []
    context.on("weberror", lambda error: said.append(str(error.error)))
    context.on("console", lambda line: said.append(line.text) if "Content Security Policy" in line.text else None)
    yield context
    context.close()
    assert said == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def whole(page: Page) -> str:
    """The version that the page, its style, its script and the file beside it are all of."""
    found: dict[str, str] = page.evaluate(WHOLE)
    assert len({part.strip() for part in found.values()}) == 1, found
    return found["page"]


def said(page: Page) -> Any:
    return page.get_by_role("status")


def renewed(page: Page) -> None:
    """Wait until a version has taken over that came after the page was opened."""
    until(page, "() => window.renewed")


@pytest.mark.parametrize("host", ["/", "/leg-day/"], indirect=True)
def test_what_was_read_can_be_read_again(host: Host, context: BrowserContext, page: Page) -> None:
    read(page, f"{host.home}one/?mass=80")
    read(page, host.home)
    with host.cut(context):
        page.reload()
        assert whole(page) == "a"
        page.goto(f"{host.home}one/")
        expect(page.get_by_role("heading", name="One")).to_be_visible()
        assert whole(page) == "a"
        page.goto(f"{host.home}one/?mass=90#place")
        assert whole(page) == "a"


@pytest.mark.parametrize("host", ["/", "/leg-day/"], indirect=True)
def test_a_page_that_is_not_kept_leads_to_those_that_are(host: Host, context: BrowserContext, page: Page) -> None:
    read(page, f"{host.home}one/")
    with host.cut(context):
        page.goto(f"{host.home}two/deep/")
        expect(page.get_by_text("the page you asked for is not kept")).to_be_visible()
        expect(page.get_by_role("link", name="Deep")).to_have_attribute("href", f"{host.home}two/deep/")
        assert page.get_by_role("list").get_by_role("link").all_inner_texts() == ["Read without a network", "One"]
        page.get_by_role("link", name="One").click()
        assert whole(page) == "a"
        page.go_back()
    page.get_by_role("link", name="Deep").click()
    expect(page.get_by_role("heading", name="Deep")).to_be_visible()


def test_a_link_to_the_page_of_controls_leads_nowhere_else(host: Host, page: Page) -> None:
    for wanted in ("https%3A%2F%2Fexample.org%2F", "javascript%3Aalert(1)", "%2F%2Fexample.org"):
        page.goto(f"{host.home}{CONTROLS}?wanted={wanted}")
        expect(page.get_by_text("Kept on this device")).to_be_visible()
        expect(page.get_by_text("the page you asked for is not kept")).to_be_hidden()


def test_only_whole_answers_of_this_site_are_kept(host: Host, page: Page) -> None:
    read(page, host.home)
    read(page, f"{host.home}moved/")
    for address in ("no/such/page/", "404.html"):
        page.goto(f"{host.home}{address}")
    page.evaluate("fetch('two/', { method: 'POST' }).catch(() => {})")
    read(page, f"{host.home}one/")
    (paths,) = kept(page).values()
    assert {path for path in paths if "/assets/" not in path} == {
        "/", "/one/", "/one/studies.htm", "/two/", "/about/offline/", "/offline.json", "/icons/mark.svg",
    }  # fmt: skip  # "moved/" led to two/, which was read there
    assert {path.rpartition("/")[2].partition(".")[0] for path in paths if "/assets/" in path} == {
        "look", "site", "version", "offline", "offline-page",
    }  # fmt: skip


def test_the_search_is_kept_once_it_was_opened(host: Host, context: BrowserContext, page: Page) -> None:
    read(page, host.home)
    assert page.evaluate("search()") == "a"
    with host.cut(context):
        page.reload()
        assert page.evaluate("search()") == "a"


def test_all_is_saved_for_the_gym(host: Host, context: BrowserContext, page: Page) -> None:
    read(page, f"{host.home}{CONTROLS}")
    expect(page.get_by_text("Kept on this device: one page.")).to_be_visible()
    save = page.get_by_role("button", name="Save all for the gym (")
    expect(save).to_contain_text("KB)")
    save.click()
    expect(said(page)).to_have_text("Saved: you can read the whole site without a network.")
    expect(page.get_by_text("The whole site is kept on this device: 5 pages.")).to_be_visible()
    expect(save).to_be_hidden()
    with host.cut(context):
        for path in PAGES:
            page.goto(f"{host.home}{path}")
            assert whole(page) == "a"
        assert page.evaluate("search()") == "a"


def test_saving_can_be_cancelled(host: Host, page: Page) -> None:
    read(page, f"{host.home}{CONTROLS}")
    before = kept(page)
    host.open.clear()
    page.get_by_role("button", name="Save all").click()
    expect(page.get_by_text("Saving: 0 of ")).to_be_visible()
    expect(page.get_by_role("progressbar", name="Saved so far")).to_be_visible()
    page.get_by_role("button", name="Cancel").click()
    expect(said(page)).to_contain_text("Cancelled.")
    assert kept(page) == before
    host.open.set()
    page.get_by_role("button", name="Save all").click()
    expect(said(page)).to_contain_text("Saved:")


def test_a_file_that_fails_leaves_nothing_half(host: Host, page: Page) -> None:
    read(page, f"{host.home}{CONTROLS}")
    before = kept(page)
    host.broken = {"two/deep/"}
    page.get_by_role("button", name="Save all").click()
    expect(said(page)).to_contain_text("A file did not arrive, so nothing new was kept.")
    assert kept(page) == before
    expect(page.get_by_role("button", name="Save all")).to_be_focused()


def test_a_new_version_replaces_the_old_whole(
    host: Host, versions: dict[str, Path], context: BrowserContext, page: Page
) -> None:
    read(page, f"{host.home}one/")
    read(page, f"{host.home}two/")
    page.evaluate("search()")
    (old,) = kept(page)
    host.site = versions["b"]
    reader = context.new_page()
    reader.goto(f"{host.home}one/")  # shown as it is kept; the new version is found behind it
    renewed(reader)
    assert whole(reader) == "a"
    assert whole(page) == "a"
    assert page.evaluate("search()") == "a"
    read(reader, f"{host.home}two/")
    assert whole(reader) == "b"
    assert whole(page) == "a"  # still open, still of its version
    page.close()
    until(reader, KEEPS_SEARCH, old)
    with host.cut(context):
        reader.goto(f"{host.home}one/")
        assert whole(reader) == "b"
        assert reader.evaluate("search()") == "b"
        until(reader, "async (old) => !(await caches.keys()).includes(old)", old)


def test_what_was_saved_whole_stays_whole(
    host: Host, versions: dict[str, Path], context: BrowserContext, page: Page
) -> None:
    read(page, f"{host.home}{CONTROLS}")
    page.get_by_role("button", name="Save all").click()
    expect(said(page)).to_contain_text("Saved:")
    host.site = versions["b"]
    page.reload()
    renewed(page)
    with host.cut(context):
        for path in PAGES:
            page.goto(f"{host.home}{path}")
            assert whole(page) == "b"


def test_a_version_that_does_not_arrive_leaves_the_old_one(
    host: Host, versions: dict[str, Path], context: BrowserContext, page: Page
) -> None:
    read(page, f"{host.home}one/")
    before = kept(page)
    host.site = versions["b"]
    host.broken = {"one/studies.htm"}
    update = "async () => (await navigator.serviceWorker.getRegistration()).update().then(() => {})"
    failed = """async () => {
      const it = await navigator.serviceWorker.getRegistration();
      await it.update();
      const coming = it.installing;
      return !coming || new Promise((done) => { coming.onstatechange = () => done(coming.state === "redundant"); });
    }"""
    assert page.evaluate(failed)
    assert host.refused
    assert kept(page) == before
    page.goto(f"{host.home}two/")  # never read: as the server has it, and not kept
    assert whole(page) == "b"
    with host.cut(context):
        page.goto(f"{host.home}one/")
        assert whole(page) == "a"
    host.broken = set()
    page.evaluate(update)
    renewed(page)
    page.reload()
    assert whole(page) == "b"


def test_turned_off_nothing_is_kept_any_more(host: Host, context: BrowserContext, page: Page) -> None:
    read(page, host.home)
    read(page, f"{host.home}{CONTROLS}")
    page.evaluate("async () => (await caches.open('of another site')).put('/x', new Response('x'))")
    page.get_by_role("button", name="Turn off").click()
    expect(page.get_by_text("Turned off: this site keeps nothing on this device.")).to_be_visible()
    expect(said(page)).to_have_text("What was kept on this device is deleted.")
    expect(page.get_by_role("button", name="Turn on")).to_be_focused()
    for path in ("", "one/", CONTROLS):
        page.goto(f"{host.home}{path}")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
        assert page.evaluate("async () => await caches.keys()") == ["of another site"]
    page.get_by_role("button", name="Turn on").click()
    expect(said(page)).to_contain_text("Turned on.")
    read(page, f"{host.home}one/")
    with host.cut(context):
        page.reload()
        assert whole(page) == "a"


def test_a_browser_without_storage_reads_as_ever(host: Host, context: BrowserContext, page: Page) -> None:
    context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})")
    read(page, f"{host.home}one/")
    assert whole(page) == "a"


def test_without_scripts_the_page_says_why_it_does_nothing(host: Host, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{host.home}{CONTROLS}")
    expect(page.get_by_text("Keeping pages needs JavaScript")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    context.close()


def test_a_preview_at_the_same_address_takes_the_worker_away(
    host: Host, versions: dict[str, Path], page: Page, tmp_path: Path
) -> None:
    read(page, f"{host.home}one/")
    host.site = copytree(versions["b"], tmp_path / "preview")
    copy2(ROOT / "scripts/legday/preview/sw.js", host.site / "sw.js")
    page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }")
    expect(page.locator("body")).to_have_attribute("data-version", "b")
    until(page, "async () => (await caches.keys()).length === 0")


def test_a_page_of_the_real_site_keeps_all_that_it_shows(site: Path, context: BrowserContext, page: Page) -> None:
    host = Host(site)
    read(page, f"{host.home}benefits/hormones/")
    style = "getComputedStyle(document.querySelector('.ld-header')).cssText"
    looks = page.evaluate(style)
    with host.cut(context):
        page.reload()
        assert page.evaluate(style) == looks
        page.locator("a.ld-cite").first.click()
        expect(page.locator(":popover-open")).to_be_visible()
        page.goto(f"{host.home}train/safety/")
        expect(page.get_by_role("link", name="Safety on leg day")).to_be_visible()
    host.stop()


def test_it_can_be_put_on_a_home_screen(host: Host, context: BrowserContext, page: Page) -> None:
    page.goto(host.home)
    session = context.new_cdp_session(page)
    assert session.send("Page.getAppManifest")["errors"] == []
    found = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error["errorId"] for error in found if error["errorId"] != "in-incognito"] == []
