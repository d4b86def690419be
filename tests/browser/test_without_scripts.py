"""Without scripts every page reads in full."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import BENEFITS, CARDS, Visit


@pytest.mark.parametrize("path", BENEFITS)
def test_benefit_page_reads_in_full(visit: Visit, path: str) -> None:
    page = visit(path, 320, 640, scripts=False)
    article = page.locator("article")
    expect(article.locator("h1")).to_be_visible()
    for heading in ("The answer in 60 seconds", "What to do this week", "Studies cited"):
        expect(article.get_by_role("heading", name=heading)).to_be_visible()
    for block in article.locator(":scope > :is(p, ul, ol, h2):not(.ld-moved)").all():
        expect(block).to_be_visible()
    expect(article.locator(".ld-claim__grade:visible")).to_have_count(len(CARDS[path]))


def test_home_shows_its_statements_and_topic_cards(visit: Visit) -> None:
    page = visit(width=320, scripts=False)
    for part in page.locator(".ld-mark, .ld-topic-card").all():
        expect(part).to_be_visible()
    page.locator(".ld-topic-card a").first.click()
    expect(page.locator("h1")).to_be_visible()
