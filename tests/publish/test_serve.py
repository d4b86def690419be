"""The preview: pages live, findings in the terminal, and an end by Ctrl-C."""

import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO
from urllib.request import urlopen

import pytest

from legday.publish import serve_site

PATIENCE = 120  # seconds until a preview that says nothing is ended


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def wait_for(stream: IO[str], *words: str) -> None:
    """Read lines until all of `words` were said; fail when the stream ends without."""
    said = ""
    for line in stream:
        said += line
        if all(word in said for word in words):
            return
    pytest.fail(said)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a whole console")
def test_pages_are_live_and_findings_are_told(small: Path) -> None:
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-u", "-m", "legday", "serve", "--address", address, "--root", str(small)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    ) as preview:
        assert preview.stdout
        guard = threading.Timer(PATIENCE, preview.kill)
        guard.start()
        wait_for(preview.stdout, "Serving on")
        page = small / "docs" / "squat.md"
        text = page.read_text(encoding="utf-8")
        page.write_text(text + "\nSee [@nobody1999].\n", encoding="utf-8")
        wait_for(preview.stdout, "nobody1999", "Documentation built")
        with urlopen(f"http://{address}/squat/") as answer:
            assert "no file for @nobody1999" in answer.read().decode()
        page.write_text(text, encoding="utf-8")
        wait_for(preview.stdout, "no findings")
        preview.send_signal(signal.SIGINT)
        preview.stdout.read()
        assert preview.wait() == 0
        guard.cancel()


def test_an_address_in_use_is_told(small: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}"
        assert serve_site(small, address) == 2
    assert "Cannot serve at" in capfd.readouterr().err


@pytest.mark.parametrize("address", ["8000", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:99999", ""])
def test_an_address_that_is_none_is_told(small: Path, address: str) -> None:
    assert serve_site(small, address) == 2
