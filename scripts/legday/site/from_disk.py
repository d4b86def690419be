"""Make a copy of the site that opens from disk: no server there turns an address that ends in / into a file."""

from __future__ import annotations

import re
from pathlib import Path

NOTE = """\
Open index.html in a browser.

The search and the calculators' live results need a server. To have them, run this in the folder and open
http://127.0.0.1:8000/

    python3 -m http.server --bind 127.0.0.1
"""
LINK = re.compile(r'(<(?:a|area|link)\b[^<>]*?\shref=["\']?|<meta\b[^<>]*?\scontent="0; url=)([^"\'\s>:]*)')
FOLDER = re.compile(r"^((?:[^?#]*/)?(?:\.{1,2})?)([?#].*)?$", re.DOTALL)


def open_from_disk(site: Path) -> None:
    """Make links within the built site name files; leave out what only a server shows."""
    for path in sorted(site.rglob("*.html")):
        html = path.read_bytes().decode("utf-8")
        html = LINK.sub(lambda match: match[1] + _file(match[2]), html)
        path.write_bytes(html.encode("utf-8"))
    for name in ("404.html", "sw.js", "offline.json"):
        (site / name).unlink(missing_ok=True)
    (site / "READ-ME-FIRST.txt").write_text(NOTE, encoding="utf-8")


def _file(url: str) -> str:
    """Return a relative address with the file that a server would answer with."""
    match = FOLDER.match(url)
    if not match or not match[1]:
        return url
    return f"{match[1].removesuffix('/')}/index.html{match[2] or ''}"
