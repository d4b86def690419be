"""The page where proposals begin: what a reader came for is filled in, what a stranger wrote there is not."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from legday.markdown.context import claim_anchor
from tests.browser.visit import CARDS, Visit
from tests.conftest import FORK, ROOT

AT = "about/propose/"
HOSTILE = [
    "?edit=docs/../../../../evil/evil",
    "?edit=//evil.example/x",
    "?edit=https://evil.example/docs/x.md",
    "?edit=javascript:alert(1)",
    "?edit=docs/%0Ax.md",
    "?correction=hormones/help-sleep%26title=x",
    "?correction=<img src=x onerror=alert(1)>",
    "?study=hormones%26body=x",
    "?__proto__=x",
    "?" + "x" * 4000,
]


def asked(page: Page) -> list[str]:
    """What the page asks of GitHub; every answer is the same."""
    found: list[str] = []

    def answer(route: Route) -> None:
        found.append(route.request.url)
        route.fulfill(body="<title>GitHub</title>", content_type="text/html")

    page.route("https://github.com/**", answer)
    return found


@pytest.fixture
def page(visit: Visit) -> Page:
    return visit("about/")


def query(page: Page, name: str) -> dict[str, list[str]]:
    """What is filled in behind a link of the page."""
    return parse_qs(urlsplit(page.get_by_role("link", name=name, exact=True).get_attribute("href") or "").query)


def test_a_card_leads_to_the_form_and_the_file_of_its_claim(visit: Visit) -> None:
    claim = "symmetry/are-squats-bad-for-knees"
    page = visit(next(path for path, cards in CARDS.items() if claim_anchor(claim) in cards))
    card = page.locator("section.ld-claim", has=page.locator(f"#{claim_anchor(claim)}"))
    card.locator("summary").click()
    card.get_by_role("link", name="Correct this claim").click()
    expect(page.get_by_role("region", name="What you came for")).to_contain_text(f"seeds/claims/{claim}.yml")
    assert query(page, "Say what is wrong, in a form") == {"template": ["correction.yml"], "claim": [claim]}
    for name, way in (("Change the file yourself", "edit"), ("See the file", "blob")):
        link = page.get_by_role("link", name=name)
        expect(link).to_have_attribute("href", f"{FORK}/{way}/main/seeds/claims/{claim}.yml")
        assert (ROOT / f"seeds/claims/{claim}.yml").is_file()


@pytest.mark.parametrize(
    ("start", "link", "way"),
    [
        ("benefits/symmetry/", "Edit this page", "edit/main/docs/benefits/symmetry.md"),
        ("blog/how-sore-is-too-sore/", "Edit this page", "edit/main/docs/posts/how-sore-is-too-sore.md"),
        ("blog/", "Edit this page", "edit/main/docs/blog/index.md"),
        ("", "Edit this page", "edit/main/docs/index.md"),
        ("blog/", "Write a post", "new/main/docs/posts"),
    ],
)
def test_what_leaves_no_choice_leads_straight_on(visit: Visit, start: str, link: str, way: str) -> None:
    page = visit(start)
    found, before = asked(page), page.url
    page.get_by_role("link", name=link).click()
    page.wait_for_url("https://github.com/**")
    assert [url.partition("?")[0] for url in found] == [f"{FORK}/{way}"]
    assert way.startswith("new") or Path(ROOT, way.removeprefix("edit/main/")).is_file()
    page.go_back()
    page.wait_for_url(before)


def test_without_a_network_it_stays(visit: Visit) -> None:
    page = visit("about/")
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })")
    found = asked(page)
    page.goto(f"{AT}?edit=docs/about/index.md")
    expect(page.get_by_role("link", name="Change the file yourself")).to_be_visible()
    assert found == []


def test_a_topic_and_a_kind_lead_to_their_part(page: Page) -> None:
    page.goto(f"{AT}?study=hormones")
    expect(page.locator("#study")).to_be_in_viewport()
    assert query(page, "Open the form for studies") == {"template": ["study.yml"], "topic": ["hormones"]}
    page.goto(f"{AT}?problem")
    expect(page.locator("#problem")).to_be_in_viewport()
    assert query(page, "Open the form for faults") == {"template": ["bug.yml"]}


@pytest.mark.parametrize("asks", HOSTILE)
def test_what_is_no_name_of_ours_is_not_used(page: Page, asks: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    plain = None
    for query_string in ("", asks):
        found = asked(page)
        page.goto(f"{AT}{query_string}", wait_until="load")
        page.wait_for_timeout(100)
        links = page.eval_on_selector_all(".ld-propose a[data-proposal]", "links => links.map((link) => link.href)")
        assert plain in (None, links)
        plain = links
        assert [url for url in found if not url.startswith(f"{FORK}/new/main/docs/posts?")] == []
    expect(page.get_by_role("region", name="What you came for")).to_be_hidden()
    assert errors == []


def test_without_scripts_every_way_is_open(visit: Visit) -> None:
    page = visit(f"{AT}?correction=hormones/help-sleep", scripts=False)
    for name in ("Open the form for corrections", "Open the form for studies", "docs", "seeds", "Begin a post"):
        expect(page.locator(".ld-propose").get_by_role("link", name=name, exact=True)).to_be_visible()
    expect(page.get_by_role("region", name="What you came for")).to_be_hidden()
    expect(page.get_by_role("heading", name="If GitHub shows no form")).to_be_visible()
