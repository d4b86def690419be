"""What the built site promises: every statement answered, every claim shown once, every page in the menu."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml

from legday.checks.site.address import files_at, resolve
from legday.checks.site.cause import built_file
from legday.checks.site.site import Site, read_site
from legday.facts import Facts, load_facts
from legday.markdown.context import claim_anchor
from legday.pages.posts import is_post
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def built(site: Path) -> Site:
    return read_site(site)


@pytest.fixture(scope="module")
def facts() -> Facts:
    return load_facts(ROOT)[0]


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Any]:
    """Every page's tree."""
    return {
        path.relative_to(site).as_posix(): html5lib.parse(path.read_bytes(), namespaceHTMLElements=False)
        for path in site.rglob("*.html")
    }


@pytest.fixture(scope="module")
def cards(pages: dict[str, Any]) -> Counter[str]:
    """How often each card's place (file#id) stands on the site."""
    found: Counter[str] = Counter()
    for file, page in pages.items():
        for card in page.iter("section"):
            if "ld-claim" in card.get("class", "").split():
                found.update(f"{file}#{node.get('id')}" for node in card.iter() if node.get("id"))
    return found


def leads_to(built: Site, file: str, node: Any) -> Iterator[str]:
    """The places (file#id) that the links in `node`, and `node` itself, lead to."""
    for link in node.iter("a"):
        target = resolve(built.base, file, link.get("href", ""))
        yield from (f"{name}#{target.fragment}" for name in files_at(target.path) if name in built.files)


def test_each_statement_is_answered_by_a_card(
    built: Site, facts: Facts, pages: dict[str, Any], cards: Counter[str]
) -> None:
    entries = {
        node.get("id"): list(leads_to(built, file, node))
        for file, page in pages.items()
        for node in page.iter("li")
        if node.get("id") in {statement.id for statement in facts.statements}
    }
    assert set(entries) == {statement.id for statement in facts.statements}
    for statement in facts.statements:
        assert any(place in cards for place in entries[statement.id]), statement.id
        for claim in statement.claims:
            assert any(place.endswith(f"#{claim_anchor(claim)}") for place in entries[statement.id]), claim


def test_the_home_page_shows_or_leads_to_the_card_of_each_statement(
    built: Site, facts: Facts, pages: dict[str, Any], cards: Counter[str]
) -> None:
    linked = {place for place in leads_to(built, "index.html", pages["index.html"]) if place in cards}
    shown = {place for place in cards if place.startswith("index.html#")}
    for statement in facts.statements:
        anchor = claim_anchor(statement.claims[0]) if statement.claims else f"statement-{statement.id}"
        assert any(place.endswith(f"#{anchor}") for place in linked | shown), statement.id


def test_each_claim_has_one_card(facts: Facts, cards: Counter[str]) -> None:
    for claim in facts.claims:
        places = [place for place in cards.elements() if place.endswith(f"#{claim_anchor(claim)}")]
        assert len(places) == 1, claim


def test_each_page_of_the_menu_is_there(built: Site) -> None:
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (plain)
    listed = set(menu(config["nav"]))
    written = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")}
    assert listed == {page for page in written if not is_post(page)}  # a long menu would slow every page down
    made = {page for page in built.documents if page.startswith("blog/archive/")} | {"404.html"}
    assert {built_file(page) for page in written} | made == set(built.documents)


def menu(entry: Any) -> Iterator[str]:
    """The pages of a part of nav."""
    if isinstance(entry, str):
        yield entry
    else:
        for part in entry.values() if isinstance(entry, dict) else entry:
            yield from menu(part)


def test_nothing_on_the_site_lacks_its_file(pages: dict[str, Any]) -> None:
    for file, page in pages.items():
        assert not [node for node in page.iter("mark") if node.get("class") == "ld-missing"], file


def test_each_page_carries_its_policy_first(site: Path) -> None:
    for path in site.rglob("*.html"):
        head = path.read_text(encoding="utf-8").partition("</head>")[0]
        assert head.count("Content-Security-Policy") == 1
        assert head.index("Content-Security-Policy") < head.index("<link")
        assert 'name="generator"' not in head
