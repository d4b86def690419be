"""The process behind `legday serve`: `python -m legday.preview ROOT WORK HOST:PORT`. Ends with its input."""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path

from legday.preview.preview import Preview
from legday.preview.server import PreviewServer
from legday.preview.watch import watching
from legday.publish.progress import say
from legday.publish.snapshot import SOURCES

QUIET = 3.0  # seconds without a change, after which what nobody waits for is made
SETTLE = 0.03  # seconds in which an editor completes what it began to save


def main(root: Path, work: Path, address: str) -> None:
    """Serve the preview, and follow the sources as they change."""
    threading.Thread(target=_end_with_input, daemon=True).start()
    host, _, port = address.rpartition(":")
    preview = Preview(root, work, f"http://{address}/")
    os.chdir(preview.sources)  # the extensions read seeds/ from there
    wake = threading.Event()
    folders = {root: False} | {root / name: True for name in SOURCES if (root / name).is_dir()}
    with PreviewServer(host, int(port), preview) as server, watching(folders, wake.set):
        preview.follow()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"Serving on http://{address}/ (Ctrl-C ends it)")
        while True:
            if not wake.wait(QUIET):
                preview.complete(interrupted=wake.is_set)
            wake.wait()
            wake.clear()
            time.sleep(SETTLE)
            preview.follow()


def _end_with_input() -> None:
    sys.stdin.buffer.read()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
