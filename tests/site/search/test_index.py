"""What the search index holds of a page."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from legday.facts.models import Term
from legday.site.search import index_of
from legday.site.search.words import distinct, words_of

HERE = Path(__file__).parent
PAGE = (HERE / "page.html").read_text(encoding="utf-8")
MEANS = "A meaning of its own."
TERMS = [
    Term(term="afterburn (EPOC)", means=MEANS, also=["EPOC"], topics=["calories"]),
    Term(term="set", means=MEANS, topics=["calories"]),
]
TAGS = (
    "<p>", "</p>", "<h2 id=a>", "</h2>", "<dl>", "<dt id=term-a>", "</dl>", "<svg>", "</svg>", "<br/>", "&amp;", "<",
    "<section class='ld-claim'>", "</section>", "<article class=ld-study id=s>", "</article>", "words",
)  # fmt: skip


def test_a_page_and_its_parts() -> None:
    index = index_of({"calories/": PAGE, "moved/": "<title>Moved</title>"}, TERMS)
    del index["stop"]
    assert index == json.loads((HERE / "expected.json").read_text(encoding="utf-8"))


def test_an_exercise_is_one_entry_with_all_its_words() -> None:
    index = index_of({"train/exercises/squat/": PAGE}, [])
    assert [entry["title"] for entry in index["entries"]] == ["Calories & legs"]
    assert {"breathing", "oxygen", "bill"} <= set(index["words"])


def test_pages_stand_by_address_whatever_their_order() -> None:
    assert index_of({"b/": PAGE, "a/": PAGE}, []) == index_of({"a/": PAGE, "b/": PAGE}, [])


def test_the_shorter_form_stands_for_both() -> None:
    assert distinct({"squat", "squats", "walked", "legs"}, {"walk"}) == {"squat", "legs"}


def test_what_says_nothing_is_no_word() -> None:
    assert words_of("The 350 kcal, and a 1RM of it") == {"kcal", "1rm"}


@given(st.lists(st.sampled_from(TAGS)))
def test_no_order_of_tags_breaks_it(tags: list[str]) -> None:
    entries = index_of({"": f"<article>{''.join(tags)}</article>"}, [])["entries"]
    assert entries[0]["at"] == ""
