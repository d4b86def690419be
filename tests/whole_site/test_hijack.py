"""No words can hijack a page: whatever stands in a text, pages hold what they held before, and run nothing else."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Browser, ConsoleMessage

from environment.chromium import served
from legday.checks.site.active import NEVER
from legday.checks.site.own import is_own_style, own_scripts, policy_hash
from legday.pages.site_markdown import read_site_markdown
from legday.publish import build, build_site
from tests.conftest import ROOT, copy_project
from tests.whole_site.hostile_words import MARK, SPELLINGS, TAGS, poison

WATCHED = {*NEVER, "form", "input", "link", "meta", "noscript", "script", "style", "template", "u", "video"}
PAGES = ("", "benefits/hypertrophy/", "blog/", "blog/tags/", "evidence/studies/hormones/", "tools/calories/")


@pytest.fixture(scope="module", params=["mkdocs", pytest.param("zensical", marks=pytest.mark.slow)])
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project with hostile words everywhere, as far as it was made; the source checks look away."""
    root = copy_project(ROOT, tmp_path_factory.mktemp("hostile") / "project")
    assert poison(root) > 2000
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "_check_sources", lambda root: [])
        patch.setattr(build, "render", _render_whatever_it_says)
        findings = build_site(root, root / "site", request.param)
    assert {finding.code for finding in findings}.isdisjoint({"active-content", "page-policy", "engine-failed"})
    made = root / "site"
    return made if made.is_dir() else root / ".legday" / "work" / "site"


def _render_whatever_it_says(*given: Any) -> list[Any]:
    """Render the pages; broken links and pictures are part of the game."""
    from legday.publish.engine import render

    return [finding for finding in render(*given) if finding.code != "engine-warning"]


def trees(site: Path) -> dict[str, Any]:
    """Every page and part of a page, and the text of every post in the feeds, by name."""
    found = {
        path.relative_to(site).as_posix(): html5lib.parse(path.read_bytes(), namespaceHTMLElements=False)
        for path in sorted(site.rglob("*.htm*"))
    }
    for item in json.loads((site / "feed.json").read_bytes())["items"]:
        found[item["id"]] = html5lib.parse(item["content_html"], namespaceHTMLElements=False)
    return found


@pytest.fixture(scope="module")
def hostile_trees(hostile: Path) -> dict[str, Any]:
    """Every page and part of a page of the hostile site, read once."""
    return trees(hostile)


def watched(tree: Any) -> Counter[tuple[str, ...]]:
    """The elements of a page that could do something by themselves, each with the names of its attributes."""
    names = ((str(node.tag).rpartition("}")[2].lower(), sorted(node.attrib)) for node in tree.iter())
    return Counter((name, *attributes) for name, attributes in names if name in WATCHED)


def test_every_page_holds_what_it_held_before(hostile_trees: dict[str, Any], site: Path) -> None:
    before, after = trees(site), hostile_trees
    assert set(before) == set(after)
    for name in sorted(before):
        assert watched(after[name]) == watched(before[name]), name


def test_nothing_bears_a_handler_or_a_style_of_its_own(hostile_trees: dict[str, Any]) -> None:
    for name, tree in hostile_trees.items():
        for node in tree.iter():
            assert not [attribute for attribute in node.attrib if attribute.startswith("on")], name
            assert node.get("src") != "x", name
            assert is_own_style(node.get("style", "text-align: left;")), name


def test_no_policy_lets_in_what_the_build_did_not_make(hostile_trees: dict[str, Any]) -> None:
    own = {policy_hash(text) for text in own_scripts(ROOT)}
    for name, tree in hostile_trees.items():
        policies = [node.get("content") for node in tree.iter("meta") if node.get("http-equiv")]
        assert len(policies) == name.endswith(".html"), name
        styles = {policy_hash(node.get("style")) for node in tree.iter() if node.get("style")}
        for policy in policies:
            assert {part for part in policy.replace(";", " ").split() if part.startswith("'sha")} <= {*own, *styles}


def test_a_browser_runs_none_of_it(hostile: Path, chromium: Browser) -> None:
    refused: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            refused.append(message.text)

    with served(hostile) as home:
        for path in PAGES:
            context = chromium.new_context(service_workers="block")
            page = context.new_page()
            page.on("console", note)
            page.goto(home + path)
            page.locator("#ld-search").click()
            page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first.fill("script")
            page.wait_for_load_state("networkidle")
            assert page.evaluate(f"document.documentElement.dataset.{MARK}") is None, path
            assert page.url.startswith(home + path)
            assert page.locator("body").is_visible()
            context.close()
    assert refused == []


PIECES = st.sampled_from([
    *SPELLINGS, *(f"`{tag}`" for tag in TAGS), "&amp;", "&lt;", "&#x3c;script&#x3e;", "<", ">", "&", "*so*", "**much**",
    "\\<", "[a](index.md)", "`&lt;b&gt;`", "&nbsp;", "<!-- x -->", "]]>", "'", '"', "words", " ",
])  # fmt: skip


@settings(max_examples=60)
@given(st.lists(PIECES, min_size=1, max_size=6).map("".join))
def test_a_table_of_contents_says_what_its_headings_say(text: str) -> None:
    engine: Any = read_site_markdown(ROOT).renderer(ROOT)
    html = engine.convert(f"## Words {text} end")
    templates = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=False)  # noqa: S701 (as engines do)
    templates.filters["url"] = str
    items = [{"title": token["name"], "url": f"#{token['id']}", "children": []} for token in engine.toc_tokens]
    macros: Any = templates.get_template("partials/tree.html").module
    made = macros.headings(items)
    menu = html5lib.parseFragment(made, namespaceHTMLElements=False)
    assert [node.tag for node in menu.iter()][1:] == ["ul", "li", "a"]
    [heading] = [node for node in html5lib.parseFragment(html, namespaceHTMLElements=False).iter() if node.tag == "h2"]
    assert {node.tag for node in heading.iter()} <= {"h2", "code", "em", "strong", "a"}
    assert " ".join("".join(menu.itertext()).split()) == " ".join("".join(heading.itertext()).split())
