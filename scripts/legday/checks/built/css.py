"""The URLs of a style sheet, a `<style>` element or a `style` attribute."""

from __future__ import annotations

import re

from legday.checks.built.link import Link

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
STRING = r""""([^"]*)"|'([^']*)'"""
URL = re.compile(rf"""(@import\s+)?url\(\s*(?:{STRING}|([^)"'\s]*))\s*\)""", re.IGNORECASE)
IMPORT = re.compile(rf"@import\s+(?:{STRING})", re.IGNORECASE)


def css_links(file: str, css: str, content: bool = False) -> list[Link]:
    """Return what `css`, standing in `file`, loads."""
    bare = COMMENT.sub("", css)
    urls = [(match[1], match[2] or match[3] or match[4] or "") for match in URL.finditer(bare)]
    links = [Link(file, url, "css @import" if imports else "css url()", True, content) for imports, url in urls]
    return links + [Link(file, match[1] or match[2], "css @import", True, content) for match in IMPORT.finditer(bare)]
