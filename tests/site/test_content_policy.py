"""What is done to each rendered page."""

import base64
import hashlib
import html
import re

from hypothesis import given
from hypothesis import strategies as st

from legday.site.content_policy import secure

NONE: frozenset[str] = frozenset()
PAGE = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n{head}</head><body>{body}</body></html>\n'


def policy(page: str) -> dict[str, list[str]]:
    """The policy that a page carries, by directive."""
    found = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    assert len(found) == 1
    parts = [part.split() for part in html.unescape(found[0]).split("; ")]
    return {words[0]: words[1:] for words in parts}


def source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_a_page_may_use_what_is_its_own_and_nothing_else() -> None:
    assert policy(secure(PAGE.format(head="", body="<p>Words</p>"), NONE)) == {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-src": ["'none'"],
        "object-src": ["'none'"],
    }


def test_the_policy_comes_before_anything_it_governs() -> None:
    page = secure(PAGE.format(head="<script>one()</script>", body=""), frozenset({"one()"}))
    assert page.index("Content-Security-Policy") < page.index("<script")
    assert '<meta charset="utf-8"><meta http-equiv=' in page


def test_the_known_hash_of_the_standard() -> None:
    own = "alert('Hello, world.');"
    page = secure(PAGE.format(head=f"<script>{own}</script>", body=""), frozenset({own}))
    assert policy(page)["script-src"] == ["'self'", "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"]


TEXTS = st.text(st.characters(exclude_characters="<\r", exclude_categories=["Cs"]))


@given(TEXTS)
def test_a_script_of_the_build_is_named_by_its_hash(text: str) -> None:
    page = secure(PAGE.format(head=f"<script>{text}</script>", body=""), frozenset({text}))
    assert policy(page)["script-src"] == ["'self'", source(text)]


@given(TEXTS, st.sampled_from(["<script>{}</script>", "<script defer>{}</script>", "<style>{}</style>"]))
def test_what_the_build_did_not_make_is_not_named(text: str, element: str) -> None:
    page = secure(PAGE.format(head="<script>own()</script>", body=element.format(text)), frozenset({"own()"}))
    assert policy(page)["script-src"] == ["'self'", source("own()")]
    assert policy(page)["style-src"] == ["'self'"]


def test_line_ends_are_hashed_as_the_browser_reads_them() -> None:
    page = secure(PAGE.format(head="<script>a()\r\nb()</script>", body=""), frozenset({"a()\r\nb()"}))
    assert source("a()\nb()") in policy(page)["script-src"]


def test_styles_of_the_build_are_named_one_by_one_and_others_not() -> None:
    body = (
        '<td style="text-align: right;">1</td><td style="text-align: right; position: fixed">2</td>'
        '<span style="--part: 0.5; --mark-0: 20%;">3</span><p>style="text-align: left;"</p>'
    )
    sources = policy(secure(PAGE.format(head="", body=body), NONE))["style-src"]
    own = {source("text-align: right;"), source("--part: 0.5; --mark-0: 20%;")}
    assert set(sources) == {"'self'", "'unsafe-hashes'", *own}
