"""Mends change what nobody reads: never what a page says, and nothing at all in a file that is well."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.fix.mends import mend
from legday.pages import Page, parse_page
from legday.pages.dates import find_dates
from legday.pages.site_markdown import read_site_markdown

ROOT = Path(__file__).resolve().parents[2]
AROUND_BLOCKS = re.compile(r"\s*(</?(?:p|[uo]l|li|h[1-6r]|table|thead|tbody|t[dhr]|blockquote)\b[^>]*>)\s*")
ORDERED = "keys stand in their order"
FILES = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "seeds").rglob("*.yml")]

SPACE = st.sampled_from(["", "", "", " ", "  ", "   ", "\t", " \t"])
VALUES = st.sampled_from(
    ["Legs", "Legs: a guide", "'Legs'", '"Legs: a guide"', "\u201cLegs: a guide\u201d", "2026-11-3", "'2026-11-03'",
     "3 November 2026", "03/11/2026", "[a, b]", "a # note", '"a # b"', ">-\n  folded  \n  text", "|\n  kept  \n  text",
     "\n  - one\n  - two", "\n\t- one", "{a: 1}", "it's: so", "*a", "&a x", "a\n\tb", ""]
)  # fmt: skip
KEYS = st.sampled_from(
    ["title", "description", "date", "authors", "tags", "reviewed", "review_by", "cover", "draft", "hide", "odd",
     "# a comment", "  indented", "not a key at all"]
)  # fmt: skip
LINES = st.sampled_from(
    ["Words that are read.", "And more", "", "# Title", "## Section", "- item", "  - inner", "    code", "```", "~~~",
     "| a | b |", "|---|---|", "> quote", "a `code", "span` b", "[link](a.md)", "![](a.png)", "/// claim | a/b", "///",
     "---", "back\\", "{: .x }", "1. one", "\u00a0", "\u2028", "a\tb", "***", "<b>", "[@west2010]", "[x]: y"]
)  # fmt: skip
ENDS = st.sampled_from(["\n", "\n", "\r\n", "\r"])


@st.composite
def pages(draw: st.DrawFn) -> str:
    keys = draw(st.lists(st.tuples(KEYS, VALUES, SPACE), max_size=6))
    body = draw(st.lists(st.tuples(LINES, SPACE), max_size=14))
    fence = draw(st.sampled_from(["---", "---", "--- ", "...", ""]))
    front = [f"{key}: {value}{space}" for key, value, space in keys]
    lines = [*(["---", *front, fence] if keys else []), *(line + space for line, space in body)]
    text = "\n".join(lines).replace("\n", draw(ENDS))
    return draw(st.sampled_from(["", "", "\ufeff"])) + text + draw(st.sampled_from(["", "\n", "\n\n"]))


def read(text: str) -> Page:
    """The page as it is read: engines drop the mark and take every line end for the same."""
    return parse_page(text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), "page.md")


def plain(value: Any) -> Any:
    """`value` with each date, in whatever form, as the day that it names."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, str):
        return next((day for _, found, day in find_dates(value) if day and found == value), value)
    return value


def rendered(page: Page) -> list[str]:
    """The body as HTML, code kept to the letter, other white space alike: a browser shows it so."""
    html = read_site_markdown(ROOT).convert_words(page.body)
    html = AROUND_BLOCKS.sub(r"\1", html)
    parts = re.split(r"(<pre>.*?</pre>)", html, flags=re.DOTALL)
    return [part if part.startswith("<pre>") else " ".join(part.split()) for part in parts]


@given(pages())
def test_the_page_says_the_same(text: str) -> None:
    before, after = read(text), read(mend(text, "docs/page.md")[0])
    if not before.findings:
        assert plain(after.meta) == plain(before.meta)
    assert rendered(after) == rendered(before)
    assert [(p.kind, p.level, p.text.split()) for p in after.passages] == [
        (p.kind, p.level, p.text.split()) for p in before.passages
    ]


@given(pages())
def test_once_is_enough(text: str) -> None:
    once, done = mend(text, "docs/page.md")
    assert mend(once, "docs/page.md") == (once, [])
    assert bool(done) == (once != text)


