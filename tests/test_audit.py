"""The audit asks a source of known faults, here one of our own on this machine, through the real pip-audit."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from packaging.version import Version

ROOT = Path(__file__).parents[1]
FAULT = {
    "id": "PYSEC-2026-1",
    "aliases": ["CVE-2026-1"],
    "summary": "Draws legs\nwrongly.",
    "affected": [
        {
            "package": {"name": "jinja2", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "99.1"}]}],
        }
    ],
}


class Source(BaseHTTPRequestHandler):
    """Answers as OSV does: an empty object for what is well. Keeps what it was asked."""

    def __init__(self, faults: dict[str, Any], asked: list[Any], *given: Any) -> None:
        self.faults, self.asked = faults, asked
        super().__init__(*given)

    def do_POST(self) -> None:
        query = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append(query)
        fault = self.faults.get(query["package"]["name"])
        self.send_response(fault if isinstance(fault, int) else 200)
        self.end_headers()
        self.wfile.write(json.dumps({"vulns": [fault]} if isinstance(fault, dict) else {}).encode())

    def log_message(self, *given: object) -> None:
        pass


@contextmanager
def source(faults: dict[str, Any], asked: list[Any]) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Source, faults, asked)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/v1/query"
        finally:
            server.shutdown()
            thread.join()


def audit(url: str, workflow: bool = False) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "LEGDAY_OSV_URL": url, "GITHUB_ACTIONS": str(workflow).lower(), "NO_PROXY": "127.0.0.1"}
    return subprocess.run(
        [sys.executable, ROOT / "scripts" / "maintain", "audit"], env=env, capture_output=True, text=True, check=False
    )


def line_of(lock: str, package: str) -> int:
    lines = (ROOT / "requirements" / lock).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(f"{package}=="))


def test_every_locked_package_is_asked_about_and_none_is_faulty() -> None:
    asked: list[Any] = []
    with source({}, asked) as url:
        ran = audit(url)
    assert (ran.returncode, ran.stdout) == (0, "")
    names = {query["package"]["name"] for query in asked}
    assert {"mkdocs-material", "pytest", "uv", "jinja2"} <= names
    assert all(query["version"] for query in asked)
    texts = [lock.read_text(encoding="utf-8") for lock in (ROOT / "requirements").glob("*.txt")]
    locked = {pin for text in texts for pin in re.findall(r"^([a-z0-9._-]+)==(\S+)", text, re.MULTILINE)}
    versions = {(query["package"]["name"], query["version"]) for query in asked}
    assert versions == {(name, str(Version(version))) for name, version in locked}  # those of an early Python too


def test_a_fault_is_refused_at_its_lines() -> None:
    with source({"jinja2": FAULT}, []) as url:
        ran = audit(url, workflow=True)
    assert ran.returncode == 1
    lines = ran.stdout.splitlines()
    assert [line.partition(",title")[0] for line in lines] == [
        f"::error file=requirements/{lock},line={line_of(lock, 'jinja2')}" for lock in ("build.txt", "test.txt")
    ]
    assert all("(PYSEC-2026-1, CVE-2026-1). Mended in: 99.1." in line for line in lines)


@pytest.mark.parametrize("answer", [500, pytest.param(403, marks=pytest.mark.slow)])
def test_a_source_that_refuses_is_a_warning(answer: int) -> None:
    with source({"jinja2": answer}, []) as url:
        ran = audit(url, workflow=True)
    assert ran.returncode == 0
    assert ran.stdout.startswith("::warning file=requirements,line=1,title=dependency-fault::Could not check: ")


def test_a_source_that_is_not_there_is_a_warning() -> None:
    with source({}, []) as url:
        pass
    ran = audit(url)
    assert ran.returncode == 0
    assert ran.stdout == "requirements:1: warning: Could not check: the source of known faults did not answer.\n"
