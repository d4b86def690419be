"""A live preview: the engine serves and reloads; findings are told in the terminal after each change."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from legday.publish.environment import surroundings
from legday.publish.progress import say
from legday.publish.snapshot import SOURCES

PAUSE = 0.5
CODE = ("scripts/legday",)


def serve_site(root: Path, address: str) -> int:
    """Serve a preview of the project at `root` until Ctrl-C; return the exit code.

    The preview shows pages with findings too. A change of the code starts the engine anew.
    """
    if not _free(address):
        say(f'Cannot serve at "{address}". Name an address that is free: --address 127.0.0.1:8001')
        return 2
    # A shell that starts a program in the background leaves this signal ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        while True:
            preview = _start(root, address)
            try:
                if not _watch(root, preview):
                    return preview.returncode or 0
            finally:
                preview.terminate()
                preview.wait()
    except KeyboardInterrupt:
        return 0


def _start(root: Path, address: str) -> subprocess.Popen[bytes]:
    # --livereload is MkDocs' default, but newer versions of its command line library lose it.
    words = ["serve", "--livereload", "--dev-addr", address, "--watch", "seeds"]
    return subprocess.Popen([sys.executable, "-P", "-m", "mkdocs", *words], cwd=root, env=surroundings(root))


def _watch(root: Path, preview: subprocess.Popen[bytes]) -> bool:
    """Check the sources now and after each change; return True when the code changed, False when the preview ended."""
    code = _stamp(root, CODE)
    checked: dict[Path, int] = {}
    while preview.poll() is None:
        sources = _stamp(root, SOURCES)
        if sources != checked:
            checked = sources
            _check(root)
        if _stamp(root, CODE) != code:
            return True
        time.sleep(PAUSE)
    return False


def _check(root: Path) -> None:
    """Print the findings; in a process of its own, which runs the code as it stands now."""
    command = [sys.executable, "-P", "-m", "legday", "check", "--root", str(root)]
    if subprocess.run(command, env=surroundings(root), check=False).returncode == 0:
        say("no findings")


def _stamp(root: Path, names: tuple[str, ...]) -> dict[Path, int]:
    """Return the time of the last change of each file."""
    stamps = {}
    for name in names:
        for path in (root / name, *(root / name).rglob("*")):
            try:
                stamps[path] = path.stat().st_mtime_ns
            except OSError:
                continue
    return stamps


def _free(address: str) -> bool:
    host, _, port = address.rpartition(":")
    try:
        with socket.create_server((host, int(port))):
            return bool(host)
    except (OSError, ValueError, OverflowError):
        return False
