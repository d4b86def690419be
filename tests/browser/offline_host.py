"""A small site in versions that can be told apart in each file, and a host that can change, fail and fall silent."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from shutil import copy2
from time import monotonic
from typing import Any

from markdown import Markdown
from playwright.sync_api import BrowserContext, Page

from environment.chromium import SiteHandler
from legday.checks.site.own import SCRIPT
from legday.exports.web_manifest import web_manifest
from legday.markdown.extension import LegDayExtension
from legday.site.content_policy import secure
from legday.site.offline import write_offline
from tests.conftest import ROOT, TIMEOUT_MS

PAGES = {"": "Home", "one/": "One", "two/": "Two", "two/deep/": "Deep", "about/offline/": "Read without a network"}
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title} - A site, named</title>
<link rel="manifest" href="{up}manifest.webmanifest"><link rel="icon" href="{up}icons/mark.svg">
<link rel="stylesheet" href="{up}assets/css/look.{mark}.css">
<script type="module" src="{up}assets/js.{mark}/site.js"></script></head>
<body data-version="{version}"><h1>{title}</h1>{body}</body></html>
"""
SITE_JS = """import { version } from "./version.js";
document.body.dataset.script = version;
globalThis.search = () => import("./search.js").then((module) => module.open());
addEventListener("load", () => import("./offline.js").then((module) => module.register()));
"""
SEARCH_JS = 'export const open = async () => (await fetch(new URL("../../search.json", import.meta.url))).json();\n'
WHOLE = """async () => ({
  page: document.body.dataset.version,
  script: document.body.dataset.script,
  style: getComputedStyle(document.body).getPropertyValue("--version"),
  ...(document.title.startsWith("One") ? { beside: await (await fetch("studies.htm")).text() } : {}),
})"""
KEPT = """async () => {
  const found = {};
  for (const name of (await caches.keys()).filter((name) => name.startsWith("legday "))) {
    const requests = await (await caches.open(name)).keys();
    found[name] = requests.map(({ url }) => new URL(url).pathname).filter((path) => !path.includes("/.open/"));
  }
  return found;
}"""


def write_site(folder: Path, version: str) -> Path:
    """Write the small site in a version of its own into `folder`; styles and scripts have names by content."""
    mark = sha256(version.encode()).hexdigest()[:8]
    controls = Markdown(extensions=[LegDayExtension(root=str(ROOT))]).convert("/// offline\n///")
    files = {
        f"assets/css/look.{mark}.css": f"body {{ --version: {version}; }}\n",
        f"assets/js.{mark}/site.js": SITE_JS,
        f"assets/js.{mark}/version.js": f'export const version = "{version}";\n',
        f"assets/js.{mark}/search.js": SEARCH_JS,
        "search.json": f'"{version}"',
        "one/studies.htm": version,
        "404.html": "Not found",
    }
    for path, title in PAGES.items():
        up = "../" * path.count("/")
        body = controls.replace("assets/js/", f"{up}assets/js.{mark}/").replace("index.md", up)
        body = body if path.endswith("offline/") else ""
        page = PAGE.format(title=title, up=up, mark=mark, version=version, body=body)
        files[f"{path}index.html"] = secure(page, frozenset(SCRIPT.findall(page)))
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for name in ("offline.js", "offline-page.js"):
        copy2(ROOT / "docs/assets/js" / name, folder / f"assets/js.{mark}" / name)
    for name, content in web_manifest("A site, named", "What it is."):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    assert not write_offline(folder)
    return folder


class Host:
    """Serves `site` below `base`. What is `broken` fails, and is noted as `refused`; while shut, nothing comes."""

    def __init__(self, site: Path, base: str = "/") -> None:
        self.site, self.base = site, base
        self.broken: set[str] = set()
        self.refused: list[str] = []
        self.open = threading.Event()
        self.open.set()
        self.server: ThreadingHTTPServer | None = None
        self.port = 0
        self.start()

    @property
    def home(self) -> str:
        """The address of the site's root."""
        return f"http://127.0.0.1:{self.port}{self.base}"

    def start(self) -> None:
        """Serve, at the same address as before."""
        handler = partial(_Handler, self, directory=str(self.site))
        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self.server.daemon_threads = True
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Fall silent: nobody answers at the address."""
        if self.server:
            self.server.shutdown()
            self.server.server_close()
            self.server = None

    @contextmanager
    def cut(self, context: BrowserContext) -> Iterator[None]:
        """Take the network away, from the browser and from the host."""
        self.stop()
        context.set_offline(True)
        yield
        context.set_offline(False)
        self.start()


class _Handler(SiteHandler):
    protocol_version = "HTTP/1.0"  # no connection outlives its answer, so a host that is stopped is silent

    def __init__(self, host: Host, *args: Any, directory: str) -> None:
        self.host = host
        super().__init__(*args, directory=directory)

    def do_GET(self) -> None:  # noqa: N802 (its base's name)
        """Answer as GitHub Pages does, or fail as the test wants it."""
        path = self.path.partition("?")[0]
        if not path.startswith(self.host.base):
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        path = path.removeprefix(self.host.base)
        self.directory = str(self.host.site)
        del self.headers["If-Modified-Since"]  # versions are written within a second
        if not path.endswith(("sw.js", "offline.json")):
            self.host.open.wait()
        if path in self.host.broken:
            self.host.refused.append(path)
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        if path == "moved/":
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", f"{self.host.base}two/")
            self.end_headers()
            return
        self.path = f"/{path}"
        super().do_GET()

    def end_headers(self) -> None:
        """Let browsers keep files for ten minutes, as GitHub Pages does."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


def kept(page: Page) -> dict[str, set[str]]:
    """The paths in each cache of ours, by the name of the cache."""
    return {name: set(paths) for name, paths in page.evaluate(KEPT).items()}


def until(page: Page, script: str, argument: object = None) -> None:
    """Wait until `script` holds; the policy of the pages forbids Playwright's own way."""
    end = monotonic() + TIMEOUT_MS / 1000
    while not page.evaluate(script, argument):
        assert monotonic() < end, f"in vain: {script}"
        page.wait_for_timeout(20)


def read(page: Page, url: str) -> None:
    """Open a page and wait until it is kept and known to be of its version."""
    page.goto(url)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the page is kept, and the worker knows which version it is of."""
    until(page, "async () => !!(await caches.match(location.href.replace(/[?#].*/, '')))")
    until(page, OPEN)


OPEN = """async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith("legday "));
  const open = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return navigator.serviceWorker.controller && open.flat().some(({ url }) => url.includes("/.open/"));
}"""
