"""By keyboard: the skip link comes first, and the focus can always be seen."""

from playwright.sync_api import expect

from tests.browser.visit import Visit

STOPS = 30
FOCUS = """() => {
  const style = getComputedStyle(document.activeElement);
  const name = document.activeElement.outerHTML.slice(0, 100);
  return { name, style: style.outlineStyle, width: parseFloat(style.outlineWidth) };
}"""


def test_skip_link_comes_first_and_leads_to_the_words(visit: Visit) -> None:
    page = visit("benefits/hormones/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator("main :focus")).to_have_count(1)


def test_focus_is_seen_at_every_stop(visit: Visit) -> None:
    page = visit("benefits/hormones/")
    unseen = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["style"] == "none" or not focus["width"]:
            unseen.append(focus["name"])
    assert unseen == []
