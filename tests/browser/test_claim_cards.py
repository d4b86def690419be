"""Claim cards: all there, named, their verdict in words, the rest one key away."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.visit import CARDS, Visit

VERDICT = re.compile("^(supported|mostly supported|mixed|mostly unsupported|unsupported|untested)$")
CERTAINTY = re.compile("^(high|moderate|low|very low) certainty$")


@pytest.mark.parametrize(("path", "cards"), CARDS.items(), ids=CARDS)
def test_page_shows_the_cards_that_it_asks_for(visit: Visit, path: str, cards: list[str]) -> None:
    page = visit(path)
    shown = page.locator(".ld-claim h3[id^=claim-]")
    assert shown.evaluate_all("all => all.map(one => one.id)") == cards
    for identifier in cards:
        heading = page.locator(f"#{identifier}")
        card = page.locator(".ld-claim", has=heading)
        expect(card).to_have_role("region")
        expect(card).to_have_accessible_name(heading.inner_text())
        expect(card.locator(".ld-claim__grade .ld-verdict")).to_have_text(VERDICT)
        expect(card.locator(".ld-claim__grade .ld-certainty")).to_have_text(CERTAINTY)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_details_open_by_keyboard(visit: Visit, scripts: bool) -> None:
    page = visit("benefits/hypertrophy/", scripts=scripts)
    card = page.locator(".ld-claim").first
    reason = card.get_by_text("Why this verdict")
    expect(reason).to_be_hidden()
    card.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(reason).to_be_visible()
    expect(card.get_by_text("Best evidence against it")).to_be_visible()
    page.keyboard.press("Enter")
    expect(reason).to_be_hidden()
