"""On paper: the words, all of them, and nothing to click."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit, box


def test_paper_shows_the_words_and_nothing_to_click(visit: Visit) -> None:
    page = visit("benefits/calories/")
    page.locator(".ld-cite").first.click()
    expect(page.locator(".ld-popover:popover-open")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".ld-popover:popover-open")).to_be_hidden()
    for furniture in (
        ".ld-header",
        ".ld-nav",
        ".ld-contents",
        ".ld-path",
        ".ld-edit",
        ".ld-around",
        ".ld-footer",
        ".ld-skip",
    ):
        for one in page.locator(furniture).all():
            expect(one).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()


def test_paper_shows_what_is_folded_away(visit: Visit) -> None:
    page = visit("benefits/calories/", scripts=False)
    folded = page.locator(".ld-claim details:not([open]) dl").all()
    assert folded
    page.emulate_media(media="print")
    for part in folded:
        expect(part).to_be_visible()
        assert box(part)["height"] > 100


def test_paper_leaves_out_what_only_a_click_can_use(visit: Visit) -> None:
    page = visit("benefits/calories/", scripts=False)
    page.emulate_media(media="print")
    for unused in (".ld-claim summary", ".ld-off-paper", ".ld-chart details", ".ld-references a:not([href^=http])"):
        found = page.locator(unused)
        assert found.count(), unused
        for one in found.all():
            expect(one).to_be_hidden()
    for picture in page.locator(".ld-chart__picture--wide").all():
        expect(picture).to_be_visible()


def test_addresses_of_studies_stand_on_paper(visit: Visit) -> None:
    page = visit("benefits/calories/", scripts=False)
    page.emulate_media(media="print")
    links = page.locator(".ld-references a[href^=http]")
    said = links.evaluate_all(
        "links => links.map(a => [a.href, a.textContent + getComputedStyle(a, '::after').content.replaceAll('\"', '')])"
    )
    assert len(said) > 40
    for address, words in said:
        assert address in words or words.startswith(f"doi:{address.removeprefix('https://doi.org/')}")


@pytest.mark.parametrize("path", ["benefits/calories/", "train/plans/beginner-two-days/"])
def test_paper_is_black_and_white_after_a_dark_screen(visit: Visit, path: str) -> None:
    page = visit(path, dark=True)
    page.emulate_media(media="print")
    colours = page.locator("article :is(h1, h2, h3, p, a, li, dt, dd, th, td, span, strong, text, rect)").evaluate_all(
        "all => [...new Set(all.flatMap(one => { const s = getComputedStyle(one); return [s.color, s.fill]; }))]"
    )
    assert colours
    for colour in colours:
        parts = [float(part) for part in re.findall(r"[\d.]+", colour)][:3]
        assert len(set(parts)) <= 1, colour


def test_no_heading_ends_a_sheet(visit: Visit) -> None:
    page = visit("benefits/calories/", scripts=False)
    page.emulate_media(media="print")
    kept = page.locator("article :is(h1, h2, h3, h4)").evaluate_all(
        "all => all.map(one => getComputedStyle(one).breakAfter)"
    )
    assert len(kept) > 20
    assert set(kept) == {"avoid"}


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_benefit_page_takes_few_sheets(visit: Visit, paper: str) -> None:
    page = visit("benefits/calories/", scripts=False)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))) <= 18


def test_filters_stay_off_paper(visit: Visit) -> None:
    page = visit("evidence/claims/")
    page.emulate_media(media="print")
    expect(page.locator(".ld-filters")).to_be_hidden()
    expect(page.locator(".ld-shown")).to_be_hidden()


def test_notes_are_no_larger_than_the_text_on_paper(visit: Visit) -> None:
    page = visit("train/exercises/back-squat/", 720)
    page.emulate_media(media="print")
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    text = page.locator(".ld-steps li").first.evaluate(size)
    for note in (".ld-care p", ".ld-short dd", ".ld-drawing p", ".ld-trains dd"):
        assert 9 < page.locator(note).first.evaluate(size) < text