@given(st.text(max_size=200), st.sampled_from(["docs/page.md", "seeds/words.yml"]))
def test_any_text_is_borne(text: str, path: str) -> None:
    once, _ = mend(text, path)
    assert mend(once, path) == (once, [])


def test_files_that_are_well_stay_as_they_are() -> None:
    texts = {path.relative_to(ROOT).as_posix(): path.read_bytes().decode("utf-8") for path in FILES}
    assert {path: done for path, text in texts.items() for new, done in [mend(text, path)] if new != text or done} == {}


@pytest.mark.parametrize(
    ("before", "after", "done"),
    [
        ("\ufeff# A\n", "# A\n", "no byte order mark"),
        ("# A\r\n\r\nb\r\n", "# A\n\nb\n", "line ends are those of Unix"),
        ("# A", "# A\n", "the last line ends"),
        ("a \nb\n   \nc  \n\nd\t\n", "a\nb\n\nc\n\nd\n", "no spaces at the ends of lines"),
        ("---\ndraft: true\n# why\ntitle: A\n---\n", "---\n# why\ntitle: A\ndraft: true\n---\n", ORDERED),
        ("---\nodd: 1\ntags:\n- a\ntitle: A\n---\n", "---\ntitle: A\ntags:\n- a\nodd: 1\n---\n", ORDERED),
        ("---\ndate: 3 Nov 2026 # x\n---\n", "---\ndate: 2026-11-03 # x\n---\n", "dates are written 2026-11-23"),
        ("---\ndate: '2026-11-03'\n---\n", "---\ndate: 2026-11-03\n---\n", "dates are written 2026-11-23"),
        ("---\ncover:\n\talt: x\n---\n", "---\ncover:\n  alt: x\n---\n", "tabs before keys are spaces"),
        ("---\ntitle: A: b\n---\n", '---\ntitle: "A: b"\n---\n', "text with a colon stands in quotes"),
        ("---\ntitle: \u201cA: b\u201d\n---\n", '---\ntitle: "A: b"\n---\n', "text with a colon stands in quotes"),
    ],
)  # fmt: skip
def test_what_is_mended(before: str, after: str, done: str) -> None:
    assert mend(before, "docs/page.md") == (after, [done])


def test_repairs_build_on_each_other() -> None:
    before = "---\ntitle: A: b\ntags:\n\t- a\ndescription: C: d\ndate: 23.11.2026\n---\n"
    after = '---\ntitle: "A: b"\ndescription: "C: d"\ndate: 2026-11-23\ntags:\n  - a\n---\n'
    assert mend(before, "docs/page.md")[0] == after


def test_only_the_line_that_cannot_be_read_is_quoted() -> None:
    before = "title: Legs: a trial\nmeaning: >-\n  Note: this: stays.\n"
    after = 'title: "Legs: a trial"\nmeaning: >-\n  Note: this: stays.\n'
    assert mend(before, "seeds/studies/alpha2001.yml") == (after, ["text with a colon stands in quotes"])


@pytest.mark.parametrize(
    "text",
    [
        "a line break  \nb\n",
        "```\ncode \n```\n",
        "    code \n",
        "words \n{: .x } \n",
        "---\ndate: 03/11/2026\n---\n",
        "---\ntitle: A # b: c\n---\n",
        "---\ndescription: |\n  kept  \n  so\n---\n",
        "---\ntitle: A\ntitle: B\n---\n",
        "---\ntags: &a [x]\nclaims: *a\n---\n",
        "---\nno end: x\n",
    ],
)
def test_what_is_left(text: str) -> None:
    assert mend(text, "docs/page.md") == (text, [])


def test_seeds_keep_order_and_quotes() -> None:
    seed = "b: 'x'\na: \"2026-11-03\"\nhistory:\n  - date: '2026-11-03' \n"
    mended = "b: 'x'\na: \"2026-11-03\"\nhistory:\n  - date: 2026-11-03\n"
    assert mend(seed, "seeds/words.yml")[0] == mended
    assert date(2026, 11, 3).isoformat() in mended
