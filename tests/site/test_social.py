"""What a page says of itself where it is shared: its facts, its tags, its card."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from legday.facts import Facts, load_facts
from legday.facts.models import CERTAINTIES, VERDICTS
from legday.pages import Page
from legday.site.social import cards, draw, palette
from legday.site.social.marks import sign
from legday.site.social.page_facts import Card, Graded, PageFacts, page_facts
from legday.site.social.tags import tagged, unlisted
from tests.conftest import ROOT

QUESTION = "Is there a question of quite some length that a claim may ask, as long as any on file?"
TITLE = "Does a very long title that takes all seventy characters still fit on?"
HEAD = '<head>\n<meta name="description" content="Old.">\n<title>Old - A site</title>\n</head>'
FACTS, _ = load_facts(ROOT)


def graded(number: int) -> tuple[Graded, ...]:
    return tuple(Graded(QUESTION, VERDICTS[n % 6], CERTAINTIES[n % 4]) for n in range(number))


def of(pages: list[Page], *files: str, facts: Facts = FACTS) -> list[PageFacts]:
    return page_facts(facts, pages, dict.fromkeys(files, "<title>From the page - A site</title>"), "A site")


CARDS = {
    "longest": Card("a.png", "The five benefits", TITLE, "", graded(1)),
    "shortest": Card("a.png", "", "Squats", "", ()),
    "described": Card("a.png", "Exercises", TITLE, "Twenty words of a sentence. " * 6, ()),
    "every verdict": Card("a.png", "Posts", TITLE, "", graded(6)),
    "every claim": Card("a.png", "Evidence", TITLE, "", graded(100)),
    "one endless word": Card("a.png", "Posts", "W" * 70, "M" * 160, ()),
    **{f"{one}": Card("a.png", "Posts", TITLE, "", (Graded(QUESTION, one, "low"),)) for one in VERDICTS},
}


@pytest.fixture(scope="module", params=CARDS)
def drawn(request: pytest.FixtureRequest) -> bytes:
    return draw.draw(CARDS[request.param], "A site, named")


def test_a_card_is_small_and_of_the_right_size(drawn: bytes) -> None:
    with Image.open(BytesIO(drawn)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
    assert len(drawn) <= 40_000


def test_nothing_on_a_card_runs_over_its_margins(drawn: bytes) -> None:
    with Image.open(BytesIO(drawn)) as picture:
        below = picture.convert("RGB").crop((0, draw.BAND, 1200, 630))
    ink = ImageChops.difference(below, Image.new("RGB", below.size, palette.PAPER)).getbbox()
    assert ink
    left, _, right, bottom = ink
    assert left >= draw.MARGIN - 6
    assert right <= 1200 - draw.MARGIN + 6
    assert bottom + draw.BAND <= 600


def test_title_and_what_stands_below_it_keep_apart(drawn: bytes) -> None:
    with Image.open(BytesIO(drawn)) as picture:
        text = picture.convert("RGB").crop((0, draw.TITLE_TOP, 1200, 600))
    ink = ImageChops.difference(text, Image.new("RGB", text.size, palette.PAPER)).convert("L")
    rows = [ink.crop((0, row, 1200, row + 1)).getbbox() is not None for row in range(ink.height)]
    gaps = [len(gap) for gap in re.findall("(?<=1)0+(?=1)", "".join("01"[row] for row in rows))]
    assert not gaps or max(gaps) >= 14


def test_the_same_card_is_the_same_bytes() -> None:
    assert draw.draw(CARDS["every verdict"], "A site, named") == draw.draw(CARDS["every verdict"], "A site, named")


def test_a_verdict_has_its_own_sign_and_not_its_colour_alone() -> None:
    signs = {sign(verdict, 50).tobytes() for verdict in VERDICTS}
    assert len(signs) == len(VERDICTS)


def test_colours_are_those_of_the_site() -> None:
    css = (ROOT / "docs/assets/css/tokens.css").read_text(encoding="utf-8")
    light = dict(re.findall(r"--ld-([\w-]+): light-dark\((#[0-9a-f]{6}),", css))
    assert {name: light[name] for name in palette.VERDICTS} == palette.VERDICTS
    named = {"paper": palette.PAPER, "ink": palette.INK, "muted": palette.MUTED, "rule": palette.RULE}
    assert {name: light[name] for name in named} == named
    assert light["accent"] == palette.ACCENT


def test_a_card_is_drawn_once_and_dropped_when_no_page_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times = []

    def drawing(card: Card, site_name: str) -> bytes:
        times.append(card)
        return draw.draw(card, site_name)

    monkeypatch.setattr(cards, "draw", drawing)
    site, kept = tmp_path / "site", tmp_path / "kept"
    one = Card("cards/one.png", "", "One", "", ())
    other = Card("cards/one.png", "", "Another title", "", ())
    cards.write_cards([one], site, kept, "A site")
    first = (site / one.file).read_bytes()
    (kept / "cut-off.begun").write_bytes(b"")
    cards.write_cards([one], site, kept, "A site")
    assert times == [one]
    assert (site / one.file).read_bytes() == first
    cards.write_cards([other], site, kept, "A site")
    assert times == [one, other]
    assert (site / one.file).read_bytes() != first
    assert len(list(kept.iterdir())) == 1


def test_a_page_is_told_by_its_front_matter() -> None:
    page = Page("train/week.md", "", meta={"title": "Your week", "description": "When  to\ntrain."})
    [facts] = of([page], "train/week/index.html")
    assert facts == PageFacts(
        "train/week/index.html",
        "train/week/",
        "Your week",
        "When to train.",
        False,
        Card("assets/cards/train-week.png", "Train", "Your week", "When to train.", ()),
    )


def test_a_post_shows_the_verdicts_of_its_claims() -> None:
    names = ["hormones/spike-builds-muscle", "no/such-claim"]
    page = Page("posts/a.md", "", meta={"title": "A", "description": "B.", "claims": names})
    [facts] = of([page], "blog/a/index.html")
    claim = FACTS.claims[names[0]]
    assert facts.article
    assert facts.card.graded == (Graded(claim.question, claim.verdict, claim.certainty),)
    assert facts.card.said.startswith(claim.question)


def test_lists_that_the_engine_makes_have_words_of_their_own() -> None:
    page = Page("blog/index.md", "", meta={"title": "All posts", "description": "Questions, answered."})
    files = ("blog/index.html", "blog/page/2/index.html", "blog/archive/2026/index.html")
    third = "blog/archive/2026/page/3/index.html"
    assert [(one.title, one.description) for one in of([page], *files, third)] == [
        ("All posts", "Questions, answered."),
        ("All posts, page 2", "All posts, page 2: questions, answered."),
        ("Posts of 2026", "Posts of 2026: questions, answered."),
        ("Posts of 2026, page 3", "Posts of 2026, page 3: questions, answered."),
    ]


def test_a_page_without_a_source_keeps_the_title_that_it_has() -> None:
    [facts] = of([], "other/index.html")
    assert (facts.title, facts.description) == ("From the page", "")


def test_a_tally_is_told_in_words() -> None:
    card = Card("a.png", "", "A", "", graded(7), "of 8 statements")
    assert card.said == (
        "7 of 8 statements: 2 supported, 1 mostly supported, 1 mixed, 1 mostly unsupported, 1 unsupported, 1 untested"
    )


def test_tags_say_each_thing_once() -> None:
    card = Card("assets/cards/a.png", "", "Is it <so>?", 'It "is".', ())
    page = PageFacts("a/index.html", "a/", "Is it <so>?", 'It "is".', True, card)
    assert tagged(HEAD, page, "https://example.org/", "A site") == (
        "<head>\n"
        "<title>Is it &lt;so&gt;? - A site</title>\n"
        '<meta name="description" content="It &quot;is&quot;.">\n'
        '<meta property="og:type" content="article">\n'
        '<meta property="og:site_name" content="A site">\n'
        '<meta property="og:locale" content="en_GB">\n'
        '<meta property="og:title" content="Is it &lt;so&gt;?">\n'
        '<meta property="og:description" content="It &quot;is&quot;.">\n'
        '<meta property="og:url" content="https://example.org/a/">\n'
        '<meta property="og:image" content="https://example.org/assets/cards/a.png">\n'
        '<meta property="og:image:width" content="1200">\n'
        '<meta property="og:image:height" content="630">\n'
        '<meta property="og:image:alt" content="Is it &lt;so&gt;? It &quot;is&quot;.">\n'
        '<meta name="twitter:card" content="summary_large_image">\n'
        "</head>"
    )


def test_a_long_title_stands_without_the_name_of_the_site() -> None:
    page = PageFacts("a/index.html", "a/", TITLE, "Words.", False, CARDS["longest"])
    assert f"<title>{TITLE}</title>" in tagged(HEAD, page, "https://example.org/", "A site")


def test_the_page_for_lost_readers_is_not_for_search_engines() -> None:
    assert '<title>Old - A site</title>\n<meta name="robots" content="noindex">' in unlisted(HEAD)


def test_only_pages_to_be_found_are_shared(site: Path) -> None:
    lost = (site / "404.html").read_text(encoding="utf-8")
    assert "og:" not in lost
    assert re.search(r"<meta\b[^>]*\bnoindex\b", lost)
    listed = [path for path in site.rglob("*.html") if "noindex" not in path.read_text(encoding="utf-8")]
    assert len(list((site / "assets/cards").iterdir())) == len(listed) > 1
