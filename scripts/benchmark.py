"""Measure what the project promises, each figure beside a named peer in the same run.

`python scripts/benchmark.py` prints a table: the whole build with its checks beside a plain `mkdocs build`, its peak
memory, and `legday check` on one page beside starting Python. Needs Linux or macOS (peak memory of children).
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = "docs/benefits/hormones.md"
RUNS = 3


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


def main() -> None:
    """Measure and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [
            measure("python -c pass", sys.executable, "-c", "pass"),
            measure("legday check, one page", sys.executable, "-m", "legday", "check", PAGE),
            measure("mkdocs build, plain", sys.executable, "-m", "mkdocs", "build", "-q", "-d", f"{folder}/plain"),
            measure("legday build, with checks", sys.executable, "-m", "legday", "build", "--out", f"{folder}/site"),
        ]
    print(f"{'what':<28}{'seconds':>9}{'peak MB so far':>16}")
    for row in rows:
        print(f"{row.name:<28}{row.seconds:>9.2f}{row.peak_mb:>16.0f}")
    start, check, plain, build = (row.seconds for row in rows)
    print(f"\ncheck is {check / start:.0f} times starting Python; the build is {build / plain:.1f} times plain MkDocs.")


if __name__ == "__main__":
    main()
