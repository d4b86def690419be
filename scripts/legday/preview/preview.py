"""The preview's state: what the sources hold now, what is found in them, and what a browser is answered."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from legday.checks.site.own import own_scripts
from legday.checks.source import check_source
from legday.exports import write_exports
from legday.findings import Finding
from legday.preview.engine import attempt
from legday.preview.mirror import Mirror
from legday.preview.pages import Pages
from legday.preview.strip import STYLE, failure_page, missing_page, strip
from legday.publish.progress import say
from legday.reports import report
from legday.settings import FILE as SETTINGS
from legday.site.content_policy import secure
from legday.site.search import write_index

NOT_FOUND = "404.html"
SCRIPT = '<script src="/.preview/reload.js" data-version="{}" defer></script>'
GRACE = 2.0  # seconds for which looking for findings makes way for a browser that loads its page
TURN = 0.005  # seconds in which a waiting request gets its turn


@dataclass(frozen=True)
class Answer:
    """What a browser gets: an HTTP status, the place whose ending tells the type, and the content."""

    status: int
    place: str
    content: bytes


class Preview:
    """The site at `address`, made from the sources of `root` in the folder `work`. One thread follows, many ask."""

    def __init__(self, root: Path, work: Path, address: str) -> None:
        self.root = root
        self.sources, self.site, self.cache = (work / name for name in ("sources", "site", "templates"))
        for folder in (self.sources, self.site, self.cache):
            folder.mkdir(exist_ok=True)
        self.address = address
        self.mirror = Mirror(root, self.sources)
        self.links: list[Finding] = []
        self.pages: Pages | None = None
        self.found: list[Finding] = []
        self.said: list[Finding] = []
        self.made: dict[str, Path] = {}
        self.version = time.time_ns() // 1_000_000
        self.rendering = threading.Lock()
        self.news = threading.Condition()
        self.waiting = 0  # browsers that wait for news
        self.seen = threading.Event()  # one of them shows what is newest

    def follow(self) -> None:
        """Take in what has changed in the sources: show it, look for findings, and show those if they are others."""
        with self.rendering:
            changed, links = self.mirror.follow()
            if not changed and links == self.links:
                return
            self.links = links
            if any(path.startswith("seeds/") for path in changed):
                attempt(self.sources, "seeds", partial(write_exports, self.sources))
            same_theme = all(path.startswith(("docs/", "seeds/")) for path in changed)
            before = self.pages if same_theme else None
            begin = partial(Pages, self.sources, self.site, self.cache, self.address, before)
            self.pages, self.said = attempt(self.sources, SETTINGS, begin)
        self.seen.clear()
        grace = GRACE if self.waiting else 0
        self._tell()
        self.seen.wait(grace)
        found = sorted({*links, *check_source(self.root, [])})
        if found != self.found:
            self.found = found
            self._tell()
        say(report(self.findings, "text") or "No findings.")

    def _tell(self) -> None:
        with self.news:
            self.version += 1
            self.news.notify_all()

    @property
    def findings(self) -> list[Finding]:
        """What stands against the sources. The engine has its say where they are in order, or where it stopped.

        Where it stopped at what cannot be read, it only says so again.
        """
        unread = any(finding.code == "yaml-syntax" for finding in self.found)
        return self.found if self.found and (self.pages or unread) else sorted({*self.found, *self.said})

    def newer(self, version: int, patience: float) -> bool:
        """Wait until the site is newer than `version`, for `patience` seconds at most; return whether it is."""
        if version >= self.version:
            self.seen.set()
        with self.news:
            self.waiting += 1
            try:
                return self.news.wait_for(lambda: self.version > version, patience)
            finally:
                self.waiting -= 1

    def answer(self, path: str) -> Answer:
        """Return what stands at the path of an address."""
        place = unquote(path).removeprefix("/")
        if place.endswith("/") or not place:
            place += "index.html"
        version = self.version  # before reading: a page that is older than it says would wait for news it missed
        pages = self.pages
        files = pages.files if pages else {}
        if pages and place in files:
            source = f"docs/{files[place].src_uri}"
            return self._read(200, place, source, version, partial(pages.content, files[place]))
        if f"{place}/index.html" in files:
            return Answer(302, f"/{place}/", b"")
        if place in self.made:
            return self._read(200, place, "", version, self.made[place].read_bytes)
        if "." in place.removesuffix(".html"):
            return Answer(404, "404.txt", b"Nothing stands here.")
        if pages is None:
            return Answer(500, NOT_FOUND, self._dressed(failure_page(self.findings, ""), version))
        if NOT_FOUND in self.made:
            return self._read(404, NOT_FOUND, "", version, self.made[NOT_FOUND].read_bytes)
        return Answer(404, NOT_FOUND, self._dressed(missing_page(self.findings), version))

    def _read(self, status: int, place: str, source: str, version: int, read: Callable[[], bytes]) -> Answer:
        with self.rendering:
            content, said = attempt(self.sources, source, read)
            self.said += [finding for finding in said if finding not in self.said]
        if said and not self.found:
            say(report(said, "text"))
        if content is not None and not place.endswith(".html"):
            return Answer(status, place, content)
        if content is None:
            return Answer(500, place, self._dressed(failure_page(sorted({*self.found, *said}), source), version))
        return Answer(status, place, self._dressed(content.decode("utf-8"), version, strip(self.findings, source)))

    def _dressed(self, html: str, version: int, findings: str = "") -> bytes:
        """Return a page as it is published, but with its findings and the script that follows changes."""
        body, end, rest = html.rpartition("</body>")
        html = f"{body}{findings}{SCRIPT.format(version)}{end}{rest}"
        return secure(html, own_scripts(self.sources) | {STYLE}).encode("utf-8")

    def complete(self, interrupted: Callable[[], bool]) -> None:
        """Render every page, then what is made of all (search, site map, 404), once; stop where `interrupted`."""
        pages = self.pages
        if pages is None or self.made:
            return
        for place in list(pages.files):
            if interrupted():
                return
            if place.endswith(".html"):
                self.answer(place)
                time.sleep(TURN)
        with self.rendering:
            attempt(self.sources, SETTINGS, pages.complete)
            write_index(self.sources, self.site)
            made = {path.relative_to(self.site).as_posix(): path for path in self.site.rglob("*") if path.is_file()}
            self.made = {place: path for place, path in made.items() if place not in pages.files}
