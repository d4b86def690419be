"""One file of a built site as plain data, read once however often it is asked for."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from functools import lru_cache
from xml.etree.ElementTree import ParseError

from PIL import Image, UnidentifiedImageError

from legday.checks.site.css import css_links
from legday.checks.site.document import Document, read_document, read_fragment
from legday.checks.site.link import Link
from legday.checks.site.read.json_files import json_feed, manifest, offline_list, search_index
from legday.checks.site.read.texts import addresses, robots
from legday.checks.site.read.xml_files import drawing, rss, sitemap
from legday.checks.site.script import Script, read_script
from legday.checks.site.site_finding import SiteFinding

JSON = {"feed.json": json_feed, "offline.json": offline_list, "search/index.json": search_index}
XML = {"feed.xml": rss, "sitemap.xml": sitemap}
TEXTS = (".csv", ".ics", ".txt", ".md", ".vcf")


@dataclass
class Part:
    """What one file says: its links, the places in it, and what keeps it from being read (`findings`)."""

    links: list[Link] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    findings: list[SiteFinding] = field(default_factory=list)
    document: Document | None = None
    script: Script | None = None
    size: tuple[int, int] | None = None  # of a PNG file, in pixels


@lru_cache(maxsize=2048)
def read_part(name: str, content: bytes) -> Part:
    """Read the file `name`. The same bytes are read once a process: callers share the part and leave it as it is."""
    try:
        return _read(name, content)
    except (ParseError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        return Part(findings=[_unreadable(name, str(error))])


def _read(name: str, content: bytes) -> Part:
    text = "" if name.endswith(".png") else content.decode("utf-8", errors="replace")
    if name.endswith((".html", ".htm")):
        document = (read_document if name.endswith(".html") else read_fragment)(name, text)
        return Part(document.links, document.anchors, document=document)
    if name.endswith(".css"):
        return Part(css_links(name, text))
    if name.endswith((".js", ".mjs")):
        return _script(name, text)
    if name.endswith(".png"):
        return Part(size=_size(content))
    if name.endswith(".svg"):
        return Part(*drawing(name, content))
    if name in XML:
        return Part(XML[name](name, content))
    if name in JSON:
        return Part(JSON[name](name, json.loads(text)))
    if name.endswith(".webmanifest"):
        return Part(manifest(name, json.loads(text)))
    if name == "robots.txt":
        return Part(robots(name, text))
    return Part(addresses(name, text) if name.endswith(TEXTS) else [])


def _script(name: str, text: str) -> Part:
    script = read_script(name, text)
    why = "a browser stops at this line and runs nothing of it"
    findings = [_unreadable(name, why, script.broken)] if script.broken else []
    return Part(script.links, script=script, findings=findings)


def _unreadable(name: str, why: str, line: int = 1) -> SiteFinding:
    hint = "Build again; if it stays, see what wrote the file."
    return SiteFinding(name, "file-unreadable", f"The file cannot be read: {why}.", hint, own=False, line=line)


def _size(content: bytes) -> tuple[int, int]:
    """Return the size of a picture, nothing by nothing where it is none or not whole."""
    try:
        with Image.open(io.BytesIO(content)) as picture:
            picture.verify()
            return picture.size
    except (OSError, SyntaxError, UnidentifiedImageError):
        return (0, 0)
