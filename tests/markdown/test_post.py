"""A post shows what it rests on, a draft too: its author sees it in the preview as readers will."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown

from legday.markdown.context import Context
from legday.markdown.element import element
from legday.markdown.post import NEWEST, PostProcessor, post_list
from tests.checks.golden import CASES, lay


@pytest.mark.parametrize("name", ["one-day", "a-draft"])
def test_head_and_end_of_a_post(name: str, tmp_path: Path) -> None:
    lay(CASES / "post-good" / "input", tmp_path)
    context = Context(Markdown(), tmp_path, "")
    context.page = f"posts/{name}.md"
    page = element("div", {}, element("h1", {}, "Do legs grow?"), element("p", {}, "They do."))
    PostProcessor(context.md, context).run(page)
    shown = " ".join(page.itertext())
    assert "evidence reviewed on 2 March 2026" in shown
    assert "The claims behind this post" in shown
    neighbour = "Soreness is no measure of growth"
    assert neighbour not in shown, "a draft is nobody's neighbour"


@pytest.mark.parametrize(("number", "older"), [(NEWEST, ""), (NEWEST + 7, "7 older, among all posts")])
def test_a_list_of_many_posts_holds_the_newest_and_leads_to_the_others(number: int, older: str, tmp_path: Path) -> None:
    lay(CASES / "post-good" / "input", tmp_path)
    context = Context(Markdown(), tmp_path, "")
    context.page = "blog/tags.md"
    [post] = [post for post in context.index.posts if post.name == "one-day"]
    shown = post_list(context, [post] * number)
    assert len(shown.findall("li")) == NEWEST + bool(older)
    assert "".join(shown[-1].itertext()) == (older or "".join(shown[0].itertext()))
    assert {link.get("href") for link in shown.iter("a")} >= ({"index.md"} if older else set())
