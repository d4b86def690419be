"""Claim cards: all there, named, their verdict in words, the rest one key away."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.visit import BENEFITS, Visit, card_ids

VERDICT = re.compile("^(supported|mostly supported|mixed|mostly unsupported|unsupported|untested)$")
CERTAINTY = re.compile("^(high|moderate|low|very low) certainty$")


@pytest.mark.parametrize("path", BENEFITS)
def test_page_shows_the_cards_that_it_asks_for(visit: Visit, path: str) -> None:
    page = visit(path)
    assert page.locator(".ld-claim h3").evaluate_all("all => all.map(one => one.id)") == card_ids(path)


def test_card_is_a_region_named_by_its_question_with_a_verdict_in_words(visit: Visit) -> None:
    page = visit("benefits/symmetry/")
    cards = page.locator(".ld-claim").all()
    assert cards
    for card in cards:
        expect(card).to_have_role("region")
        expect(card).to_have_accessible_name(card.locator("h3").inner_text())
        expect(card.locator(".ld-claim__grade .ld-verdict")).to_have_text(VERDICT)
        expect(card.locator(".ld-claim__grade .ld-certainty")).to_have_text(
            re.compile("^(high|moderate|low|very low) certainty$")
        )


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
