"""No markup reaches readers as signs: what this site does not render is told, with its own form.

What stands in code is shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legday.facts.store import Facts
from legday.findings import Finding
from legday.pages import Page
from legday.pages.index import Index

# Of each form: what it is called, how it begins, what to write instead.
FORMS = (
    ("an admonition", r"^\s*(?:!!!|\?\?\?\+?) ?[\w\"-]+", "Write a paragraph that begins with **a word in bold**."),
    ("a note of GitHub", r"\[!\w+\]", "Write a paragraph that begins with **a word in bold**."),
    ("a tab", r"^\s*===[!+]? \"[^\"]*\"", "Write one part below the other, each under a heading."),
    ("a container", r"^\s*:{3,}", "Write it without a frame, or take a block of this site: /// name | argument."),
    ("a footnote", r"\[\^[^\]\s]+\]", "Say it in the sentence, or cite the study: [@west2010]."),
    ("an abbreviation", r"^\*\[[^\]]+\]:", "Add the term to seeds/glossary.yml and link to it: [RM](term:rm)."),
    ("a box to tick", r"^\s*(?:[-*+]|\d+[.)]) \[[ xX]\] ", "Write a plain list; what to do stands in its order."),
    ("a definition", r"^:[ \t]{1,3}\S", "Write a list whose entries begin with **the term**."),
    ("marked text", r"(?<![=\w])==(?![=\s])[^=\n]*[^=\s]==(?![=\w])", "Write it in bold: **text**."),
    ("struck text", r"(?<!~)~~(?![~\s])[^~\n]*[^~\s]~~(?!~)", "Take it out: the page says what holds now."),
    ("inserted text", r"\^\^(?![\^\s])[^^\n]*[^^\s]\^\^", "Write it in bold: **text**."),
    ("a key", r"\+\+[a-z0-9][\w+\"-]*\+\+", "Write the key's name in `code`."),
    ("an emoji short code", r"(?<![\w:]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:])", "Type the sign itself."),
    ("a wiki link", r"\[\[[^\]\n]+\]\]", "Write [words](page.md)."),
    ("a formula", r"\$\$|\\\(.*?\\\)|(?<![\w$\\])\$[A-Za-z\\{(][^$\n]*[^$\s]\$(?!\w)", "Write it in words."),
    ("a list of another program", r"^\s*[•◦▪‣●○·]\s", 'Begin the entry with "- ".'),
    ("a number with )", r"^ {0,3}\d{1,3}\)\s", 'Write "1." with a full stop.'),
)  # fmt: skip
# What other programs leave behind: what it comes from, how it looks, what to do.
PASTED = (
    ("a merge left half-done", r"^(?:<{7}|>{7}|\|{7})(?: |$)", "Keep one of the two versions, and take the marks out."),
    ("a chat program", r"【[^】]*†[^】]*】|\bcontentReference\[|\bturn\d+(?:search|view|news)\d+", "Name the source."),
    ("a tracking address", r"[?&]utm_\w+=|google\.[a-z.]+/url\?", "Link to the page itself."),
)  # fmt: skip


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each markup that is not rendered here, and for each mark that another program left behind."""
    for page in pages:
        for number, line in enumerate(page.prose, 1):
            for column, shown, name, hint in _matches(FORMS, line):
                message = f'"{shown}" is {name}; readers would see it as it is written.'
                yield page.finding((number, column), "markup-not-rendered", message, hint)
            for column, shown, name, hint in _matches(PASTED, line):
                yield page.finding((number, column), "mark-left-behind", f'"{shown}" comes from {name}.', hint)


def _matches(forms: tuple[tuple[str, str, str], ...], line: str) -> Iterator[tuple[int, str, str, str]]:
    """Yield, for each form that stands in `line`: the column, what stands there, the form's name, the hint."""
    for name, pattern, hint in forms:
        if match := re.search(pattern, line):
            yield match.end() - len(match[0].lstrip()) + 1, match[0].strip(), name, hint
