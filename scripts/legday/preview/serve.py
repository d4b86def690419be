"""A live preview: a process that shows the site, started anew whenever our own code changes."""

from __future__ import annotations

import errno
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import legday
from legday.preview.watch import watching
from legday.publish.build_env import build_env
from legday.publish.progress import say

CODE = Path(legday.__file__).parent
PAUSE = 0.2  # seconds between two looks at whether the preview still runs


def serve_site(root: Path, address: str) -> int:
    """Serve a preview of the project at `root` on `address` (host:port) until Ctrl-C; return the exit code."""
    problem = _problem(address)
    if problem:
        say(f'Cannot serve at "{address}": {problem}. Name another: --address 127.0.0.1:8001')
        return 2
    # A shell that starts a program in the background leaves the first of these ignored.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    changed = threading.Event()
    try:
        with watching({CODE: True}, changed.set, ["**/*.py", "**/*.css", "**/*.js"]):
            while True:
                changed.clear()
                with _preview(root, address) as preview:
                    while preview.poll() is None and not changed.wait(PAUSE):
                        pass
                    if not changed.is_set():
                        say("The preview broke off. It starts again when the code changes.")
                        changed.wait()
    except KeyboardInterrupt:
        return 0


@contextmanager
def _preview(root: Path, address: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run the preview over a folder of its own. It ends with its input, so it cannot outlive this process."""
    with TemporaryDirectory(prefix="legday-", ignore_cleanup_errors=True) as work:
        command = [sys.executable, "-P", "-m", "legday.preview", str(root), work, address]
        with subprocess.Popen(command, env=build_env(root), stdin=subprocess.PIPE, start_new_session=True) as preview:
            try:
                yield preview
            finally:
                preview.kill()


def _problem(address: str) -> str:
    """Return what speaks against serving at `address`, or an empty string."""
    host, _, port = address.rpartition(":")
    try:
        with socket.create_server((host, int(port))):
            return "" if host else "it names no host"
    except OSError as error:
        in_use = error.errno == errno.EADDRINUSE
        return "something is served there already" if in_use else error.strerror or str(error)
    except (ValueError, OverflowError):
        return "it is no host and port"
