"""Measure what the project promises, each figure beside a named peer in the same run.

`python scripts/benchmark.py` prints two tables: the whole build with its checks beside a plain `mkdocs build`, its peak
memory, and `legday check` on one page beside starting Python; then, from saving a page to its new text being served,
`legday serve` beside `mkdocs serve`, plain and with `--dirty`. Needs Linux or macOS (peak memory of children).
"""

from __future__ import annotations

import os
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
PAGE = "docs/benefits/hormones.md"
ADDRESS = "benefits/hormones/"
RUNS = 3
SAVES = 5
PATIENCE = 120  # seconds until a preview that shows nothing new fails
REST = 5  # seconds between saves: a preview may have more to do than it shows
LOOK = 0.02  # seconds between two looks at a page
PYTHON = (sys.executable, "-P", "-m")


@dataclass(frozen=True)
class Measure:
    """Median seconds of a command, and the highest memory of any process so far (in MB)."""

    name: str
    seconds: float
    peak_mb: float


def measure(name: str, *command: str) -> Measure:
    """Run `command` a few times, the first to warm up; stop the benchmark if it fails."""
    times = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        times.append(time.perf_counter() - start)
        if done.returncode:
            sys.exit(f"{name} failed:\n{done.stdout}{done.stderr}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return Measure(name, statistics.median(times[1:]), peak)


def saves(project: Path, *command: str) -> list[float]:
    """Return, for each of some saves of a page of `project`, the seconds until the preview serves its new text."""
    page = project / PAGE
    text = page.read_text(encoding="utf-8")
    with served(project, *command) as home:
        times = [until_served(page, text, mark, home + ADDRESS) for mark in range(SAVES + 1)]
    page.write_text(text, encoding="utf-8")
    return sorted(times[1:])


def until_served(page: Path, text: str, mark: int, address: str) -> float:
    """Save a page with a mark of its own; return the seconds until it is served with it."""
    time.sleep(REST)
    words = f"Saved for the {mark}th time."
    start = time.perf_counter()
    page.write_text(f"{text}\n{words}\n", encoding="utf-8")
    while words not in looked_at(address):
        if time.perf_counter() - start > PATIENCE:
            sys.exit(f"{address} does not follow its source.")
        time.sleep(LOOK)
    return time.perf_counter() - start


@contextmanager
def served(project: Path, *command: str) -> Iterator[str]:
    """Run a preview on a free port; yield its address once it serves the page."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    variables = {**os.environ, "LEGDAY_SITE_URL": f"http://{address}/"}
    with subprocess.Popen([*command, address], cwd=project, env=variables, stderr=subprocess.DEVNULL) as preview:
        try:
            start = time.perf_counter()
            while not looked_at(f"http://{address}/{ADDRESS}") and time.perf_counter() - start < PATIENCE:
                time.sleep(LOOK)
            yield f"http://{address}/"
        finally:
            preview.terminate()


def looked_at(address: str) -> str:
    """Return the page as it is served now; nothing while nothing is."""
    try:
        with urlopen(address) as answer:  # noqa: S310 (an address of our own)
            return str(answer.read().decode())
    except URLError:
        return ""


def commands() -> None:
    """Measure commands and print their table."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [
            measure("python -c pass", sys.executable, "-c", "pass"),
            measure("legday check, one page", *PYTHON, "legday", "check", PAGE),
            measure("mkdocs build, plain", *PYTHON, "mkdocs", "build", "-q", "-d", f"{folder}/plain"),
            measure("legday build, with checks", *PYTHON, "legday", "build", "--out", f"{folder}/site"),
        ]
    print(f"{'what':<28}{'seconds':>9}{'peak MB so far':>16}")
    for row in rows:
        print(f"{row.name:<28}{row.seconds:>9.2f}{row.peak_mb:>16.0f}")
    start, check, plain, build = (row.seconds for row in rows)
    print(f"\ncheck is {check / start:.0f} times starting Python; the build is {build / plain:.1f} times plain MkDocs.")


def previews() -> None:
    """Measure previews, over a copy of the project, and print their table."""
    previews = {
        "legday serve": (*PYTHON, "legday", "serve", "--address"),
        "mkdocs serve": (*PYTHON, "mkdocs", "serve", "--quiet", "--livereload", "--dev-addr"),
        "mkdocs serve --dirty": (*PYTHON, "mkdocs", "serve", "--quiet", "--livereload", "--dirty", "--dev-addr"),
    }
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        for name in ("docs", "seeds", "overrides"):
            copytree(ROOT / name, project / name)
        (project / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
        pages = sum(1 for _ in (project / "docs").rglob("*.md"))
        print(f"\n{f'save to served, {pages} pages':<28}{'median s':>9}{'fastest':>9}{'slowest':>9}")
        for name, command in previews.items():
            times = saves(project, *command)
            print(f"{name:<28}{statistics.median(times):>9.2f}{times[0]:>9.2f}{times[-1]:>9.2f}", flush=True)


if __name__ == "__main__":
    commands()
    previews()
