"""The live preview of the whole site in a browser: what is saved is seen, with its findings, by itself."""

import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.offline_host import until
from tests.browser.test_colours import LEAST, texts
from tests.conftest import ROOT, copy_project

TIMEOUT_S = 60_000  # milliseconds, for a busy machine
PAGE = "docs/about/accessibility.md"
ADDRESS = "about/accessibility/"
STRIP = ".preview-findings"

Opened = Callable[..., Page]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, to edit."""
    return copy_project(ROOT, tmp_path_factory.mktemp("previewed") / "project")


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    """Where its preview is served."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        place = f"127.0.0.1:{server.getsockname()[1]}"
    command = [sys.executable, "-u", "-P", "-m", "legday", "serve", "--address", place, "--root", str(project)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as preview:
        guard = threading.Timer(TIMEOUT_S / 1000, preview.kill)
        guard.start()
        assert preview.stderr
        said = next((line for line in preview.stderr if "Serving on" in line), "")
        guard.cancel()
        assert said
        drain = threading.Thread(target=preview.stderr.read, daemon=True)
        drain.start()
        yield f"http://{place}/"
        preview.terminate()
        drain.join()


@pytest.fixture
def opened(chromium: Browser, address: str) -> Iterator[Opened]:
    """Open a page of the preview; what the browser complains of fails the test."""
    complaints: list[str] = []
    contexts = []

    def open_page(path: str, *, dark: bool = False, width: int = 1280) -> Page:
        context = chromium.new_context(
            base_url=address,
            color_scheme="dark" if dark else "light",
            viewport={"width": width, "height": 720},
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if "Policy" in message.text else None)
        page.goto(path)
        return page

    expect.set_options(timeout=TIMEOUT_S)
    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def page_file(project: Path) -> Iterator[Path]:
    """A page to edit, as it was again afterwards."""
    path = project / PAGE
    before = path.read_text(encoding="utf-8")
    yield path
    path.write_text(before, encoding="utf-8")


def append(path: Path, more: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")


# First what needs a page that stays as it is: an edit, and the end of one, loads it anew.


def test_a_citation_opens_its_study(opened: Opened) -> None:
    page = opened("benefits/hormones/")
    link = page.locator(".ld-cites .ld-cite").first
    name = (link.get_attribute("aria-label") or "").partition(": ")[2]
    link.click()
    expect(page.get_by_role("dialog", name=name, exact=True)).to_be_visible()


def test_nothing_is_kept_for_places_without_a_network(opened: Opened) -> None:
    page = opened(ADDRESS)
    page.evaluate("navigator.serviceWorker.register('/sw.js').then(() => {})")
    until(page, "async () => (await navigator.serviceWorker.getRegistrations()).length === 0")
    assert page.evaluate("async () => await caches.keys()") == []


def test_what_is_saved_is_seen(page_file: Path, opened: Opened) -> None:
    page = opened(ADDRESS)
    append(page_file, "\nSaved just now.\n")
    expect(page.get_by_text("Saved just now.")).to_be_visible()
    page_file.unlink()
    expect(page.get_by_text("Saved just now.")).to_have_count(0)


def test_a_mistake_is_named_on_the_page_until_it_is_mended(page_file: Path, opened: Opened) -> None:
    right = page_file.read_text(encoding="utf-8")
    page = opened(ADDRESS)
    expect(page.locator(STRIP)).to_have_count(0)
    append(page_file, "\nSee [@west2011] here.\n")
    strip = page.get_by_role("complementary", name="Findings")
    expect(strip).to_contain_text("1 finding on this page")
    line = right.count("\n") + 2
    for words in (f"line {line}", "west2011", "unknown-study", 'Did you mean "west2012"?'):
        expect(strip).to_contain_text(words)
    other = opened("about/privacy/")
    expect(other.locator(STRIP)).to_contain_text("1 finding elsewhere")
    expect(other.locator(STRIP)).to_contain_text(f"{PAGE}, line {line}")
    page_file.write_text(right, encoding="utf-8")
    expect(page.locator(STRIP)).to_have_count(0)
    expect(other.locator(STRIP)).to_have_count(0)


def test_a_fact_changes_the_pages_that_show_it(project: Path, opened: Opened) -> None:
    page = opened("evidence/glossary/")
    glossary = project / "seeds/glossary.yml"
    before = glossary.read_text(encoding="utf-8")
    append(glossary, "zeal:\n  term: zeal saved just now\n  means: What an editor has.\n  topics: [hormones]\n")
    expect(page.get_by_text("zeal saved just now").first).to_be_attached()
    glossary.write_text(before, encoding="utf-8")
    expect(page.get_by_text("zeal saved just now")).to_have_count(0)


def test_a_style_is_followed(project: Path, opened: Opened) -> None:
    page = opened(ADDRESS)
    append(project / "docs/assets/css/page.css", "h1 { letter-spacing: 7px !important; }\n")
    expect(page.locator("h1")).to_have_css("letter-spacing", "7px")


def test_a_page_that_breaks_shows_why_and_comes_back(page_file: Path, opened: Opened) -> None:
    right = page_file.read_text(encoding="utf-8")
    page = opened(ADDRESS)
    page_file.write_text(right.replace("---\n", "---\ntemplate: nowhere.html\n", 1), encoding="utf-8")
    expect(page.get_by_role("heading", name="This page cannot be shown yet")).to_be_visible()
    expect(page.locator(STRIP)).to_contain_text("nowhere.html")
    page_file.write_text(right, encoding="utf-8")
    expect(page.get_by_role("heading", name="This page cannot be shown yet")).to_have_count(0)


@pytest.mark.parametrize("name", ["assets/plans/home-dumbbells.ics", "assets/charts/afterburn-size.csv"])
def test_what_the_build_makes_is_there(name: str, opened: Opened) -> None:
    answer = opened(ADDRESS).request.get(name)
    assert answer.ok
    assert answer.headers["content-type"].startswith("text/c")


@pytest.mark.parametrize(
    ("dark", "broken"),
    [
        pytest.param(False, False, id="strip-light"),
        pytest.param(True, True, id="failure-dark"),
        pytest.param(True, False, id="strip-dark", marks=pytest.mark.slow),
        pytest.param(False, True, id="failure-light", marks=pytest.mark.slow),
    ],
)
def test_findings_stand_out_fit_a_phone_and_fold_by_keyboard(
    dark: bool, broken: bool, page_file: Path, opened: Opened
) -> None:
    study = f"nobody{dark:d}{broken:d}"  # another each time: what is on show is not what the test before left
    text = page_file.read_text(encoding="utf-8") + f"\nSee [@{study}] here.\n"
    breaking = "---\ntemplate: nowhere.html\n" if broken else "---\n"
    page_file.write_text(text.replace("---\n", breaking, 1), encoding="utf-8")
    page = opened(ADDRESS, dark=dark, width=320)
    # Both, or the page may still be about to reload: a save can come between rendering and checking.
    expect(page.locator(STRIP if broken else "article")).to_contain_text("nowhere.html" if broken else study)
    expect(page.locator(STRIP)).to_contain_text(study)
    found = texts(page, "aside.preview-findings *" + (", h1, p" if broken else ""))
    assert len(found) > 3
    assert {text for text in found if text.contrast < LEAST} == set()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    summary = page.locator(f"{STRIP} summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{STRIP} code").first).to_be_hidden()


def test_the_published_site_has_no_trace_of_it(site: Path) -> None:
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    assert pages
    assert not [path for path, html in pages.items() if "/.preview/" in html or "preview-findings" in html]
