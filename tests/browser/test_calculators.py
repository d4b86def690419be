"""The calculators: the browser works out what Python does, takes what people type, keeps units and address."""

# ruff: noqa: RUF001 (digits of other scripts are what is tested)

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from legday.facts import load_facts
from legday.formulas.calculate import compute
from legday.formulas.tally import weekly_sets
from legday.formulas.wording import fill
from tests.browser.visit import ROOT, Visit, box
from tests.formulas.by_hand import BY_HAND, GRIDS, weekly_by_hand, weeks

FACTS, _ = load_facts(ROOT)
PAGES = {
    "leg-session-calories": "tools/calories/",
    "one-rm-estimate": "tools/one-rep-max/",
    "reps-at-percent": "tools/one-rep-max/",
    "limb-symmetry-index": "tools/left-right/",
    "chair-rise": "tools/chair-rise/",
    "weekly-sets": "tools/weekly-sets/",
}
COMPUTE = """async ([name, grid]) => {
  const kernel = await import(new URL("../../assets/js/kernel.js", location.href));
  const spec = JSON.parse(document.querySelector(`[data-calculator="${name}"]`).dataset.spec);
  return grid.map((given) => {
    const { values, readings, refused } = kernel.compute(spec, given);
    const says = spec.results.map((result) => kernel.fill(result.says, spec, values, "metric"));
    return { values, refused, says, levels: readings.map((band) => band.level) };
  });
}"""
WEEKS = """async (weeks) => {
  const kernel = await import(new URL("../../assets/js/kernel.js", location.href));
  const spec = JSON.parse(document.querySelector("[data-calculator]").dataset.spec);
  return weeks.map((week) => kernel.weeklySets(spec, week));
}"""
READ = """async (texts) => {
  const kernel = await import(new URL("../../assets/js/kernel.js", location.href));
  return texts.map((text) => kernel.readNumber(text, "kg"));
}"""


def form(page: Page, name: str) -> Locator:
    return page.locator(f'[data-calculator="{name}"] form')


def answer(page: Page, name: str) -> Locator:
    return form(page, name).locator("[data-answer]")


@pytest.mark.parametrize("name", BY_HAND)
def test_browser_and_python_agree_on_the_grid(visit: Visit, name: str) -> None:
    formula = FACTS.formulas[name]
    assert formula.calculator
    cases = [case.given for case in formula.calculator.cases]
    grid = [*GRIDS[name], *cases]
    assert len(grid) >= 500
    got = visit(PAGES[name]).evaluate(COMPUTE, [name, grid])
    for given, found in zip(grid, got, strict=True):
        wanted = compute(formula.calculator, formula.table, given)
        assert found["refused"] == wanted.refused, given
        assert found["levels"] == [band.level for band in wanted.readings], given
        assert set(found["values"]) == set(wanted.values), given
        for value, expected in wanted.values.items():
            assert found["values"][value] == (
                None if expected is None else pytest.approx(expected, rel=1e-9, abs=1e-9)
            ), (given, value)
        if not wanted.refused:
            says = [fill(result.says, formula.calculator, wanted.values) for result in formula.calculator.results]
            assert found["says"] == says, given
    for given, found in zip(GRIDS[name], got, strict=False):
        by_hand = BY_HAND[name](**given)
        assert bool(found["refused"]) == (by_hand is None), given
        for value, expected in (by_hand or {}).items():
            assert found["values"][value] == pytest.approx(expected, rel=1e-9, abs=1e-9), (given, value)


@pytest.mark.parametrize("name", BY_HAND)
def test_examples_of_the_seeds(visit: Visit, name: str) -> None:
    formula = FACTS.formulas[name]
    assert formula.calculator
    cases = formula.calculator.cases
    got = visit(PAGES[name]).evaluate(COMPUTE, [name, [case.given for case in cases]])
    for case, found in zip(cases, got, strict=True):
        assert bool(found["refused"]) == case.refused, case
        assert not case.level or case.level in found["levels"], case
        for value, stated in case.gives.items():
            decimals = len(repr(float(stated)).removesuffix(".0").partition(".")[2])
            assert abs(found["values"][value] - stated) <= 0.5 * 10.0**-decimals + 1e-9, (case, value)


def test_weeks_by_python_and_by_hand(visit: Visit) -> None:
    tally = FACTS.formulas["weekly-sets"].tally
    assert tally
    plans = [*weeks(), *(case.week for case in tally.cases)]
    got = visit(PAGES["weekly-sets"]).evaluate(WEEKS, [[line.model_dump() for line in week] for week in plans])
    for week, found in zip(plans, got, strict=True):
        assert found == pytest.approx(weekly_sets(tally, week))
        assert found == pytest.approx(weekly_by_hand(tally.credits, list(found), week))
    for case, found in zip(tally.cases, got[-len(tally.cases) :], strict=True):
        assert {muscle: found[muscle] for muscle in case.gives} == case.gives


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


