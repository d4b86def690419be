"""Slimming: what a page or a script names stays, what nothing names goes, and names follow content."""

from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tree_sitter import Node, Parser

from legday.checks.site.read.html import read_html
from legday.site.minify import javascript, minify
from legday.site.minify.markup import minified
from legday.site.minify.sheet import Sheet, names_in
from legday.site.minify.texts import Texts, read_texts
from tests.conftest import ROOT, tree

SHEETS = {
    "tokens": ":root { --ink: #abcdef; }",
    "text": ".text { color: var(--ink); } .text .gone, .lost { color: red; }",
    "tool": ".tool { margin: 0; } .added { padding: 0; }",
    "print": "@media print { .text:has(.plan) { color: black; } }",
    "late": ".found { margin: 0; } .never { margin: 1px; }",
}
MEDIA = {"print": ' media="print"'}
LINKS = "\n".join(
    f'<link rel="stylesheet" href="{{0}}assets/css/{name}.css"{MEDIA.get(name, "")}>'
    for name in SHEETS
    if name != "late"
)
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title>' + LINKS + ""
    '<script type="module" src="{0}assets/js/main.js"></script></head><body><div class="text">{1}</div></body></html>'
)
SITE = {
    "index.html": PAGE.format("", '<a href="assets/data.csv">Data</a>'),
    "about/index.html": PAGE.format("../", ""),
    "tool/index.html": PAGE.format("../", ""),
    "tool/studies.htm": '<div class="tool">Aside</div>',
    "plan/index.html": PAGE.format("../", '<p class="plan">Plan</p>'),
    "assets/js/main.js": 'import("./later.js"); node.className = "added"; sheet("assets/css/late.css");',
    "assets/js/later.js": 'node.classList.add("found");',
    "assets/data.csv": "1,2",
    "search/theme.json": "{}",
    "assets/stylesheets/theme.css": "p { color: red }",
    "assets/stylesheets/theme.css.map": "{}",
} | {f"assets/css/{name}.css": css for name, css in SHEETS.items()}


@pytest.fixture
def slimmed(tmp_path: Path) -> Texts:
    """The small site above, slimmed."""
    return slimmed_site(tmp_path, SITE)


def slimmed_site(folder: Path, files: dict[str, str]) -> Texts:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    assert minify(folder) == []
    return {name: content.decode("utf-8") for name, content in tree(folder).items()}


def styles(page: str) -> list[str]:
    return [link.partition(".css")[0] + ".css" for link in page.split("assets/css/")[1:]]


def css(texts: Texts) -> dict[str, str]:
    return {
        name.rpartition("/")[2].partition(".")[0]: text for name, text in texts.items() if name.startswith("assets/css")
    }


def test_a_rule_stays_where_a_page_or_a_script_names_it(slimmed: Texts) -> None:
    assert css(slimmed) == {
        "site": ":root{--ink:#abcdef}.text{color:var(--ink)}",
        "tool": ".tool{margin:0}.added{padding:0}",
        "print": "@media print{.text:has(.plan){color:#000}}",
        "late": ".found{margin:0}",
    }


def test_a_page_links_to_the_sheets_that_it_needs(slimmed: Texts) -> None:
    linked = {
        name: [sheet.partition(".")[0] for sheet in styles(text)]
        for name, text in slimmed.items()
        if name.endswith(".html")
    }
    assert linked == {
        "index.html": ["site"],
        "about/index.html": ["site"],
        "tool/index.html": ["site", "tool"],
        "plan/index.html": ["site", "print"],
    }


def test_what_pages_and_scripts_name_is_there(slimmed: Texts) -> None:
    named = [
        f"assets/css/{sheet}"
        for name, text in slimmed.items()
        if name.endswith((".html", ".js"))
        for sheet in styles(text)
    ]
    assert set(named) <= set(slimmed)
    folder = next(name for name in slimmed if name.endswith("main.js")).removesuffix("main.js")
    assert f"../{folder}main.js" in slimmed["about/index.html"]
    assert f"{folder}later.js" in slimmed


def test_files_that_nothing_names_are_gone(slimmed: Texts) -> None:
    assert not [name for name in slimmed if "theme" in name]
    assert slimmed["assets/data.csv"] == "1,2"


@pytest.mark.parametrize("changed", ["assets/js/later.js", "assets/css/late.css"])
def test_a_change_anywhere_gives_the_scripts_another_folder(slimmed: Texts, tmp_path: Path, changed: str) -> None:
    other = slimmed_site(tmp_path / "other", SITE | {changed: SITE[changed] + "\n.found {\n  color: red;\n}"})
    assert not {name for name in other if name.endswith(".js")} & set(slimmed)


def test_a_sheet_that_is_not_there_stays_linked_for_the_check_to_tell(tmp_path: Path) -> None:
    page = PAGE.format("", "").replace("tokens.css", "lost.css")
    texts = slimmed_site(tmp_path, SITE | {"index.html": page})
    assert "lost.css" in styles(texts["index.html"])
    alone = slimmed_site(tmp_path / "alone", {"index.html": page})
    assert styles(alone["index.html"]) == ["lost.css", "text.css", "tool.css", "print.css"]


def test_scripts_keep_what_a_licence_asks_for(tmp_path: Path) -> None:
    script = "/*! By A. */\n// Said to editors.\nconst a = `x  ${b ?? c}  // d`;\n\nexport { a };\n"
    [text] = [
        text
        for name, text in slimmed_site(
            tmp_path, {"assets/js/a.js": script, "index.html": PAGE.format("", "") + "a.js"}
        ).items()
        if name.endswith("js")
    ]
    assert text.startswith("/*! By A. */")
    assert "editors" not in text
    assert "`x  ${b ?? c}  // d`" in text


