"""Lead readers of addresses that are gone to where the words are now; plain HTML, whichever engine made the pages.

A page that is gone becomes a small page that sends its readers on. A place that is gone becomes an id at its new
place; where that is on another page, a note takes its place which shows only to those who come for it.
"""

from __future__ import annotations

import html
import posixpath
import re
from pathlib import Path

from legday.facts.redirect import Redirect, Redirects
from legday.facts.yaml_file import parse_yaml
from legday.findings import Finding
from legday.pages.posts import address
from legday.site.canonical import canonical

FILE = "seeds/redirects.yml"
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Moved: {title}</title>
<meta name="description" content="This page has moved.">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={href}">
<link rel="canonical" href="{canonical}">
</head>
<body>
<h1>This page has moved</h1>
<p>Read on at <a href="{href}">{title}</a>.</p>
<p>Why: {why}</p>
</body>
</html>
"""
NOTE = '<p class="ld-moved" id="{anchor}">What stood here has moved: <a href="{href}">{title}</a>.</p>'

Problem = tuple[str, str, str, str]


def write_redirects(site: Path, work: Path) -> list[Finding]:
    """Write the redirects of the snapshot `work` into its rendered `site`."""
    source = work / FILE
    if not source.is_file():
        return []
    file, _ = parse_yaml(source.read_text(encoding="utf-8"), FILE)
    findings = []
    for number, redirect in enumerate(Redirects.model_validate(file.data).root):
        problem = _no_page(site, redirect) or (_move_place if redirect.anchor else _move_page)(site, redirect)
        if problem:
            key, *rest = problem
            findings.append(file.finding((number, key), *rest))
    return findings


def _no_page(site: Path, redirect: Redirect) -> Problem | None:
    if not _file(site, redirect.page).is_file():
        return "to", "unknown-page", f'"{redirect.page}" is not published.', "Name a page that is, not a draft."
    if redirect.anchor and not (site / redirect.address / "index.html").is_file():
        hint = "Redirect the whole page, without #."
        return "from", "redirect-no-page", f'No page is published at "{redirect.address}".', hint
    return None


def _move_page(site: Path, redirect: Redirect) -> Problem | None:
    old = site / redirect.address / "index.html"
    target = _file(site, redirect.page).read_text(encoding="utf-8")
    if old.exists():
        hint = "Remove the redirect, or what makes the page."
        return "from", "redirect-from-page", f'The engine makes a page at "{redirect.source}".', hint
    if redirect.place and not _opening(redirect.place).search(target):
        return _no_place(redirect)
    own = canonical((site / "index.html").read_text(encoding="utf-8")) + address(redirect.page)
    old.parent.mkdir(parents=True, exist_ok=True)
    text = PAGE.format(
        title=_title(target),
        href=_href(redirect),
        canonical=own,
        why=html.escape(redirect.why),
    )
    old.write_bytes(text.encode("utf-8"))
    return None


def _move_place(site: Path, redirect: Redirect) -> Problem | None:
    file = site / redirect.address / "index.html"
    goal = _file(site, redirect.page)
    text, target = file.read_text(encoding="utf-8"), goal.read_text(encoding="utf-8")
    place = _opening(redirect.place).search(target) if redirect.place else re.search(r"<h1\b[^<>]*>", target)
    if _opening(redirect.anchor).search(text):
        hint = "Remove the redirect, or what has that id."
        return "from", "redirect-from-heading", f'The page still has a place "{redirect.anchor}".', hint
    if redirect.place and not place:
        return _no_place(redirect)
    if file == goal and place:
        text = f'{text[: place.end()]}<span id="{redirect.anchor}"></span>{text[place.end() :]}'
    else:
        note = NOTE.format(anchor=redirect.anchor, href=_href(redirect), title=_title(target))
        text = text.replace("</h1>", f"</h1>{note}", 1)
    file.write_bytes(text.encode("utf-8"))
    return None


def _no_place(redirect: Redirect) -> Problem:
    message = f'The page "{redirect.page}" has no place "{redirect.place}".'
    return "to", "unknown-anchor", message, "Name an id that stands on the built page."


def _opening(anchor: str) -> re.Pattern[str]:
    """Match the opening tag that carries the id."""
    return re.compile(rf'<[a-z][\w-]*(?:\s[^<>]*)?\sid="{re.escape(anchor)}"[^<>]*>')


def _file(site: Path, page: str) -> Path:
    return site / address(page) / "index.html"


def _href(redirect: Redirect) -> str:
    path = posixpath.relpath(address(redirect.page) or ".", redirect.address or ".")
    return f"{path}/#{redirect.place}" if redirect.place else f"{path}/"


def _title(text: str) -> str:
    match = TITLE.search(text)
    return match[1].strip() if match else "the new page"
