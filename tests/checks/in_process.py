"""The small project of the golden cases, loaded once: one page or one seed of it replaced, all rules run, no disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

import html5lib
from mkdocs.utils.meta import get_data

from legday.checks.source import PAGE_RULES, SITE_RULES
from legday.facts import Facts, load_facts
from legday.facts.load import KINDS, load_text
from legday.findings import Finding, sanitised
from legday.markdown.citation import POPOVERS
from legday.pages import Page, parse_page, read_pages
from legday.pages.index import build_index
from legday.pages.site_markdown import read_site_markdown
from legday.tree import files
from tests.checks.golden import CASES

BASE = CASES / "_base"
FACTS, _ = load_facts(BASE)
PAGES = read_pages(BASE)
MARKDOWN = read_site_markdown(BASE)
FILES = frozenset(path.relative_to(BASE).as_posix() for path in files(BASE))
FRONT = (
    "---\ntitle: More\ndescription: A further page of the small project that the golden cases are laid over, and "
    "nothing else.\n---\n\n# More\n\n"
)

ALIGNMENT = re.compile(r"text-align: \w+;")  # of the cells of tables
HARMLESS = frozenset({"https", "mailto"})
ELEMENTS = frozenset(
    {
        "html", "head", "body", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "blockquote", "pre", "code",
        "em", "strong", "a", "img", "br", "hr", "table", "thead", "tbody", "tr", "th", "td", "div", "span", "section",
        "cite", "mark", "button", "small", "details", "summary", "nav", "dl", "dt", "dd",
    }
)  # fmt: skip


def check_page(text: str) -> list[Finding]:
    """The findings of all rules with docs/more.md holding `text`."""
    page = parse_page(text, "more.md")
    return [*page.findings, *_run(FACTS, [*PAGES, page] if page.prose else PAGES)]


def check_seed(kind: str, name: str, text: str) -> list[Finding]:
    """The findings of all rules with the fact `name` of `kind` holding `text`."""
    facts = replace(FACTS, **{part.name: _copied(getattr(FACTS, part.name)) for part in fields(FACTS)})
    for each in KINDS:
        if each.has_several:
            getattr(facts, each.shelf).pop(name, None)
    facts.chart_rows.pop(name, None)
    found = load_text(facts, next(one for one in KINDS if one.name == kind), name, "seeds/fuzzed.yml", text)
    return [*found, *_run(facts, PAGES)]


def _copied(value: Any) -> Any:
    return dict(value) if isinstance(value, dict) else value


def _run(facts: Facts, pages: list[Page]) -> list[Finding]:
    index = replace(build_index(facts, pages), files=FILES | {"docs/more.md"}, markdown=MARKDOWN)
    return sanitised(finding for rule in (*PAGE_RULES, *SITE_RULES) for finding in rule(facts, pages, index))


def rendered(text: str) -> str:
    """The page's text as the engine renders it."""
    body, _ = get_data(text)
    return MARKDOWN.renderer(BASE).convert(body)


def active(html: str) -> list[str]:
    """What in `html` could run, load or lead a reader astray, apart from what blocks draw."""
    found = []
    for node in _written(html5lib.parse(html, namespaceHTMLElements=False)):
        tag = str(node.tag)
        found += [] if tag in ELEMENTS else [tag]
        for name, value in node.attrib.items():
            runs = str(name).lower().startswith("on") or name in ("srcdoc", "action", "formaction")
            if runs or (name == "style" and not ALIGNMENT.fullmatch(value)):
                found.append(f"{name} on {tag}")
            elif name in ("href", "src") and not _is_harmless(value):
                found.append(f"{name}={value}")
    return found


def _written(node: Any) -> Iterator[Any]:
    """`node` and what is in it, without what has a class or the id of the site's own: no page can set them."""
    if not node.get("class", "").startswith("ld-") and node.get("id") != POPOVERS:
        yield node
        for child in node:
            yield from _written(child)


def _is_harmless(url: str) -> bool:
    """As browsers read it: white space around it and line breaks within it do not count."""
    scheme = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", re.sub(r"[\t\n\r]", "", url).strip("".join(map(chr, range(33)))))
    return not scheme or scheme[1].lower() in HARMLESS
