"""What is done to each rendered page."""

import base64
import hashlib
import html
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from legday.checks.built.own import Own, read_own
from legday.publish.polish.secure import secure
from tests.conftest import ROOT

PAGE = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n{head}</head><body>{body}</body></html>\n'
NOTHING = Own()


def policy(page: str) -> dict[str, list[str]]:
    """The policy that a page carries, by directive."""
    found = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    assert len(found) == 1
    parts = [part.split() for part in html.unescape(found[0]).split("; ")]
    return {words[0]: words[1:] for words in parts}


def source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_a_page_may_use_what_is_its_own_and_nothing_else() -> None:
    assert policy(secure(PAGE.format(head="", body="<p>Words</p>"), NOTHING)) == {
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
    page = secure(PAGE.format(head="<script>one()</script>", body=""), NOTHING)
    assert page.index("Content-Security-Policy") < page.index("<script")
    assert '<meta charset="utf-8"><meta http-equiv=' in page


def test_the_known_hash_of_the_standard() -> None:
    page = secure(PAGE.format(head="", body=""), Own(frozenset({"alert('Hello, world.');"})))
    assert policy(page)["script-src"] == ["'self'", "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"]


@given(st.text(st.characters(exclude_characters="<\r", exclude_categories=["Cs"])))
def test_no_script_and_no_style_lets_itself_in_by_standing_in_the_page(text: str) -> None:
    page = secure(PAGE.format(head=f"<style>{text}</style>", body=f"<script>{text}</script>"), NOTHING)
    assert policy(page)["script-src"] == ["'self'"]
    assert policy(page)["style-src"] == ["'self'"]


def test_the_script_of_our_templates_is_let_in_on_every_page() -> None:
    own = read_own(ROOT)
    [script] = own.scripts
    assert script in (ROOT / "overrides" / "base.html").read_text(encoding="utf-8")
    assert policy(secure(PAGE.format(head="", body=""), own))["script-src"] == ["'self'", source(script)]


def test_line_ends_of_a_template_are_hashed_as_the_browser_reads_them(tmp_path: Path) -> None:
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides" / "base.html").write_bytes(b"<script>a()\r\nb()</script>")
    assert read_own(tmp_path).scripts == {"a()\nb()"}


def test_style_attributes_of_our_own_form_are_named_one_by_one() -> None:
    body = (
        '<td style="text-align: right;">1</td><b style="--part: 0.5; --mark-0: 20%;"></b><p>style="no"</p>'
        '<td style="display:none">2</td><i style="text-align: right; position: fixed">3</i><b style="--a: url(b)"></b>'
    )
    sources = policy(secure(PAGE.format(head="", body=body), NOTHING))["style-src"]
    own = ["text-align: right;", "--part: 0.5; --mark-0: 20%;"]
    assert set(sources) == {"'self'", "'unsafe-hashes'", *map(source, own)}
