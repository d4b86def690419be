"""HTTP for the preview: pages and files, and a stream that tells a browser when there is something newer."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import MimeTypes
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qs, quote, urlsplit

from legday.preview.preview import Answer, Preview

RELOAD, WORKER = ((Path(__file__).parent / name).read_bytes() for name in ("reload.js", "sw.js"))
HEARTBEAT = 15  # seconds; a browser that has gone is noticed by then
TYPES = MimeTypes()  # Python's own list: what a system adds to it can be wrong
TYPES.add_type("text/calendar", ".ics")


class PreviewServer(ThreadingHTTPServer):
    """Serves one preview. A request being answered does not keep the process from ending."""

    daemon_threads = True
    request_queue_size = 64  # a browser asks for a page's files at once; one turned away comes back a second later

    def __init__(self, host: str, port: int, preview: Preview) -> None:
        super().__init__((host, port), _Handler)
        self.preview = preview


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        """Answer a request."""
        address = urlsplit(self.path)
        try:
            if address.path == "/.preview/changes":
                self._tell_changes(parse_qs(address.query).get("since", [""])[0])
            elif address.path == "/.preview/reload.js":
                self._send(Answer(200, "reload.js", RELOAD))
            elif address.path == "/sw.js":
                self._send(Answer(200, "sw.js", WORKER))
            else:
                self._send(self.server.preview.answer(address.path))
        except ConnectionError:
            pass  # the browser has gone on to another page

    do_HEAD = do_GET  # noqa: N815

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        if answer.status == 302:
            self.send_header("Location", quote(answer.place))
        self._send_type(TYPES.guess_type(PurePosixPath(answer.place).name)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.content)

    def _send_type(self, name: str) -> None:
        text = name.startswith("text/") or name.endswith(("json", "xml"))
        self.send_header("Content-Type", f"{name}; charset=utf-8" if text else name)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")

    def _tell_changes(self, since: str) -> None:
        """Hold the line, and say so once the site is newer than the version `since`."""
        self.send_response(200)
        self._send_type("text/event-stream")
        self.end_headers()
        self.wfile.write(b"retry: 300\n\n")
        while since.isdecimal() and not self.server.preview.newer(int(since), HEARTBEAT):
            self.wfile.write(b":\n\n")
        self.wfile.write(b"data: newer\n\n")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for findings."""
