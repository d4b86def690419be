"""The calculators keep values in the address and the choice of units, and nothing else."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.browser.calculators import PAGES, answer, form
from tests.browser.visit import Visit


def test_units_are_switched_and_remembered_and_nothing_else_is(visit: Visit) -> None:
    page = visit(PAGES["leg-session-calories"])
    mass = page.locator("#leg-session-calories-mass")
    before = answer(page, "leg-session-calories").inner_text()
    page.get_by_role("radio", name="lb").check(force=True)
    expect(mass).to_have_value("154.3")
    assert answer(page, "leg-session-calories").inner_text() == before
    stored: dict[str, str] = page.evaluate("({...localStorage})")
    assert {key: value for key, value in stored.items() if "palette" not in key} == {"legday-units": "imperial"}
    mass.fill("441")
    mass.blur()
    expect(page.locator("#leg-session-calories-mass-message")).to_contain_text("from 78 to 440 lb")
    mass.fill("440")
    expect(page.locator("#leg-session-calories-mass-message")).to_have_text("")
    page.goto(PAGES["one-rm-estimate"])
    expect(page.locator("#one-rm-estimate-load")).to_have_value("176.4")
    expect(answer(page, "one-rm-estimate").locator(".ld-tool__line--lead dd")).to_have_text("198 to 206 lb")
    page.get_by_role("radio", name="kg").first.check(force=True)
    expect(page.locator("#one-rm-estimate-load")).to_have_value("80")
    expect(page.locator("#reps-at-percent-one_rm")).to_have_value("200")
    assert page.context.cookies() == []
    page.goto(PAGES["limb-symmetry-index"])
    page.get_by_role("radio", name="lb and in").check(force=True)
    page.get_by_label("One-leg hop for distance").check()
    expect(page.get_by_label("Right leg")).to_have_value("18.1")
    expect(page.locator("[data-unit=right]")).to_have_text("in")


def test_the_address_keeps_the_values(visit: Visit) -> None:
    page = visit(PAGES["leg-session-calories"])
    assert not urlsplit(page.url).query
    length = page.evaluate("history.length")
    page.locator("#leg-session-calories-mass").fill("82,5")
    page.locator("#leg-session-calories-minutes").fill("٤٥")
    page.get_by_label("A hard body-building").check()
    assert parse_qs(urlsplit(page.url).query) == {"mass": ["82.5"], "minutes": ["45"], "style": ["hard"]}
    assert page.evaluate("history.length") == length
    expect(form(page, "leg-session-calories").locator("[data-share]")).to_have_js_property("href", page.url)
    said = answer(page, "leg-session-calories").inner_text()
    other = visit(page.url)
    assert answer(other, "leg-session-calories").inner_text() == said
    other.get_by_role("button", name="Start again").click()
    assert not urlsplit(other.url).query
    expect(other.locator("#leg-session-calories-mass")).to_have_value("70")


def test_a_refused_storage_changes_nothing(visit: Visit) -> None:
    page = visit("tools/")
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})")
    page.goto(PAGES["leg-session-calories"])
    page.get_by_role("radio", name="lb").check(force=True)
    expect(page.locator("#leg-session-calories-mass")).to_have_value("154.3")
