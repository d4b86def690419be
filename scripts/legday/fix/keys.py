"""The YAML of a file: indentation, quotes, the form of dates, the order of a page's keys."""

from __future__ import annotations

import re
from dataclasses import replace

from legday.facts.yaml_file import parse_yaml
from legday.fix.parts import Parts
from legday.pages.dates import find_dates
from legday.pages.front_matter import FrontMatter, PostFrontMatter

ORDER = tuple(dict.fromkeys([*PostFrontMatter.model_fields, *FrontMatter.model_fields]))
MOST_QUOTED = 20
KEY = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:\s|$)")
TABS = re.compile(r"^ *\t[ \t]*(?=\S)", re.MULTILINE)
VALUE = re.compile(
    r"^([ \t]*(?:- )?[A-Za-z_][\w-]*: +)([^\s\"'#|>&*!%@`\[{][^\n]*: [^\n]*|\u201c[^\n]*\u201d)$", re.MULTILINE
)
DATE_KEY = r"[ \t]*(?:- )?(?:date|reviewed|review_by|published): +"
DATE = re.compile(rf"^({DATE_KEY})([^\n#]{{1,40}}?)([ \t]*(?:#[^\n]*)?)$", re.MULTILINE)


def untabbed(parts: Parts) -> Parts:
    """Indent with two spaces for each tab."""
    return replace(parts, data=TABS.sub(lambda match: match[0].replace("\t", "  "), parts.data))


def quoted(parts: Parts) -> Parts:
    """Put texts whose colon hinders reading in straight double quotes, one line after the other."""
    lines = parts.data.split("\n")
    for _ in range(MOST_QUOTED):
        findings = parse_yaml("\n".join(lines), parts.path)[1]
        at = findings[0].line - 1 if findings else len(lines)
        if at >= len(lines) or (mended := VALUE.sub(_quote, lines[at])) == lines[at]:
            break
        lines[at] = mended
    return replace(parts, data="\n".join(lines))


def dated(parts: Parts) -> Parts:
    """Write the dates of a file as 2026-11-23, bare; one whose order of numbers is not sure stays."""
    return replace(parts, data=DATE.sub(_date, parts.data))


def in_order(parts: Parts) -> Parts:
    """Put a page's keys in the site's order, each with its lines and the comment above it; unknown keys come last."""
    if not parts.is_page:
        return parts
    chunks = _chunks(parts.data)
    if any(not name for name, _ in chunks):
        return parts
    chunks.sort(key=lambda chunk: ORDER.index(chunk[0]) if chunk[0] in ORDER else len(ORDER))
    return replace(parts, data="".join(text for _, text in chunks))


def _chunks(data: str) -> list[tuple[str, str]]:
    """Return (key, its lines) for each key at the margin; lines that belong to none have an empty key."""
    chunks: list[tuple[str, str]] = []
    above = ""
    for line in re.findall(r"[^\n]*\n|[^\n]+", data):
        match = KEY.match(line)
        if match:
            chunks.append((match[1], above + line))
            above = ""
        elif line.startswith("#"):
            above += line
        else:
            name, text = chunks.pop() if chunks else ("", "")
            chunks.append((name, text + above + line))
            above = ""
    return [*chunks, ("", above)] if above else chunks


def _quote(match: re.Match[str]) -> str:
    text = match[2].strip().removeprefix("\u201c").removesuffix("\u201d")
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return match[0] if " #" in text else f'{match[1]}"{escaped}"'


def _date(match: re.Match[str]) -> str:
    value = match[2].strip("\"'")
    day = next((day for _, found, day in find_dates(value) if found == value), None)
    return f"{match[1]}{day.isoformat()}{match[3]}" if day else match[0]
