"""The addresses in plain texts: calendars, tables, robots.txt."""

from __future__ import annotations

import re

from legday.checks.site.link import Link

FOLD = re.compile(r"\r?\n[ \t]")  # RFC 5545, 3.1
ADDRESS = re.compile(r"https?:[^\s\"'<>\\,;]*[^\s\"'<>\\,;.:)]", re.IGNORECASE)
PROPERTY = re.compile(r"^(?:URL|ATTACH)[^:\r\n]*:([^\r\n]*)", re.MULTILINE)
SITEMAP = re.compile(r"^\s*sitemap\s*:\s*(\S*)", re.IGNORECASE | re.MULTILINE)


def addresses(name: str, text: str) -> list[Link]:
    """Return each address in `text`; who reads it elsewhere knows no place to begin from."""
    if name.endswith(".ics"):
        text = FOLD.sub("", text)
        named = PROPERTY.findall(text)
        return [Link(name, url, "calendar url", full=True) for url in dict.fromkeys([*named, *ADDRESS.findall(text)])]
    return [Link(name, url, "address", full=True) for url in dict.fromkeys(ADDRESS.findall(text))]


def robots(name: str, text: str) -> list[Link]:
    """Return the sitemaps that robots.txt names; without one, an address that is none (RFC 9309, sitemaps.org)."""
    return [Link(name, url, "robots sitemap", full=True) for url in SITEMAP.findall(text) or [""]]
