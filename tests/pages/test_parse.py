"""Pages become plain data; nothing in their text can stop that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.pages import Reference, parse_page
from legday.pages.mask import running_text, without_fences
from legday.pages.parse import MAX_CHARACTERS

PAGE = """---
title: A page
---

# A page

Words [@alpha2001; @beta2002] with a [link](other.md#part) and
**more** words on [a claim](claim:legs/mood).
{: derived="5 = 2 + 3" }

/// claim | legs/mood
///

- An item with [a term](term:1rm) and [a count](count:studies).

| Who | What |
|---|---|
| Men [@gamma2003] | `[@code2000]` |

Below the table [@delta2004].

```
/// claim | not/this
[@nor2000]
```
"""


def places(references: list[Reference]) -> list[tuple[str, int, int]]:
    return [(reference.target, reference.line, reference.column) for reference in references]


def test_references_know_their_place() -> None:
    page = parse_page(PAGE, "a.md")
    assert page.findings == []
    assert page.meta == {"title": "A page"}
    assert places(page.studies) == [
        ("alpha2001", 7, 8), ("beta2002", 7, 20), ("gamma2003", 18, 8), ("delta2004", 20, 18),
    ]  # fmt: skip
    assert places(page.links) == [("other.md#part", 7, 45)]
    assert places(page.claims) == [("legs/mood", 8, 29)]
    assert places(page.terms) == [("1rm", 14, 25)]
    assert places(page.counts) == [("studies", 14, 49)]
    assert places(page.cards) == [("legs/mood", 11, 5)]


def test_passages_carry_their_sources() -> None:
    heading, paragraph, item, head, row, caption = parse_page(PAGE, "a.md").passages
    assert [p.kind for p in (heading, paragraph, item, head, row, caption)] == [
        "heading", "paragraph", "item", "row", "row", "paragraph",
    ]  # fmt: skip
    assert (heading.level, paragraph.derived) == (1, "5 = 2 + 3")
    assert [study.target for study in row.studies] == ["gamma2003", "delta2004"], "a caption covers its table"
    assert "more** words" in paragraph.source
    assert "more   words on  a claim" in paragraph.text


def test_running_text_keeps_its_offsets() -> None:
    source = "A [link](x.md), `code`, **5 kg** [@a2001],\n![alt](a.svg){: .wide } https://a.example/1 and _so_ on"
    text = running_text(source)
    assert len(text) == len(source)
    assert text.split() == ["A", "link", ",", ",", "5", "kg", ",", "alt", "and", "so", "on"]
    assert text.index("5 kg") == source.index("5 kg")


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["```", "code", "```", "text"], ["text"]),
        (["~~~ yaml", "code", "~~~"], []),
        (["```", "text"], ["```", "text"]),
        ([" ```", "text", " ```"], [" ```", "text", " ```"]),
        (["````", "```", "````"], []),
        (["```", "code", "~~~", "```"], []),
    ],
)
def test_fences_are_read_as_the_renderer_reads_them(lines: list[str], kept: list[str]) -> None:
    assert [line for line in without_fences(lines) if line] == kept


def test_a_page_has_a_largest_size() -> None:
    codes = [finding.code for finding in parse_page("x" * (MAX_CHARACTERS + 1), "a.md").findings]
    assert codes == ["page-too-large"]


def test_a_carriage_return_ends_a_line_for_all_readers() -> None:
    page = parse_page("A | B\n-|-\n1\r2\r\n3", "a.md")
    assert page.lines == ["A | B", "-|-", "1", "2", "3"]
    assert [passage.line for passage in page.passages] == [1, 3, 4, 5]


MARKS = st.text(alphabet="[]()@{}:=\"'`~*_|/-#<>!\\ \n\tab1.;", max_size=300)


@given(st.text(max_size=400) | MARKS | MARKS.map(lambda text: f"---\n{text}\n---\n{text}"))
def test_any_text_becomes_a_page(text: str) -> None:
    page = parse_page(text, "a.md")
    for passage in page.passages:
        assert len(passage.text) == len(passage.source)
    for reference in (*page.studies, *page.links, *page.claims, *page.images, *page.blocks):
        assert 1 <= reference.line <= len(page.lines)
        assert reference.column >= 1


REPEATED = ["[", "[@", "](", "![a](", "`", "``a", "*", "///", "{: derived=", "<", "|", "> ", "- ", "[a]:", "a|", "~~~"]


@pytest.mark.parametrize("mark", REPEATED)
def test_repeated_marks_end(mark: str) -> None:
    text = mark * (20_000 // len(mark))
    assert parse_page(text, "a.md").text == text
