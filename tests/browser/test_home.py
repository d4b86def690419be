"""The home page: the article's statements at a glance, on the first screen of a phone."""

import re

from playwright.sync_api import expect

from legday.facts import load_facts
from tests.browser.visit import CARDS, Visit, box
from tests.conftest import ROOT

FACTS = load_facts(ROOT)[0]
ANSWERED = [str(int(statement.id[1:])) for statement in FACTS.statements if statement.claims]
VERDICTS = {lead.verdict for statement in FACTS.statements if (lead := FACTS.primary_claim(statement))}


def test_verdicts_stand_on_the_first_screen_of_a_phone(visit: Visit) -> None:
    page = visit(width=360, height=640)
    rows = page.locator(".ld-statements :is(dt, dd)").all()
    assert len(rows) == 2 * len(VERDICTS)
    below = {row.inner_text(): end for row in rows if (end := box(row)["y"] + box(row)["height"]) > 640}
    assert below == {}


def test_every_statement_has_a_mark_large_enough_to_tap(visit: Visit) -> None:
    page = visit(width=320)
    marks = page.locator("a.ld-mark").all()
    assert len(marks) == len(ANSWERED)
    small = {mark.inner_text(): size for mark in marks if min((size := box(mark))["width"], size["height"]) < 24}
    assert small == {}


def test_marks_lead_to_cards(visit: Visit, address: str) -> None:
    page = visit(width=360, height=640)
    links: list[str] = page.locator("a.ld-mark").evaluate_all("all => all.map(one => one.href)")
    places = [link.removeprefix(address).split("#") for link in links]
    assert [link for link, (path, anchor) in zip(links, places, strict=True) if anchor not in CARDS[path]] == []


def test_a_tap_on_a_mark_brings_its_card_into_view(visit: Visit) -> None:
    page = visit(width=360, height=640, touch=True)
    for number in (ANSWERED[0], ANSWERED[len(ANSWERED) // 2], ANSWERED[-1]):
        page.goto("")
        mark = page.locator("a.ld-mark", has_text=re.compile(rf"^Statement {number}:"))
        anchor = (mark.get_attribute("href") or "").partition("#")[2]
        mark.tap()
        heading = page.locator(f"#{anchor}")
        expect(heading).to_be_in_viewport(ratio=1)
        header = box(page.locator(".ld-header"))
        assert box(heading)["y"] >= header["y"] + header["height"]
        card = page.locator(".ld-claim", has=heading)
        expect(card.locator(".ld-claim__said")).to_contain_text(f"Statement {number} ")
