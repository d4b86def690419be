"""What is done to each rendered page."""

import base64
import hashlib
import html
import re

from hypothesis import given
from hypothesis import strategies as st

from legday.publish.polish.secure import secure

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
    assert policy(secure(PAGE.format(head="", body="<p>Words</p>"))) == {
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
    page = secure(PAGE.format(head="<script>one()</script>", body=""))
    assert page.index("Content-Security-Policy") < page.index("<script")
    assert '<meta charset="utf-8"><meta http-equiv=' in page


def test_the_known_hash_of_the_standard() -> None:
    page = secure(PAGE.format(head="<script>alert('Hello, world.');</script>", body=""))
    assert policy(page)["script-src"] == ["'self'", "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"]


@given(st.text(st.characters(exclude_characters="<\r", exclude_categories=["Cs"])))
def test_each_script_and_style_of_the_page_is_named_by_its_hash(text: str) -> None:
    page = secure(PAGE.format(head=f"<style>{text}</style>", body=f"<script defer>{text}</script>"))
    assert source(text) in policy(page)["script-src"]
    assert source(text) in policy(page)["style-src"]


def test_line_ends_are_hashed_as_the_browser_reads_them() -> None:
    page = secure(PAGE.format(head="<script>a()\r\nb()</script>", body=""))
    assert source("a()\nb()") in policy(page)["script-src"]


def test_data_and_scripts_from_files_need_no_hash() -> None:
    body = '<script src="a.js"></script><script id="c" type="application/json">{"a": 1}</script>'
    assert policy(secure(PAGE.format(head="", body=body)))["script-src"] == ["'self'"]


def test_style_attributes_are_named_one_by_one() -> None:
    body = '<td style="text-align: right;">1</td><td class="a" style="width:&quot;1&quot;">2</td><p>style="no"</p>'
    sources = policy(secure(PAGE.format(head="", body=body)))["style-src"]
    assert set(sources) == {"'self'", "'unsafe-hashes'", source("text-align: right;"), source('width:"1"')}
