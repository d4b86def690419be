"""Pages are words: no HTML, no template code, no inclusion, nothing that only one of two parsers takes for code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index

TAG = re.compile(r"<(?!https://[^\s<>]*>|(?<=\]\(<)https://[^<>]*>)[A-Za-z/!?][^\s>]*>?")
TEMPLATE = re.compile(r"\{\{|\{%")
INCLUSION = re.compile(r"^(?:[\s>*+\d.)]|-(?=\s))*(-{2,}8<-{2,})")
ADDRESS = re.compile(r"<(\w[\w+.-]*):")
STRAY_CODE = re.compile(r"`+|^\s*~{3,}")


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for HTML, template braces, inclusion of other files and code that is never closed."""
    for page in pages:
        for number, line in enumerate(page.prose, 1):
            for match in TAG.finditer(line):
                yield page.finding((number, match.start() + 1), *_problem(match[0]))
            stray = STRAY_CODE.search(line)
            if stray:
                hint = "Close a code span on its line, and a fence at the start of a line, with the same marks."
                message = f'The code that "{stray[0].strip()}" begins is never closed.'
                yield page.finding((number, stray.start() + 1), "code-not-closed", message, hint)
            inclusion = INCLUSION.match(line)
            if inclusion:
                message = f'"{inclusion[1]}" asks for the text of another file.'
                hint = "Write the text here, or link to the page that holds it."
                yield page.finding((number, inclusion.start(1) + 1), "inclusion", message, hint)
        for number, line in enumerate(page.lines, 1):
            for match in TEMPLATE.finditer(line):
                message, hint = f'"{match[0]}" is template code.', "Take the braces out."
                yield page.finding((number, match.start() + 1), "template-code", message, hint)


def _problem(tag: str) -> tuple[str, str, str]:
    address = ADDRESS.match(tag)
    if not address:
        return "raw-html", f'"{tag}" is HTML.', "Write Markdown; to show the sign itself, put it in `code`."
    if address[1].lower() == "http":
        return "link-not-https", f'"{tag}" is not encrypted.', 'Write "https:".'
    return "link-scheme", f'"{tag}" is an address that the site does not allow.', "Write an https address."
