"""Measure what the project promises, each figure beside a named peer in the same run.

`python scripts/maintain benchmark` prints two tables: the whole build with its checks beside plain `mkdocs build`, its
peak memory, and `legday check` on one page beside starting Python; then, from saving a page to a browser having its new
text, `legday serve` beside `mkdocs serve`, plain and with `--dirty`. Needs Linux or macOS (peak memory of children).
"""

from __future__ import annotations

# isort: off
from environment import in_environment  # noqa: F401  (first: it stops a Python without the packages)

# isort: on
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

from playwright.sync_api import Browser

from environment.chromium import launched

ROOT = Path(__file__).resolve().parents[2]
PAGE = "docs/benefits/hormones.md"
ADDRESS = "benefits/hormones/"
RUNS = 3
SAVES = 5
TIMEOUT_S = 120  # seconds until a preview that shows nothing new fails
REST = 5  # seconds between saves: a preview may have more to do than it shows
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


def saves(browser: Browser, project: Path, *command: str) -> list[float]:
    """Return, for each of some saves of a page of `project`, the seconds until a browser has its new text."""
    source = project / PAGE
    text = source.read_text(encoding="utf-8")
    times = []
    with served(project, *command) as home, browser.new_page() as page:
        page.goto(home + ADDRESS)
        for number in range(SAVES + 1):
            time.sleep(REST)
            words = f"Saved for the {number}th time."
            start = time.perf_counter()
            source.write_text(f"{text}\n{words}\n", encoding="utf-8")
            page.get_by_text(words).wait_for(state="attached", timeout=TIMEOUT_S * 1000)
            times.append(time.perf_counter() - start)
    source.write_text(text, encoding="utf-8")
    return sorted(times[1:])


@contextmanager
def served(project: Path, *command: str) -> Iterator[str]:
    """Run a preview on a free port; yield its address once something answers there."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        host, port = free.getsockname()[:2]
    variables = {**os.environ, "LEGDAY_SITE_URL": f"http://{host}:{port}/"}
    words = [*command, f"{host}:{port}"]
    with subprocess.Popen(words, cwd=project, env=variables, stderr=subprocess.DEVNULL) as preview:
        try:
            deadline = time.perf_counter() + TIMEOUT_S
            while not answers(host, port) and time.perf_counter() < deadline:
                time.sleep(0.1)
            yield f"http://{host}:{port}/"
        finally:
            preview.terminate()


def answers(host: str, port: int) -> bool:
    """Return whether something listens there."""
    with socket.socket() as client:
        return client.connect_ex((host, port)) == 0


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
    with tempfile.TemporaryDirectory() as folder, launched() as browser:
        project = Path(folder) / "project"
        for name in ("docs", "seeds", "overrides"):
            copytree(ROOT / name, project / name)
        (project / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
        pages = sum(1 for _ in (project / "docs").rglob("*.md"))
        print(f"\n{f'save to seen, {pages} pages':<28}{'median s':>9}{'fastest':>9}{'slowest':>9}")
        for name, command in previews.items():
            times = saves(browser, project, *command)
            print(f"{name:<28}{statistics.median(times):>9.2f}{times[0]:>9.2f}{times[-1]:>9.2f}", flush=True)


def main() -> None:
    """Print both tables."""
    commands()
    previews()