def test_outside_its_range_the_formula_says_why(visit: Visit) -> None:
    page = visit(PAGES["chair-rise"])
    page.locator("#chair-rise-age").fill("40")
    expect(answer(page, "chair-rise").locator(".ld-tool__refusal")).to_contain_text("65 and over")
    expect(answer(page, "chair-rise").locator("dd")).to_have_count(0)


def test_weights_go_with_a_one_rep_max_but_not_with_one_that_runs_high(visit: Visit) -> None:
    page = visit(PAGES["one-rm-estimate"])
    rows = answer(page, "one-rm-estimate").locator("tbody tr")
    expect(rows).to_have_count(7)
    expect(rows.nth(2)).to_have_text("80%72–75\u00a0kg107 to 12")
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
    other = visit(urlsplit(page.url).path.lstrip("/") + "?" + urlsplit(page.url).query)
    assert answer(other, "leg-session-calories").inner_text() == said
    other.get_by_role("button", name="Start again").click()
    assert not urlsplit(other.url).query
    expect(other.locator("#leg-session-calories-mass")).to_have_value("70")


@pytest.mark.parametrize(
    "query", ["mass=abc&minutes=-1&style=none", "mass=1e999", "mass=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "mass="]
)
def test_a_hostile_address_is_only_bad_input(visit: Visit, query: str) -> None:
    page = visit(f"{PAGES['leg-session-calories']}?{query}")
    expect(page.locator("#leg-session-calories-mass-message")).not_to_have_text("")
    expect(page.get_by_label("Mainly squats")).to_be_checked()
    assert "NaN" not in form(page, "leg-session-calories").inner_text()
    assert page.locator("form img").count() == 0


def test_a_week_is_put_together(visit: Visit) -> None:
    page = visit(PAGES["weekly-sets"])
    muscle = answer(page, "weekly-sets").locator
    expect(muscle("[data-muscle=quadriceps]")).to_contain_text("11 sets")
    expect(muscle("[data-muscle=quadriceps]")).to_have_attribute("data-level", "target")
    expect(muscle("[data-muscle=hamstrings]")).to_have_attribute("data-level", "none")
    page.evaluate("addEventListener('legday:muscles', (event) => { window.told = event.detail; })")
    page.get_by_role("button", name="Add an exercise").click()
    row = page.locator(".ld-week__row").last
    expect(row.get_by_label("Exercise")).to_be_focused()
    row.get_by_label("Exercise").select_option("Romanian deadlift")
    row.get_by_label("Hard sets").fill("५")
    row.get_by_label("Days a week").fill("2")
    expect(muscle("[data-muscle=hamstrings]")).to_contain_text("10 sets")
    assert page.evaluate("told")["hamstrings"] == {"sets": 10, "level": "target"}
    for typed in ("abc", "0", "-1", "2.5", "99", ""):
        row.get_by_label("Hard sets").fill(typed)
        row.get_by_label("Hard sets").blur()
        expect(row.locator("[data-message=sets]")).to_have_text(re.compile(r"^[A-Z].+[.]$"))
        assert "NaN" not in form(page, "weekly-sets").inner_text()
    row.get_by_label("Hard sets").fill("2")
    said = answer(page, "weekly-sets").inner_text()
    again = visit(f"{PAGES['weekly-sets']}?{urlsplit(page.url).query}")
    assert answer(again, "weekly-sets").inner_text() == said
    row.get_by_role("button", name="Take out: Romanian deadlift").click()
    expect(muscle("[data-muscle=hamstrings]")).to_contain_text("0 sets")
    hostile = visit(f"{PAGES['weekly-sets']}?week=nothing.1.1_back-squat.x.999_constructor.1.1")
    expect(hostile.locator(".ld-week__row")).to_have_count(1)
    assert "NaN" not in form(hostile, "weekly-sets").inner_text().replace("x", "")


@pytest.mark.parametrize("name", PAGES)
def test_without_scripts_the_formula_stands_there(visit: Visit, name: str) -> None:
    formula = FACTS.formulas[name]
    page = visit(PAGES[name], 360, 640, scripts=False)
    expect(form(page, name)).to_be_hidden()
    expect(page.locator(f'[data-calculator="{name}"] .ld-tool__off')).to_be_visible()
    text = page.locator("article").inner_text()
    for part in ("formula", "table", "example", "limits", "error", "sources"):
        expect(page.locator(f"#{name}-{part}")).to_be_visible()
    assert formula.worked_example.result.rstrip(".").replace(" x ", " × ")[1:] in text.replace("\u2212", "-")
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
        room = box(target)
        assert room["width"] >= 24, named
        assert room["height"] >= 24, named
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


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
        assert any("/assets/js/kernel.js" in name for name in loaded) == wanted
        assert all(name.startswith(page.url.split("/", 3)[0]) for name in loaded)


def test_a_refused_storage_changes_nothing(visit: Visit) -> None:
    page = visit("tools/")
    page.context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})")
    page.goto(PAGES["leg-session-calories"])
    page.get_by_role("radio", name="lb").check(force=True)
    expect(page.locator("#leg-session-calories-mass")).to_have_value("154.3")
