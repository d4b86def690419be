"""Pages are read fast where nothing is wrong, and slowly where something is: nobody can tell which from the result."""

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from legday.checks.site.read import html
from legday.checks.site.read.html import read_html

PARTS = st.sampled_from([
    "words ", "<b>", "</b>", "<p>", "</p>", "<p/>", "&", "&amp;", "&amp", "&foo;", "& ", "&b ", "<", ">",
    "<a href='x?a=1&b=2'>",
    "<a href=x class=ld-cite>", "</a>", "<ul><li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<dl><dt>",
    "</dl>",
    "<svg viewBox='0 0 1 1'>", "<use xlink:href=#a />", "<title>t</title>", "</svg>", "<foreignObject>", "<template>",
    "</template>", "<noscript>", "</noscript>", "<script>if(a&&b){}</script>", "<style>p{}</style>", "<!-- x -->",
    "<!--",
    "<article>", "</article>", "<h1>", "</h2>", "<img src=x alt=''>", "<br>", "<br/>", "<input disabled>",
    "<p a=1 a=2>",
])  # fmt: skip
PAGE = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Legs</title></head><body>{}</body></html>"


@example("<article><p>a</p></article><nav><a href='x?a=1'>b</a></nav><article>c</article><p>d</p>", False)
@example("<noscript><p><img src=x alt=''></p></NOSCRIPT>", False)
@given(st.lists(PARTS, max_size=8).map("".join), st.booleans())
def test_both_ways_tell_the_same(text: str, fragment: bool) -> None:
    whole = text if fragment else PAGE.format(text)
    nodes, mistakes = read_html(whole, fragment=fragment)
    slow_nodes, slow_mistakes = html._read_slowly(whole, fragment=fragment)
    assert mistakes == slow_mistakes
    assert nodes == slow_nodes


def test_every_page_is_read_as_before(site: Path) -> None:
    differ = []
    for path in [*site.rglob("*.html"), *site.rglob("*.htm")]:
        text, fragment = path.read_text(encoding="utf-8"), path.suffix == ".htm"
        if read_html(text, fragment=fragment) != html._read_slowly(text, fragment=fragment):
            differ.append(path.relative_to(site).as_posix())
    assert differ == []


def test_a_page_without_mistakes_is_read_fast() -> None:
    nodes, mistakes = read_html(
        PAGE.format("<nav>a</nav><article><p id=a>Salt <b>x</b></article><p>z<b>y</b>"), fragment=False
    )
    assert mistakes == []
    told = [(node.tag, node.content) for node in nodes[5:]]
    assert told == [("nav", False), ("article", True), ("p", True), ("b", True), ("p", False), ("b", False)]
    assert nodes[7].attributes == {"id": "a"}
