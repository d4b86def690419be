"""The filters of the list of claims, with and without scripts."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visit import Visit

PAGE = "evidence/claims/"
PAIRS = """all => all.map(one =>
  [one.closest("[data-topic]").dataset.topic, one.querySelector(".ld-verdict").textContent])"""


def shown(page: Page) -> list[tuple[str, str]]:
    """Topic and verdict of each claim on show."""
    pairs: list[list[str]] = page.locator(".ld-entry:visible").evaluate_all(PAIRS)
    return [(topic, verdict) for topic, verdict in pairs]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_filters_narrow_the_list_and_reset_shows_all(visit: Visit, scripts: bool) -> None:
    page = visit(PAGE, scripts=scripts)
    everything = shown(page)
    mixed = [claim for claim in everything if claim[1] == "mixed"]
    assert 0 < len(mixed) < len(everything)

    page.get_by_role("group", name="Verdict").get_by_label("mixed").check()
    assert shown(page) == mixed

    topic, name = "hormones", page.locator("[data-topic=hormones] h2").inner_text()
    page.get_by_role("group", name="Topic").get_by_label(name).check()
    assert shown(page) == [claim for claim in mixed if claim[0] == topic]
    expect(page.locator(".ld-claim-group:visible")).to_have_count(1)

    page.get_by_role("button", name="Show all").click()
    assert shown(page) == everything


def test_filters_work_by_keyboard(visit: Visit) -> None:
    page = visit(PAGE)
    page.get_by_role("group", name="Verdict").get_by_label("all").focus()
    page.keyboard.press("ArrowDown")
    assert {verdict for _, verdict in shown(page)} == {"supported"}