SCRIPT = {
    "a statement that a line ends": ("a = b\n(c)", "a=b\n(c)"),
    "a sign that goes on": ("a =\n  b +\n  +c - -d;\n\ne()", "a=b+ +c- -d;e()"),
    "a step": ("a\n++b\nc++\nd", "a\n++b\nc++\nd"),
    "a value that is returned": ("function f() { return\n  a }", "function f(){return\na}"),
    "an expression that asks": ("x = a / b / c.d(/[/ ]  \"/g, '//  ')", "x=a/b/c.d(/[/ ]  \"/g,'//  ')"),
    "a text within a text": ("t = `a  ${ b + `  c ${ d }` }  // e`", "t=`a  ${ b + `  c ${ d }` }  // e`"),
    "a class": ("class A {\n  #b = 1\n  static c;\n  *d() { }\n}", "class A{#b=1\nstatic c;*d(){}}"),
    "a number that is asked": ("a = 1 .b\nc = 2.\nd", "a=1 .b\nc=2.\nd"),
    "a remark in the middle": ("a/* one */b\nc /* two\n */ d", None),
    "no script": ("const = {", "const = {"),
}


@pytest.mark.parametrize(("script", "slim"), SCRIPT.values(), ids=SCRIPT)
def test_a_script_is_read_as_before(script: str, slim: str | None) -> None:
    assert javascript.minified(script) == (slim or script)


@pytest.mark.parametrize("file", sorted((ROOT / "docs" / "assets" / "js").rglob("*.js")), ids=lambda path: path.name)
def test_our_scripts_are_read_as_before(file: Path) -> None:
    script = file.read_text(encoding="utf-8")
    slim = javascript.minified(script)
    assert len(slim) < len(script)
    assert structure(slim) == structure(script)


def structure(script: str) -> list[str]:
    """Return the kinds and the words of all that a script is made of, without remarks."""

    def walk(node: Node) -> list[str]:
        below = [line for child in node.children if child.type != "comment" for line in walk(child)]
        return [node.type, *(below or [(node.text or b"").decode("utf-8")])]

    return walk(Parser(javascript.LANGUAGE).parse(script.encode("utf-8")).root_node)


def test_slimming_twice_gives_the_same_bytes(slimmed: Texts, tmp_path: Path) -> None:
    assert slimmed_site(tmp_path / "again", SITE) == {
        name: text for name, text in slimmed.items() if not name.startswith("again/")
    }


def test_the_words_of_a_sheet_are_no_classes() -> None:
    sheet = Sheet(
        "a", "/* .no */ .a:not(.b) > #c { color: #abc; background: url(x.png) } @media (x) { .d { top: .5em } }"
    )
    assert sheet.symbols == {"a", "b", "c", "d"}
    assert names_in('<p class="a b"><b id=c class=\'d\' data-class="e">class="f"</b>') >= {"a", "b", "c", "d"}


@pytest.mark.parametrize(
    ("html", "small"),
    [
        ("<pre>\n  a\n   b </pre>", "<pre>\n  a\n   b </pre>"),
        ("<p>One <b>two</b> three</p>\n<p> Four </p>", "<p>One <b>two</b> three<p>Four"),
        ("<table><tbody><tr><td>1</td></tr></tbody></table>", "<table><tbody><tr><td>1</table>"),
        ('<a href="?a=1&amp;b=2">R&amp;D</a>', '<a href="?a=1&amp;b=2">R&amp;D</a>'),
        ('<a href="?a=1&amp;copy=2">R &amp; D</a>', '<a href="?a=1&amp;copy=2">R & D</a>'),
        ("<p>&amp;E; &amp;amp; &nbsp;&eacute;</p>", "<p>&amp;E; &amp;amp; \u00a0\u00e9"),
        ('<p title="A&amp;E &lt;">&amp;copy</p>', '<p title="A&amp;E <">&amp;copy'),
        ('<input type="text" name="a">', "<input name=a type=text>"),
        ("<p>a &lt;b &amp;lt; c</p>", "<p>a &lt;b &amp;lt; c"),
        ("<script>if(a&&b=1){ c }</script>", "<script>if(a&&b=1){ c }</script>"),
    ],
)
def test_pages_keep_their_elements_and_words(html: str, small: str) -> None:
    assert minified(html) == small


@given(st.lists(st.sampled_from(["&amp;", "&lt;", "E", "copy", ";", "=", "1", "#39"])).map("".join))
def test_a_sign_for_and_is_read_strictly_as_before(text: str) -> None:
    html = f'<title>a {text} b</title><p title="a {text} b"></p>'
    nodes, mistakes = read_html(html, fragment=True)
    assert read_html(minified(html), fragment=True) == (nodes, mistakes)


def test_a_picture_is_read_as_before() -> None:
    html = (
        '<svg viewBox="0 0 1 1" preserveAspectRatio="none"><linearGradient id="a"><stop offset="0"/></linearGradient>'
        '<text x="1">One <tspan>two</tspan></text><g clip-path="url(#a)"><path d="M 0 0"/></g></svg>'
    )
    assert html5lib.serialize(html5lib.parseFragment(minified(html))) == html5lib.serialize(
        html5lib.parseFragment(html)
    )


def test_only_texts_are_read(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "data.csv").write_bytes(b"\xff")
    assert read_texts(tmp_path) == {}


def test_a_sheet_for_paper_keeps_no_reader_waiting(slimmed: Texts) -> None:
    page = html5lib.parse(slimmed["plan/index.html"], namespaceHTMLElements=False)
    media = {link.get("href", "").rpartition("/")[2].partition(".")[0]: link.get("media") for link in page.iter("link")}
    assert media == {"site": None, "print": "print"}
