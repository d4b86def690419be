"""The preview as a process: it says what it finds, follows its own code, and ends when it is told to."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

import legday
from legday.preview import serve_site

TIMEOUT_S = 120  # seconds until a preview that says nothing is ended
PACKAGE = Path(legday.__file__).parent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a whole console")


class Said:
    """A running preview and what it says."""

    def __init__(self, process: subprocess.Popen[str], address: str) -> None:
        self.process = process
        self.address = address

    def wait_for(self, *words: str) -> None:
        """Read lines until all of `words` were said; fail when the stream ends without."""
        assert self.process.stdout
        said = ""
        for line in self.process.stdout:
            said += line
            if all(word in said for word in words):
                return
        pytest.fail(said)

    def rest(self) -> str:
        """What is said until the last of its processes has ended."""
        assert self.process.stdout
        return self.process.stdout.read()


@contextmanager
def serving(root: Path, code: Path = PACKAGE) -> Iterator[Said]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}"
    command = [sys.executable, "-u", "-P", "-m", "legday", "serve", "--address", address, "--root", str(root)]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(code.parent)},
    ) as process:
        guard = threading.Timer(TIMEOUT_S, process.kill)
        guard.start()
        try:
            preview = Said(process, address)
            preview.wait_for("Serving on")
            yield preview
        finally:
            guard.cancel()
            process.kill()


def test_pages_are_live_and_findings_are_told(small: Path) -> None:
    with serving(small) as preview:
        page = small / "docs" / "squat.md"
        text = page.read_text(encoding="utf-8")
        page.write_text(text + "\nSee [@nobody1999].\n", encoding="utf-8")
        preview.wait_for("docs/squat.md", "nobody1999", "1 finding.")
        with urlopen(f"http://{preview.address}/squat/") as answer:
            assert "no file for @nobody1999" in answer.read().decode()
            assert answer.headers["Cache-Control"] == "no-store"
        page.write_text(text, encoding="utf-8")
        preview.wait_for("No findings.")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_told_to_end_it_ends_and_leaves_nothing(
    small: Path, number: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    with serving(small) as preview:
        preview.process.send_signal(number)
        assert "Traceback" not in preview.rest()
        assert preview.process.wait() == 0
    assert list((tmp_path / "temporary").iterdir()) == []


def test_killed_it_leaves_no_process(small: Path) -> None:
    with serving(small) as preview:
        preview.process.kill()
        preview.rest()
        host, _, port = preview.address.partition(":")
        with socket.socket() as client:
            assert client.connect_ex((host, int(port))) != 0


def test_new_code_is_taken_in_even_after_code_that_does_not_run(small: Path, tmp_path: Path) -> None:
    code = tmp_path / "code" / "legday"
    shutil.copytree(PACKAGE, code, ignore=shutil.ignore_patterns("__pycache__"))
    findings = code / "findings.py"
    right = findings.read_text(encoding="utf-8")
    with serving(small, code) as preview:
        findings.write_text("nonsense nonsense\n", encoding="utf-8")
        preview.wait_for("SyntaxError", "broke off")
        findings.write_text(right, encoding="utf-8")
        preview.wait_for("Serving on")


def test_an_address_in_use_is_told(small: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}"
        assert serve_site(small, address) == 2
    assert "something is served there already" in capfd.readouterr().err


@pytest.mark.parametrize("address", ["8000", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:99999", ""])
def test_an_address_that_is_none_is_told(small: Path, address: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert serve_site(small, address) == 2
    assert "Cannot serve at" in capfd.readouterr().err
