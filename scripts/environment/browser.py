"""Find a Chromium or Chrome for the browser tests, or bring one."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from environment import process
from environment.plain_error import PlainError, say, telling

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = ("Google Chrome", "Chromium")
BASES = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS = ("Google/Chrome", "Chromium", "Microsoft/Edge")
ASK = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
ADVICE = (
    "Install Chromium or Chrome (Debian: apt install chromium; macOS: brew install --cask google-chrome;"
    " Windows: winget install Google.Chrome), or set LEGDAY_BROWSER to its path."
)


def find(python: Path, run: process.Runner = process.run, env: Mapping[str, str] = os.environ) -> Path:
    """Return a browser that runs: named, installed, Playwright's, or Debian's where root may install it."""
    named = env.get("LEGDAY_BROWSER")
    if named and not works(Path(named), run):
        raise PlainError(f"LEGDAY_BROWSER names {named}, which does not run.", "Name one that does, or unset it.")
    found = Path(named) if named else installed(run, env) or from_playwright(python, run)
    if found:
        return found
    said = download(python, run)
    found = from_playwright(python, run)
    if not found and root_on_debian():
        said = from_debian(run)
        found = installed(run, env)
    if not found:
        raise PlainError("No browser for the browser tests, and none could be brought.", ADVICE, said)
    return found


def installed(run: process.Runner, env: Mapping[str, str]) -> Path | None:
    """Return the first installed browser that runs."""
    return next((path for path in places(env, sys.platform) if path.is_file() and works(path, run)), None)


def places(env: Mapping[str, str], platform: str) -> Iterator[Path]:
    """List where a browser may be."""
    yield from (Path(found) for name in NAMES if (found := shutil.which(name, path=env.get("PATH"))))
    if platform == "darwin":
        for base in (Path("/"), Path.home()):
            yield from (base / "Applications" / f"{app}.app" / "Contents" / "MacOS" / app for app in MAC)
    if platform == "win32":
        bases = [Path(env[name]) for name in BASES if name in env]
        for app in WINDOWS:
            program = "msedge.exe" if app.endswith("Edge") else "chrome.exe"
            yield from (base / app / "Application" / program for base in bases)


def works(path: Path, run: process.Runner) -> bool:
    """Tell whether a browser starts: Ubuntu's is a mere signpost to a snap, others lack libraries."""
    if os.name == "nt":
        return path.is_file()  # asked for its version, a Windows browser opens a window
    try:
        return run([path, "--version"], timeout=60).code == 0
    except OSError:
        return False


def from_playwright(python: Path, run: process.Runner) -> Path | None:
    """Return Playwright's own browser if it is there and runs."""
    asked = run([python, "-c", ASK], timeout=60)
    path = Path(asked.output.strip())
    return path if asked.code == 0 and path.is_file() and works(path, run) else None


def download(python: Path, run: process.Runner) -> str:
    """Let Playwright try to download its browser; return the telling line of a failure."""
    say("bringing a browser with Playwright")
    command: list[str | Path] = [python, "-m", "playwright", "install", "--no-shell", "chromium"]
    tried = run(command, env={"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}, timeout=600)
    return telling(tried.output) if tried.code else ""


def root_on_debian() -> bool:
    """Tell whether apt-get is there and may be used."""
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def from_debian(run: process.Runner) -> str:
    """Install Debian's Chromium and a font to draw with; return the telling line of a failure."""
    say("installing Debian's chromium")
    env = {"DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
    run([*apt, "update"], env=env, timeout=300)
    packages = ["chromium", "fonts-liberation", "fonts-dejavu-core"]
    tried = run([*apt, "install", "-y", "--no-install-recommends", *packages], env=env, timeout=900)
    return telling(tried.output, r"^E:") if tried.code else ""
