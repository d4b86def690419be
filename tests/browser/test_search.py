"""The search finds what a reader would want first, by mouse, touch and keyboard, and says what it found."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.visit import BENEFITS, Visit, box

INDEX = "**/search/index.json*"
SCRIPT = "**/search.js"
OPTION = ".ld-find__option"

# What is typed, the pages one of which must stand among the first, and how many are the first.
WANTED = [
    ("hamstring", "train/exercises/nordic-curl/", 1),
    ("hamstrings", "train/exercises/nordic-curl/", 1),
    ("hamstirng", "train/exercises/nordic-curl/", 1),
    ("hamstring", "train/exercises/romanian-deadlift/", 6),
    ("afterburn", "benefits/calories/", 1),
    ("afterburn", "blog/what-the-afterburn-is-worth/", 3),
    ("EPOC", "benefits/calories/", 1),
    ("EPOC", "evidence/glossary/", 3),
    ("testosteron", "benefits/hormones/", 1),
    ("testosterone", "benefits/hormones/", 1),
    ("does leg day raise testosterone?", "benefits/hormones/", 1),
    ("kcal", "benefits/calories/", 1),
    ("calorie", "benefits/calories/", 1),
    ("calories", "benefits/calories/", 1),
    ("squat", "train/exercises/back-squat/", 3),
    ("sqaut", "train/exercises/back-squat/", 3),
    ("squatting", "train/exercises/back-squat/", 3),
    ("back squat", "train/exercises/back-squat/", 1),
    ("RDL", "train/exercises/romanian-deadlift/", 1),
    ("calves", "train/exercises/standing-calf-raise/", 2),
    ("chest pain", "train/safety/", 3),
    ("emergency number", "train/safety/", 3),
    ("back pain numbness saddle", "train/safety/", 3),
    ("swollen calf", "train/safety/", 4),
    ("baby moves less", "train/pregnancy/", 1),
    ("sore", "train/soreness/", 1),
    ("soreness", "train/soreness/", 1),
    ("knee pain", "benefits/hypertrophy/", 1),
    ("bad knees", "blog/squats-and-knees/", 2),
    ("symmetry", "benefits/symmetry/", 1),
    ("muscle growth", "benefits/hypertrophy/", 3),
    ("1RM", "tools/one-rep-max/", 1),
    ("one rep max", "tools/one-rep-max/", 1),
    ("pregnant", "train/pregnancy/", 1),
    ("West 2010", "evidence/studies/strength-carryover/", 1),
    ("privacy", "about/privacy/", 1),
]


def searching(page: Page) -> Locator:
    """Open the search and wait for its field."""
    page.get_by_role("button", name="Search").click()
    return focused(page)


def focused(page: Page) -> Locator:
    field = page.get_by_role("combobox", name="Search")
    expect(field).to_be_focused()
    return field


def pages_found(page: Page, address: str) -> list[str]:
    """The pages found, in their order, by their path."""
    expect(page.locator(OPTION).first).to_be_visible()
    groups = page.locator(".ld-find__group").all()
    hrefs = [group.locator(OPTION).first.get_attribute("href") or "" for group in groups]
    return [href.removeprefix(address).partition("#")[0] for href in hrefs]


def test_finds_first_what_a_reader_would_want(visit: Visit, address: str) -> None:
    page = visit()
    field = searching(page)
    missed = []
    for words, path, most in WANTED:
        field.fill(words)
        found = pages_found(page, address)
        if path not in found[:most]:
            missed.append((words, path, found))
    assert not missed


def test_a_claim_shows_its_verdict_and_leads_to_its_card(visit: Visit, address: str) -> None:
    page = visit("about/")
    searching(page).fill("how big is the afterburn")
    claim = page.locator(f"{OPTION}[data-kind=claim]", has_text="How big is the afterburn").first
    expect(claim).to_contain_text("mostly supported, moderate certainty")
    expect(claim).to_contain_text("Statement 26")
    expect(claim.locator(".ld-verdict--mostly-supported")).to_be_visible()
    expect(claim.locator(".ld-certainty--moderate")).to_be_visible()
    expect(claim.locator("mark").first).to_have_text("big")
    claim.click()
    expect(page).to_have_url(re.compile(f"^{re.escape(address)}benefits/calories/#claim-"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_a_place_on_the_same_page_closes_the_search(visit: Visit) -> None:
    page = visit("benefits/calories/")
    searching(page).fill("afterburn")
    page.locator(f"{OPTION}[data-kind=claim]").first.click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator(":target")).to_be_in_viewport()


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_works_by_keyboard_alone(key: str, visit: Visit, address: str) -> None:
    page = visit("about/")
    page.keyboard.press(key)
    field = focused(page)
    page.keyboard.type("afterburn")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    for key_pressed, chosen in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", -1), ("ArrowDown", 0)):
        page.keyboard.press(key_pressed)
        option = options.nth(chosen)
        expect(option).to_have_attribute("aria-selected", "true")
        expect(option).to_be_in_viewport()
        expect(page.locator("[aria-selected=true]")).to_have_count(1)
        assert field.get_attribute("aria-activedescendant") == option.get_attribute("id")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}benefits/calories/")


def test_enter_alone_opens_the_first(visit: Visit, address: str) -> None:
    page = visit("about/")
    searching(page).fill("privacy")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}about/privacy/")


def test_escape_and_close_give_the_focus_back(visit: Visit) -> None:
    page = visit()
    button = page.get_by_role("button", name="Search")
    searching(page).fill("squat")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(focused(page)).to_have_value("squat")
    page.get_by_role("button", name="Close").click()
    expect(button).to_be_focused()


def test_says_how_much_it_found_and_where_it_finds_nothing(visit: Visit) -> None:
    page = visit()
    field = searching(page)
    said = page.get_by_role("dialog").get_by_role("status")
    field.fill("EPOC")
    expect(said).to_have_text(re.compile(r"^\d+ results on \d+ pages$"))
    field.fill("zzzzqx")
    expect(said).to_have_text("Nothing found for “zzzzqx”.")
    expect(field).to_have_attribute("aria-expanded", "false")
    page.get_by_role("dialog").get_by_role("link", name="every claim").click()
    expect(page).to_have_url(re.compile("/evidence/claims/$"))


def test_without_words_it_offers_places_to_begin(visit: Visit, address: str) -> None:
    page = visit()
    searching(page)
    links = page.locator(".ld-find__start a")
    expect(links.first).to_be_visible()
    paths = {(link.get_attribute("href") or "").removeprefix(address) for link in links.all()}
    assert paths == {*BENEFITS, "train/", "tools/", "evidence/claims/"}


def test_nothing_is_loaded_before_it_is_opened_and_each_file_once(visit: Visit) -> None:
    page = visit()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.reload(wait_until="networkidle")
    assert not [name for name in asked if "search" in name or name == "index.json"]
    for _ in range(2):
        searching(page).fill("squat")
        expect(page.locator(OPTION).first).to_be_visible()
        page.keyboard.press("Escape")
    assert asked.count("index.json") == 1


def test_what_is_typed_while_the_index_loads_is_not_lost(visit: Visit, address: str) -> None:
    page = visit("about/")
    held: list[Route] = []
    page.route(INDEX, lambda route: held.append(route))
    with page.expect_request(INDEX):
        searching(page)
    page.keyboard.type("privacy")
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox")).to_have_value("privacy")
    held[0].continue_()
    expect(page).to_have_url(f"{address}about/privacy/")


def test_what_is_typed_while_the_search_itself_loads_is_not_lost(visit: Visit, address: str) -> None:
    page = visit("about/")
    held: list[Route] = []
    page.route(SCRIPT, lambda route: held.append(route))
    with page.expect_request(SCRIPT):
        page.keyboard.press("/")
    page.keyboard.type("privacy/")
    page.keyboard.press("Enter")
    held[0].continue_()
    expect(page.get_by_role("combobox")).to_have_value("privacy/")
    expect(page).to_have_url(f"{address}about/privacy/")


def test_where_it_cannot_be_loaded_every_claim_is_listed(visit: Visit, address: str) -> None:
    page = visit("about/")
    page.route(SCRIPT, lambda route: route.abort())
    page.get_by_role("button", name="Search").click()
    expect(page).to_have_url(f"{address}evidence/claims/")


def test_without_a_network_it_says_so_and_tries_again(visit: Visit) -> None:
    page = visit()
    page.route(INDEX, lambda route: route.abort())
    field = searching(page)
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("could not be loaded")
    expect(page.get_by_role("dialog").get_by_role("link", name="every claim")).to_be_visible()
    page.unroute(INDEX)
    field.fill("squat")
    expect(page.locator(OPTION).first).to_be_visible()


def test_by_touch_it_fills_the_screen_and_everything_is_large_enough(visit: Visit, address: str) -> None:
    page = visit("about/", 360, 640, touch=True)
    page.get_by_role("button", name="Search").tap()
    focused(page).fill("afterburn")
    expect(page.locator(OPTION).first).to_be_visible()
    frame = box(page.get_by_role("dialog"))
    assert (frame["x"], frame["y"], frame["width"], frame["height"]) == (0, 0, 360, 640)
    for target in (*page.locator(OPTION).all(), page.get_by_role("button", name="Close"), page.get_by_role("combobox")):
        assert box(target)["height"] >= 44
    assert page.evaluate("document.querySelector('dialog').scrollWidth") == 360
    page.locator(OPTION).first.tap()
    expect(page).to_have_url(f"{address}benefits/calories/")


def test_a_tap_beside_the_panel_closes_it(visit: Visit) -> None:
    page = visit()
    searching(page)
    page.mouse.click(5, 400)
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_the_policy_of_the_page_stands_in_nothing_s_way(visit: Visit) -> None:
    page = visit("benefits/hormones/", own=True)  # else the console tells that there is no worker
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.on("pageerror", lambda error: refused.append(str(error)))
    searching(page).fill("testosterone")
    expect(page.locator(OPTION).first).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_css("opacity", "1")
    assert refused == []
