"""On paper: the words, all of them, and nothing to click."""

from playwright.sync_api import expect

from tests.browser.visit import Visit, box


def test_paper_shows_the_words_and_nothing_to_click(visit: Visit) -> None:
    page = visit("benefits/calories/")
    page.locator(".ld-cite").first.click()
    expect(page.locator(".ld-popover:popover-open")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".ld-popover:popover-open")).to_be_hidden()
    for furniture in (".md-header", ".md-sidebar", ".md-footer", ".ld-edit", ".md-path"):
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
