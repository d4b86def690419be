"""Measure what a reader waits for and what a build takes as posts grow, beside plain Material and plain MkDocs.

`python scripts/maintain benchmark-reading [POSTS ...]` prints two tables. The first view: bytes as gzip sends them,
the time of the largest contentful paint, layout shift and blocking time on a phone four times slower than this
machine, behind a network of 1.6 Mbit/s and 150 ms (the figures of Lighthouse's "slow 4G"), medians of five, each page
beside the same page in Material's default theme; then a second page with the first one's files at hand. The build:
seconds at each number of POSTS (10, 100 and 1,000 where none is named), beside `mkdocs build` of the same files.
"""

from __future__ import annotations

# isort: off
from environment import in_environment  # noqa: F401  (first: it stops a Python without the packages)

# isort: on
import gzip
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shutil import copytree

from playwright.sync_api import Browser, BrowserContext

from environment.chromium import SiteHandler, launched, served

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
PYTHON = (sys.executable, "-P", "-m")
PAGES = (
    "",
    "benefits/symmetry/",
    "train/exercises/back-squat/",
    "train/plans/beginner-two-days/",
    "tools/weekly-sets/",
    "blog/what-the-afterburn-is-worth/",
    "blog/",
    "evidence/claims/",
    "404.html",
)
SECOND = "benefits/calories/"
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOWER = 4
TEXT = re.compile(r"\.(html?|css|js|json|svg|xml)$")
OBSERVE = """
  window.seen = { lcp: 0, cls: 0, tbt: 0 };
  const watch = (type, add) => new PerformanceObserver(list => list.getEntries().forEach(add)).observe({ type, buffered: true });
  watch("largest-contentful-paint", entry => { seen.lcp = entry.startTime; });
  watch("layout-shift", entry => { if (!entry.hadRecentInput) seen.cls += entry.value; });
  watch("longtask", entry => { seen.tbt += Math.max(0, entry.duration - 50); });
"""  # noqa: E501


@dataclass(frozen=True)
class View:
    """One opening of a page: bytes sent, milliseconds to the largest paint, layout shift, milliseconds blocked."""

    sent: int
    lcp: float
    cls: float
    tbt: float


def plain_theme(project: Path) -> None:
    """Take our frame and our styles from a copy of the project: what is left is Material as it comes."""
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    config = re.sub(r"^  custom_dir:.*\n|^  font: false\n", "", config, flags=re.MULTILINE)
    config = re.sub(r"^extra_(css|javascript):\n(  - .*\n)+", "", config, flags=re.MULTILINE)
    (project / "mkdocs.yml").write_text(config.replace("plugins:", "plugins:\n  - search"), encoding="utf-8")


def open_page(context: BrowserContext, address: str) -> View:
    """Open a page on the slow phone and return what it took."""
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", NETWORK)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    sent: list[int] = []
    wire.on("Network.loadingFinished", lambda event: sent.append(int(event["encodedDataLength"])))
    page.add_init_script(OBSERVE)
    page.goto(address, wait_until="networkidle")
    seen = page.evaluate("seen")
    page.close()
    return View(sum(sent), seen["lcp"], seen["cls"], seen["tbt"])


def views(browser: Browser, home: str, path: str, first: str = "") -> View:
    """Return the medians of some openings of a page, each in a new profile; after the page `first`, where named."""
    found = []
    for _ in range(RUNS):
        context = browser.new_context(viewport={"width": 360, "height": 640}, service_workers="block")
        if first:
            open_page(context, home + first)
        found.append(open_page(context, home + path))
        context.close()
    sent = int(statistics.median(view.sent for view in found))
    lcp, cls, tbt = (statistics.median(getattr(view, name) for view in found) for name in ("lcp", "cls", "tbt"))
    return View(sent, lcp, cls, tbt)


@cache
def packed(path: Path) -> bytes:
    """Return a file as a host sends it."""
    return gzip.compress(path.read_bytes(), 9)


class PackedHandler(SiteHandler):
    """Sends texts as gzip, as GitHub Pages does."""

    def do_GET(self) -> None:  # noqa: N802 (the base class names it)
        """Answer with the gzip of a text, and with anything else as it is."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file() or not TEXT.search(path.name):
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed(path))))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(packed(path))


def build(project: Path, out: Path, *command: str) -> float:
    """Run a build and return its seconds; stop the benchmark if it fails."""
    start = time.perf_counter()
    done = subprocess.run([*PYTHON, *command, str(out)], cwd=project, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{command} failed:\n{done.stdout}{done.stderr}")
    return time.perf_counter() - start


def copied(folder: Path) -> Path:
    """Return a copy of the project."""
    for name in ("docs", "seeds", "overrides"):
        copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "budgets.yml", "pyproject.toml"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    return folder


def reading(folder: Path) -> None:
    """Measure first and second views, and print their table."""
    ours, plain = folder / "ours", folder / "plain"
    build(ROOT, ours, "legday", "build", "--out")
    project = copied(folder / "project")
    plain_theme(project)
    build(project, plain, "mkdocs", "build", "-q", "-d")
    print(f"{'page':<34}{'site':<10}{'KB':>7}{'LCP ms':>8}{'shift':>7}{'blocked ms':>12}")
    with launched() as browser:
        for name, site in (("ours", ours), ("Material", plain)):
            with served(site, PackedHandler) as home:
                rows = {path or "home": views(browser, home, path) for path in PAGES}
                rows[f"{SECOND} after another"] = views(browser, home, SECOND, first=PAGES[1])
            for path, view in rows.items():
                print(f"{path:<34}{name:<10}{view.sent / 1000:>7.1f}{view.lcp:>8.0f}{view.cls:>7.3f}{view.tbt:>12.0f}")


def lift_budgets(path: Path) -> None:
    """Let pages weigh what they may: a thousand posts that cite the same studies make long lists of them."""
    path.write_text(re.sub(r"html: \d+", "html: 99999999", path.read_text(encoding="utf-8")), encoding="utf-8")


def building(folder: Path, counts: list[int]) -> None:
    """Measure builds as posts grow, and print their table."""
    print(f"\n{'posts':<8}{'legday build s':>16}{'mkdocs build s':>16}{'ratio':>8}")
    for count in counts:
        project = copied(folder / f"posts-{count}")
        lift_budgets(project / "budgets.yml")
        source = project / "docs/posts/what-the-afterburn-is-worth.md"
        text = source.read_text(encoding="utf-8")
        title = next(line[2:] for line in text.splitlines() if line.startswith("# "))
        words = sorted(set(re.findall(r"\b[a-z]{4,9}\b", text)))
        said = next(line for line in text.splitlines() if line.startswith("description:"))
        for number in range(count):
            unlike = " ".join(["On", *random.Random(number).sample(words, 6)])  # noqa: S311 (no secret)
            other = text.replace(title, unlike).replace(said, f"{said[:-12]} {number}.")
            (source.parent / f"copy-{number}.md").write_text(other, encoding="utf-8")
        whole = build(project, folder / f"out-{count}", "legday", "build", "--out")
        plain = build(project, folder / f"mk-{count}", "mkdocs", "build", "-q", "-d")
        print(f"{count:<8}{whole:>16.1f}{plain:>16.1f}{whole / plain:>8.1f}", flush=True)


def main() -> None:
    """Print both tables; the command line may name how many posts."""
    with tempfile.TemporaryDirectory() as temporary:
        reading(Path(temporary))
        building(Path(temporary), [int(word) for word in sys.argv[1:]] or [10, 100, 1000])
