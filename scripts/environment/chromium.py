"""Open a browser on a built site that this machine serves to itself: for the browser tests and the pictures."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from environment.browser import find
from environment.plain_error import PlainError

ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def launched() -> Iterator[Browser]:
    """Yield a running browser; raises PlainError where there is none and none can be brought."""
    executable = find(Path(sys.executable))
    as_root = os.name == "posix" and os.geteuid() == 0
    arguments = [*ARGUMENTS, *(["--no-sandbox"] if as_root else [])]
    with sync_playwright() as it, it.chromium.launch(executable_path=executable, args=arguments) as browser:
        yield browser


@contextmanager
def served(site: Path, handler: type[SimpleHTTPRequestHandler] | None = None) -> Iterator[str]:
    """Serve a built site on a free port of this machine, below the path that it was built for; yield its address."""
    path = base_path(site)
    with _Server(("127.0.0.1", 0), partial(handler or SiteHandler, directory=str(site))) as server:
        server.base = path
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{path}"
        finally:
            server.shutdown()
            thread.join()


def base_path(site: Path) -> str:
    """Return the path below which a built site lies, as its manifest tells."""
    manifest = site / "manifest.webmanifest"
    return str(json.loads(manifest.read_text(encoding="utf-8"))["id"]) if manifest.is_file() else "/"


@contextmanager
def opened(site: Path) -> Iterator[tuple[Browser, str]]:
    """Yield a browser and the address where it finds a built site; raises PlainError where none is built."""
    if not (site / "index.html").is_file():
        raise PlainError(f"{site} holds no built site.", "Build it first: python3 scripts/build.py")
    with served(site) as address, launched() as browser:
        yield browser, address


class _Server(ThreadingHTTPServer):
    """A server of what lies below `base`, to which a browser that leaves in the middle of an answer is no error."""

    base = "/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a connection that the browser closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers as GitHub Pages does: folders by their index, 404.html where nothing is, all below a path. Quiet."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else a body waits until its head is acknowledged

    def translate_path(self, path: str) -> str:
        """Return the file at `path`, one that is not there for what lies beside the site."""
        base = getattr(self.server, "base", "/")
        return super().translate_path(path[len(base) - 1 :] if path.startswith(base) else f"/beside{path}")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where nothing is found."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
