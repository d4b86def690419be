"""The calculators take numbers as people write them, and answer anything else with a plain word beside its field."""

# ruff: noqa: RUF001 (digits of other scripts are what is tested)

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from legday.facts import load_facts
from tests.browser.calculators import PAGES, answer, form
from tests.browser.visit import ROOT, Visit

FACTS, _ = load_facts(ROOT)

READ = """async (texts) => {
  const kernel = await import(new URL("kernel.js", document.querySelector("script[src]").src));
  return texts.map((text) => kernel.readNumber(text, "kg"));
}"""


NUMBERS = {
    "70": 70, "72.5": 72.5, "72,5": 72.5, " 70 ": 70, "\u00a070\u2009": 70, "70 kg": 70, "70KG": 70, "+70": 70,
    "1 000": 1000, "1\u202f000,5": 1000.5, "1'000": 1000, ".5": 0.5, "70.": 70, "-5": -5, "\u22125": -5,
    "٧٢٫٥": 72.5, "۷۰": 70, "७२.५": 72.5, "７２．５": 72.5, "７２，５": 72.5, "৭০": 70, "\u200f٧٠": 70, "𝟟𝟘": 70,
}  # fmt: skip


PROBLEMS = {
    "": "empty", "   ": "empty", "\u3000": "empty", "abc": "text", "7O": "text", "70 80": "text", "1e5": "text",
    "NaN": "text", "Infinity": "text", "0x10": "text", "7²": "text", "½": "text", "--5": "text", "1.2.3": "text",
    "5-6": "text", "<b>7</b>": "text", "七十": "text", "1,000": "thousands", "12,345.6": "thousands",
}  # fmt: skip


def test_numbers_as_people_write_them(visit: Visit) -> None:
    page = visit(PAGES["chair-rise"])
    read = page.evaluate(READ, list(NUMBERS))
    assert dict(zip(NUMBERS, [one.get("value") for one in read], strict=True)) == NUMBERS
    refused = page.evaluate(READ, list(PROBLEMS))
    assert dict(zip(PROBLEMS, [one.get("problem") for one in refused], strict=True)) == PROBLEMS


FIELDS = [
    (name, item)
    for name, formula in FACTS.formulas.items()
    for item in (formula.calculator.inputs if formula.calculator else [])
    if item.kind != "choice"
]


BAD = ["", "abc", "-4", "99999999999", "9" * 400, "1e5", "NaN", "1,000", "٤x", "<script>"]


@pytest.mark.parametrize(("name", "item"), FIELDS, ids=[f"{name}-{item.id}" for name, item in FIELDS])
def test_bad_input_gets_a_plain_word_beside_its_field(visit: Visit, name: str, item: Any) -> None:
    page = visit(PAGES[name])
    control = page.locator(f"#{name}-{item.id}")
    message = page.locator(f"#{name}-{item.id}-message")
    assert f"{name}-{item.id}-message" in (control.get_attribute("aria-describedby") or "").split()
    expect(message).to_have_attribute("role", "status")
    expect(message).to_have_attribute("aria-live", "polite")
    expect(message).not_to_have_css("display", "none")  # a region that is not there when empty is not announced
    bad = [*BAD, *(["2.5"] if item.kind == "count" else []), *(["0"] if item.low > 0 else [])]
    for typed in bad:
        control.fill(typed)
        control.blur()
        if typed == "" and item.empty is not None:
            expect(message).to_have_text("")
            continue
        expect(message).to_have_text(re.compile(r"^[A-Z].{15,}[.?]$"))
        expect(control).to_have_attribute("aria-invalid", "true")
        expect(answer(page, name)).to_have_attribute("data-waiting", "")
        assert not re.search(r"NaN|Infinity|undefined|null", form(page, name).inner_text())
    control.fill(str(item.default))
    control.blur()
    expect(message).to_have_text("")
    expect(control).not_to_have_attribute("aria-invalid", "true")
    expect(answer(page, name)).not_to_have_attribute("data-waiting", "")


ARABIC = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")


@pytest.mark.parametrize(("name", "item"), FIELDS, ids=[f"{name}-{item.id}" for name, item in FIELDS])
def test_good_input_in_any_writing_gives_the_same_answer(visit: Visit, name: str, item: Any) -> None:
    page = visit(PAGES[name])
    control = page.locator(f"#{name}-{item.id}")
    value = f"{item.default:g}"
    control.fill(value)
    said = answer(page, name).inner_text()
    for typed in (f"\u00a0 {value}\u2009", value.translate(ARABIC), f"+{value}", f"{value},0", f"{value}.0"):
        control.fill(typed)
        control.blur()
        expect(page.locator(f"#{name}-{item.id}-message")).to_have_text("")
        assert answer(page, name).inner_text() == said, typed


def test_a_number_begun_is_not_complained_of_while_typing(visit: Visit) -> None:
    page = visit(PAGES["chair-rise"])
    control, message = page.locator("#chair-rise-height"), page.locator("#chair-rise-height-message")
    control.fill("")
    control.press_sequentially("1")
    expect(message).to_have_text("")
    control.press_sequentially("8")
    expect(message).to_have_text("")
    control.blur()
    expect(message).to_contain_text("too little")
    control.press_sequentially("0")
    expect(message).to_have_text("")


@pytest.mark.parametrize(
    "query", ["mass=abc&minutes=-1&style=none", "mass=1e999", "mass=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "mass="]
)
def test_a_hostile_address_is_only_bad_input(visit: Visit, query: str) -> None:
    page = visit(f"{PAGES['leg-session-calories']}?{query}")
    expect(page.locator("#leg-session-calories-mass-message")).not_to_have_text("")
    expect(page.get_by_label("Mainly squats")).to_be_checked()
    assert "NaN" not in form(page, "leg-session-calories").inner_text()
    assert page.locator("form img").count() == 0
