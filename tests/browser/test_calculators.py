"""The calculators on the page: what they say and refuse, by finger, by keyboard, without scripts."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from legday.facts import load_facts
from tests.browser.calculators import PAGES, answer, form
from tests.browser.visit import ROOT, Visit, box

FACTS, _ = load_facts(ROOT)


def test_outside_its_range_the_formula_says_why(visit: Visit) -> None:
    page = visit(PAGES["chair-rise"])
    page.locator("#chair-rise-age").fill("40")
    expect(answer(page, "chair-rise").locator(".ld-tool__refusal")).to_contain_text("65 and over")
    expect(answer(page, "chair-rise").locator("dd")).to_have_count(0)


def test_weights_go_with_a_one_rep_max_but_not_with_one_that_runs_high(visit: Visit) -> None:
    page = visit(PAGES["one-rm-estimate"])
    rows = answer(page, "one-rm-estimate").locator("tbody tr")
    expect(rows).to_have_count(7)
    expect(rows.nth(2)).to_have_text("80%72\u201375\u00a0kg107 to 12")
    page.locator("#one-rm-estimate-leg-press").check()
    expect(answer(page, "one-rm-estimate")).to_contain_text("Reynolds")
    expect(rows).to_have_count(0)
    page.locator("#one-rm-estimate-reps").fill("6")
    expect(answer(page, "one-rm-estimate")).not_to_contain_text("Reynolds")


def test_left_and_right_within_the_noise_cannot_be_told(visit: Visit) -> None:
    page = visit(PAGES["limb-symmetry-index"])
    expect(answer(page, "limb-symmetry-index")).to_contain_text("Cannot tell")
    page.get_by_label("Left leg").fill("30")
    expect(answer(page, "limb-symmetry-index")).to_contain_text("More than chance alone")
    page.get_by_label("Left leg").fill("0")
    expect(answer(page, "limb-symmetry-index")).to_contain_text("no ratio")


@pytest.mark.parametrize("name", PAGES)
def test_without_scripts_the_formula_stands_there(visit: Visit, name: str) -> None:
    formula = FACTS.formulas[name]
    page = visit(PAGES[name], 360, 640, scripts=False)
    expect(form(page, name)).to_be_hidden()
    expect(page.locator(f'[data-calculator="{name}"] .ld-tool__off')).to_be_visible()
    text = page.locator("article").inner_text()
    for part in ("formula", "table", "example", "limits", "error", "sources"):
        expect(page.locator(f"#{name}-{part}")).to_be_visible()
    assert formula.worked_example.result.rstrip(".").replace(" x ", " \u00d7 ")[1:] in text.replace("\u2212", "-")
    assert page.locator("article .ld-tool__table tbody tr").count() >= 7
    wide = "[...document.querySelectorAll('article *')].filter((one) => one.getBoundingClientRect().right > 361).length"
    assert page.evaluate(wide) == 0


@pytest.mark.parametrize("name", PAGES)
def test_controls_have_names_and_room_for_a_finger(visit: Visit, name: str) -> None:
    page = visit(PAGES[name], 360, 640, touch=True)
    shown = form(page, name)
    expect(shown).to_be_visible()
    for control in shown.locator("input, select, button, a").all():
        named = control.evaluate("(one) => (one.labels?.[0]?.textContent ?? one.textContent).trim()")
        assert named or control.get_attribute("aria-label")
        target = control.locator("xpath=ancestor::label") if control.get_attribute("type") == "radio" else control
        category = box(target)
        assert category["width"] >= 24, named
        assert category["height"] >= 24, named
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("name", [name for name in PAGES if FACTS.formulas[name].exercises])
def test_a_calculator_and_its_exercises_point_to_each_other(visit: Visit, name: str) -> None:
    page = visit(PAGES[name], scripts=False)
    links = page.locator(f'[data-calculator="{name}"] .ld-tool__exercises a')
    expect(links).to_have_text([FACTS.exercises[exercise].name for exercise in FACTS.formulas[name].exercises])
    links.first.click()
    page.locator(f"#tools ~ ul a[href*='{PAGES[name]}']").first.click()
    assert urlsplit(page.url).path.endswith(PAGES[name])


def test_an_exercise_is_put_into_the_week(visit: Visit) -> None:
    page = visit("train/exercises/leg-curl-seated/")
    expect(page.locator("#tools + p")).to_have_text("A hard set of it counts 1 for hamstrings, 0.5 for gastrocnemius.")
    page.locator("#tools ~ ul a[href*='tools/weekly-sets/']").click()
    expect(answer(page, "weekly-sets").locator("[data-muscle=hamstrings]")).to_contain_text("3 sets")


def test_by_keyboard(visit: Visit) -> None:
    page = visit(PAGES["leg-session-calories"])
    page.get_by_role("radio", name="kg").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#leg-session-calories-mass")).to_have_value("154.3")
    page.keyboard.press("Tab")
    expect(page.locator("#leg-session-calories-mass")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Supersets or a circuit")).to_be_checked()
    expect(answer(page, "leg-session-calories")).to_contain_text("406")
    page.keyboard.press("Enter")
    assert urlsplit(page.url).path.endswith("/tools/calories/")


def test_tools_load_their_scripts_and_other_pages_none_of_them(visit: Visit) -> None:
    for path, wanted in (("tools/calories/", True), ("benefits/calories/", False)):
        page = visit(path)
        loaded = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
        assert any(name.endswith("/kernel.js") for name in loaded) == wanted
        assert all(name.startswith(page.url.split("/", 3)[0]) for name in loaded)
