"""Addresses that are gone lead their readers on, in the built site of either engine and without scripts."""

import html
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from environment.chromium import served
from legday.checks.site.document import read_document
from legday.findings import Finding
from legday.publish import build_site

REDIRECTS = """\
- {from: lunge/, to: squat.md, why: The two pages became one., since: 2026-11-23}
- {from: train/lunge/, to: squat.md#how, why: The two & a half pages became "one"., since: 2026-11-23}
- {from: squat/#how-to, to: squat.md#how, why: The heading was made shorter., since: 2026-11-23}
- {from: squat/#why, to: squat.md, why: The whole page answers it now., since: 2026-11-23}
- {from: "#moved", to: squat.md#how, why: The part went to its own page., since: 2026-11-23}
"""
ENGINES = pytest.mark.parametrize("engine", ["mkdocs", "zensical"])


def built(small: Path, redirects: str, engine: str = "mkdocs") -> list[Finding]:
    (small / "seeds" / "redirects.yml").write_text(redirects, encoding="utf-8")
    return build_site(small, small / "site", engine)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A tab of a browser that runs no scripts."""
    with chromium.new_context(java_script_enabled=False) as context:
        yield context.new_page()


@ENGINES
def test_readers_are_led_on_without_scripts(small: Path, page: Page, engine: str) -> None:
    assert built(small, REDIRECTS, engine) == []
    with served(small / "site") as home:
        for gone, end in {"lunge/": "squat/", "train/lunge/": "squat/#how"}.items():
            page.goto(home + gone)
            page.wait_for_url(home + end)
            assert page.locator("h1").inner_text().startswith("The squat")
        for gone, place in {"squat/#how-to": "h2", "squat/#why": "h1"}.items():
            page.goto(home + gone)
            assert page.locator(f"{place} :target").count() == 1
        page.goto(home + "#moved")
        page.locator(":target a").click()
        page.wait_for_url(f"{home}squat/#how")


@ENGINES
def test_a_moved_page_names_its_new_address_and_stays_out_of_lists(
    small: Path, monkeypatch: pytest.MonkeyPatch, engine: str
) -> None:
    monkeypatch.setenv("LEGDAY_SITE_URL", "https://example.org/legs/")
    assert built(small, REDIRECTS, engine) == []
    text = (small / "site" / "train" / "lunge" / "index.html").read_text(encoding="utf-8")
    page = read_document("train/lunge/index.html", text)
    assert page.canonical == "https://example.org/legs/squat/"
    assert page.is_redirect
    assert "default-src 'none'" in page.policy
    assert 'The two & a half pages became "one".' in html.unescape(text)
    assert "lunge" not in (small / "site" / "sitemap.xml").read_text(encoding="utf-8")


def test_a_draft_is_no_end_of_a_redirect(small: Path) -> None:
    config = small / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "\nexclude_docs: lunge.md\n", encoding="utf-8")
    page = "---\ntitle: The lunge\ndescription: A page that is kept back until somebody has read it once more.\n---\n"
    (small / "docs" / "lunge.md").write_text(f"{page}\n# The lunge\n\n## Why\n\nOne leg.\n", encoding="utf-8")
    why = "why: The words moved elsewhere., since: 2026-11-23"
    findings = built(small, f"- {{from: old/, to: lunge.md, {why}}}\n- {{from: lunge/#how, to: squat.md, {why}}}\n")
    assert [(found.line, found.code) for found in findings] == [(1, "unknown-page"), (2, "redirect-no-page")]


def test_only_who_comes_for_a_moved_part_sees_the_note(small: Path, page: Page) -> None:
    style = Path(__file__).parents[2] / "docs" / "assets" / "css" / "page.css"
    (small / "docs/assets/css").mkdir(parents=True)
    (small / "docs/assets/css/page.css").write_bytes(style.read_bytes())
    config = small / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "\nextra_css: [assets/css/page.css]\n", encoding="utf-8")
    assert built(small, REDIRECTS) == []
    with served(small / "site") as home:
        page.goto(home)
        assert not page.locator("#moved").is_visible()
        page.goto(home + "#moved")
        assert page.locator("#moved").is_visible()


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("from: lunge/, to: squat.md#nowhere", (1, "unknown-anchor")),
        ("from: squat/#old, to: squat.md#nowhere", (1, "unknown-anchor")),
        ("from: squat/#menu, to: squat.md#how", (1, "redirect-from-heading")),
        ("from: search/, to: squat.md", None),
    ],
)
def test_the_build_proves_what_only_built_pages_show(small: Path, entry: str, expected: tuple[int, str] | None) -> None:
    page = small / "docs" / "squat.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n/// statements\n///\n", encoding="utf-8")
    findings = built(small, f"- {{{entry}, why: Words moved elsewhere., since: 2026-11-23}}\n")
    assert [(finding.line, finding.code) for finding in findings] == ([expected] if expected else [])
