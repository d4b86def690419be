"""What strangers wrote cannot leave its code span, and a summary has an end."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from legday.changes.compare import Change, Changes
from legday.changes.field_changes import FieldChange, field_changes
from legday.changes.summary import MOST_BYTES, Proposal, summary
from legday.findings import Finding

TEXTS = st.text(max_size=60) | st.sampled_from([
    "`", "``x", "``` x", "<b>x</b>", "@octocat", "https://evil.example", "www.evil.example",
    "[x](https://evil.example)", "![](https://evil.example/x.png)", "#12", ":tada:", "| a | b |", "\n\n# Title",
    "a\n- b", "\u202e\u200b", "&lt;", "\\`",
])  # fmt: skip
FIELD_CHANGES = st.lists(st.builds(FieldChange, TEXTS, TEXTS, TEXTS, st.none() | st.tuples(TEXTS, TEXTS)), max_size=3)
HOWS = st.sampled_from(["added", "changed", "removed"])
CHANGES = st.lists(st.builds(Change, HOWS, TEXTS, TEXTS, FIELD_CHANGES), max_size=3)
FINDINGS = st.lists(st.builds(Finding, TEXTS, st.integers(1, 9), st.just(1), TEXTS, TEXTS, TEXTS), max_size=3)
PROPOSALS = st.builds(
    Proposal,
    st.builds(
        Changes,
        CHANGES,
        st.dictionaries(st.sampled_from(["claim", "study", "glossary"]), CHANGES),
        pictures=CHANGES,
    ),
    FINDINGS,
    st.just({}),
    st.lists(TEXTS, max_size=3),
)
MARKS = {"text", "code_inline", "strong_open", "strong_close", "em_open", "em_close", "softbreak"}
OURS = re.compile(
    r"What this proposal changes|Findings|None\. Everything fits its sources\.|Nothing that a reader would see\."
    r"|No words, no facts and no pictures change\."
    r"|Whether published headings are lost is seen once these are mended\."
    r"|\d+ findings? to mend|Pages|Pictures|Claims|Studies|Other facts|added|changed|removed"
    r"|and \d+ more|, line \d+: |figures: "
    r"|This proposal also changes .* Test runs the proposed code\."
)


@given(PROPOSALS)
def test_only_our_own_words_stand_outside_of_code(proposal: Proposal) -> None:
    for block in MarkdownIt("commonmark").parse(summary(proposal)):
        assert block.type not in ("html_block", "fence", "code_block", "blockquote_open", "hr")
        for token in block.children or []:
            assert token.type in (
                "text",
                "code_inline",
                "strong_open",
                "strong_close",
                "em_open",
                "em_close",
                "softbreak",
            )
        plain = "".join(token.content for token in block.children or [] if token.type == "text")
        assert re.fullmatch(r"[a-z ():→/-]*", OURS.sub("", plain)), plain
        hidden = [token.content for token in block.children or [] if token.type == "code_inline"]
        assert all(text.isprintable() for text in hidden)


def test_the_worst_proposal_still_fits() -> None:
    text = "\U0001d518" * 9000
    worst = [Change("changed", text, text, [FieldChange(text, text, f"y{text}", (text, text))] * 500)] * 500
    finding = Finding(text, 1, 1, text, text, text)
    kinds = dict.fromkeys(("claim", "study", "chart", "plan", "topic", "words"), worst)
    made = summary(Proposal(Changes(worst, kinds), [replace(finding, line=n) for n in range(900)], {}, [text] * 900))
    assert len(made.encode("utf-8")) < MOST_BYTES + 200
    assert made.endswith("more than a summary can hold.\n")


def test_a_long_text_is_shown_where_it_differs() -> None:
    before = {"reason": f"{'Legs grow. ' * 40}By 10% in all."}
    after = {"reason": f"{'Legs grow. ' * 40}By 12% in all."}
    change = Change("changed", "a/b", "Do they grow?", list(field_changes(before, after)))
    made = summary(Proposal(Changes([], {"claim": [change]}), []))
    assert "By 10% in all.` → `…" in made
    assert "(figures: `10%` → `12%`)" in made
