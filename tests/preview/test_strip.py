"""The strip of findings: those of the page first, and nothing in them is taken for HTML."""

import html5lib

from legday.findings import Finding
from legday.preview.strip import MOST, failure_page, missing_page, strip

HOSTILE = "</code></aside><script>alert(1)</script><img src=x onerror='alert(1)'>&amp;\"'"


def names(html: str) -> set[str]:
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    return {str(node.tag) for node in tree.iter()}


def said(html: str) -> str:
    return "".join(html5lib.parse(html, namespaceHTMLElements=False).itertext())


def finding(path: str, line: int = 1, text: str = "Something.") -> Finding:
    return Finding(path, line, 1, "some-code", text, "Mend it.")


def test_no_findings_no_strip() -> None:
    assert strip([], "docs/a.md") == ""


def test_this_page_comes_first() -> None:
    html = strip([finding("docs/a.md", 3), finding("docs/b.md", 5), finding("docs/c.md", 7)], "docs/b.md")
    assert "1 finding on this page and 2 findings elsewhere" in html
    assert html.index("line 5") < html.index("docs/a.md, line 3") < html.index("docs/c.md, line 7")
    assert "docs/b.md" not in html


def test_no_text_of_a_finding_is_markup() -> None:
    hostile = Finding(HOSTILE, 1, 1, HOSTILE, HOSTILE, HOSTILE)
    for html in (
        strip([hostile], "docs/a.md"),
        strip([hostile], HOSTILE),
        failure_page([hostile], ""),
        missing_page([hostile]),
    ):
        assert not names(html) & {"script", "img"}
        assert HOSTILE in said(html)


def test_a_flood_is_cut_and_counted() -> None:
    html = strip([finding("docs/b.md", line) for line in range(1, MOST + 6)], "docs/a.md")
    assert html.count("<li>") == MOST
    assert "The terminal names 5 more." in html
