"""Make the site readable without a network: a list of its files (`offline.json`) and the worker that keeps them.

Never a mix. The list names every file with the hash of its bytes, and the list's own hash is the worker's version: so a
version is the whole site, down to the byte. Each version has a cache of its own, and nothing enters it but the very
bytes that its list names: no error, no redirect, no page of another version. A page from a cache is answered from that
cache alone for as long as it stays open, whatever arrives meanwhile.

A new version first fetches anew all that was kept (what has not changed is copied) and takes over when it has the last
of it; the older one goes when its last page is closed. If anything fails, the new one goes without a trace, and the
browser tries again at the next visit.

What is kept is shown without asking the network first: in a basement that answers late or never, and pages of one
version must not wait for each other. The price is that a reader with a network may see the older version of a page
once; the next page is of the new one.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from html import unescape
from pathlib import Path
from urllib.parse import quote

from legday.findings import Finding
from legday.site.offline.needs import all_needs
from legday.site.social.page_facts import CARDS

HELP = "about/offline/"
LIST = "offline.json"
MANIFEST = "manifest.webmanifest"
WORKER = Path(__file__).with_name("sw.js")
# What no reader without a network opens; nor does one open the pictures for sharing, hidden files, archives.
LEFT_OUT = {"404.html", "feed.json", "feed.xml", "offline.json", "robots.txt", "sitemap.xml", "sw.js"}
NEVER = re.compile(rf"{CARDS}/.*|(.*/)?\..*|.*\.map")
TEXT = frozenset({".css", ".csv", ".htm", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"})
MOVED = re.compile(r'<meta\b[^>]*\bhttp-equiv="?refresh\b')
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def write_offline(site: Path) -> list[Finding]:
    """Write the list and the worker into `site`, where it has the page on which readers govern them.

    The list holds the bytes of every page, so nothing may change one afterwards.
    """
    if (site / HELP / "index.html").is_file():
        files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        worker = WORKER.read_text(encoding="utf-8")
        site_name = json.loads(files[MANIFEST])["name"]
        known = {"worker": _hash(worker.encode()), "files": list_files(files, site_name)}
        listed = json.dumps(known, separators=(",", ":"))
        (site / LIST).write_bytes(listed.encode())
        (site / "sw.js").write_bytes(worker.replace("{version}", _hash(listed.encode())).encode())
    return []


def list_files(files: dict[str, bytes], site_name: str) -> dict[str, dict[str, object]]:
    """Return what is known of each of `files` (the bytes of a site) by its address below the root: parts, then pages.

    `hash` is the beginning of the SHA-256 in base64, `size` what travels, in bytes (text is compressed on the way);
    `needs` are the addresses of what a page is shown with; only pages have a `title`, which is without the
    site's name.
    """
    pages = {name: text.decode("utf-8") for name, text in files.items() if _is_page(name)}
    moved = {name for name, text in pages.items() if MOVED.search(text)}
    kept = {name for name in files.keys() - LEFT_OUT - moved if not NEVER.fullmatch(name)}
    needs = all_needs({name: files[name] for name in kept})
    listed: dict[str, dict[str, object]] = {}
    for name in sorted(kept, key=lambda name: (_is_page(name), name.removesuffix("index.html"))):
        size = len(zlib.compress(files[name], 6)) if Path(name).suffix in TEXT else len(files[name])
        entry = listed[address(name)] = {"hash": _hash(files[name]), "size": size}
        if _is_page(name):
            entry |= {"title": _title(pages[name], site_name), "needs": [address(part) for part in sorted(needs[name])]}
    return listed


def address(name: str) -> str:
    """Return a file's address below the site's root, as browsers write it."""
    return quote(name.removesuffix("index.html") if _is_page(name) else name)


def _is_page(name: str) -> bool:
    return name.rpartition("/")[2] == "index.html"


def _hash(content: bytes) -> str:
    return base64.b64encode(hashlib.sha256(content).digest()).decode()[:16]


def _title(page: str, site_name: str) -> str:
    """Return the page's title without the site's name at its end."""
    match = TITLE.search(page)
    return unescape(match[1]).strip().removesuffix(f" - {site_name}") if match else ""
