"""The parts of the checks: addresses, style sheets, pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.checks.site import site as site_module
from legday.checks.site.address import page_url, resolve
from legday.checks.site.css import css_links
from legday.checks.site.document import read_document
from legday.checks.site.site import site_of

PAGE = "<!doctype html><html lang=en><title>{0}</title><article><p id=a{0}><a href=../{0}/>x</a></article></html>"
BASE = "https://example.org/legs/"


@pytest.mark.parametrize(
    ("file", "url", "place", "key"),
    [
        ("index.html", "squat/", "inside", "squat"),
        ("squat/index.html", "../#top", "inside", "#top"),
        ("squat/index.html", "#how", "inside", "squat#how"),
        ("squat/index.html", "?q=1#how", "inside", "squat#how"),
        ("squat/index.html", "../a%20b/index.html", "inside", "a b"),
        ("index.html", "/legs/squat/", "inside", "squat"),
        ("index.html", "//example.org/legs/squat", "inside", "squat"),
        ("index.html", "https://example.org:443/legs/squat/", "inside", "squat"),
        ("404.html", "/legs/", "inside", ""),
        ("404.html", "squat/", "inside", "no/such/page/squat"),
        ("squat/index.html", "../../", "beside", ""),
        ("index.html", "/legsquat/", "beside", "/legsquat"),
        ("index.html", "http://example.org/legs/", "elsewhere", "http://example.org/legs"),
        ("index.html", "//cdn.example.org/a.js", "elsewhere", "//cdn.example.org/a.js"),
        ("index.html", "mailto:a@example.org", "other", "mailto:a@example.org"),
        ("index.html", "mailto:?subject=A", "other", "mailto:?subject=A"),
        ("index.html", "mailto:a", "malformed", "mailto:a"),
        ("squat/index.html", "..//", "inside", ""),
        ("squat/index.html", "../a//b", "inside", "a//b"),
        ("squat/index.html", "../a%2fb", "inside", "a%2fb"),
        ("squat/index.html", "./../squat/./x/..", "inside", "squat"),
        ("index.html", "https:/example.com/", "malformed", "https:/example.com"),
        ("index.html", "https://example.com/%zz", "malformed", "https://example.com/%zz"),
        ("index.html", "/\\evil.example/a", "elsewhere", "//evil.example/a"),
        ("index.html", "https:\\\\evil.example/a", "elsewhere", "https://evil.example/a"),
        ("index.html", "\x01java\nscript:a()", "other", "javascript:a()"),
        ("index.html", "https://[", "malformed", "https://["),
        ("index.html", "https://example.org:port/", "malformed", "https://example.org:port"),
    ],
)
def test_where_an_address_leads(file: str, url: str, place: str, key: str) -> None:
    target = resolve(BASE, file, url)
    assert (target.place, target.key) == (place, key)


@pytest.mark.parametrize(
    ("file", "url", "place"),
    [
        ("index.html", "../squat/", "beside"),
        ("train/a/index.html", "../../../squat/", "beside"),
        ("train/a/index.html", "../../squat/", "inside"),
        ("train/a/index.html", "/squat/../", "inside"),
    ],
)
def test_a_link_above_a_root_without_a_path_leads_out_as_it_would_below_one(file: str, url: str, place: str) -> None:
    assert resolve("https://example.org/", file, url).place == place


@given(st.text())
def test_any_text_leads_somewhere(url: str) -> None:
    assert resolve(BASE, "squat/index.html", url).place


@pytest.mark.parametrize(
    ("file", "url"),
    [("index.html", ""), ("a/index.html", "a/"), ("a/b.html", "a/b.html"), ("aindex.html", "aindex.html")],
)
def test_where_a_page_is_read(file: str, url: str) -> None:
    assert page_url(file) == url


def test_what_a_style_sheet_loads() -> None:
    css = """
    @import "a.css"; @import 'b.css' screen; @import url(c.css);
    p { background: URL( "d.png" ) , url('e f.png'), url(g.png) }
    /* url(no.png) */ q { mask: url("data:image/svg+xml;utf8,<svg xmlns='x'/>") } s { filter: url(#blur) }
    """
    assert [(link.kind, link.url) for link in css_links("a.css", css)] == [
        ("css @import", "a.css"),
        ("css @import", "b.css"),
        ("css @import", "c.css"),
        ("css url()", "d.png"),
        ("css url()", "e f.png"),
        ("css url()", "g.png"),
        ("css url()", "data:image/svg+xml;utf8,<svg xmlns='x'/>"),
        ("css url()", "#blur"),
    ]


@pytest.mark.parametrize(
    ("srcset", "urls"),
    [
        ("a.png", ["a.png"]),
        ("a.png, b.png 2x", ["a.png", "b.png"]),
        ("a.png 320w,b.png 640w", ["a.png", "b.png"]),
        ("x 1x", ["x"]),
        ("data:image/png;base64,AA== 1x, b.png 2x", ["data:image/png;base64,AA==", "b.png"]),
        ("", [""]),
    ],
)
def test_what_a_srcset_offers(srcset: str, urls: list[str]) -> None:
    document = read_document("a.html", f'<!doctype html><title>A</title><img srcset="{srcset}" alt="">')
    assert [link.url for link in document.links] == urls


@given(st.text(st.sampled_from("<>/ab=\"'!-&;#\n svgtitlescriptstyle")))
def test_any_text_can_be_read_as_a_page(html: str) -> None:
    assert read_document("a.html", html).file == "a.html"


def test_a_large_site_is_read_alike_on_all_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {f"{number}/index.html": PAGE.format(number).encode() for number in range(40)}
    pages |= {"broken.json": b"{", "a.js": b"import './b.js'", "a.svg": b"<svg><a href='#x'/></svg>"}
    alone = site_of(pages)
    monkeypatch.setattr(site_module, "MANY", 10)
    assert site_of(pages).parts == alone.parts
