"""Known faults of locked packages, as pip-audit finds them.

Exit 0: no known fault, or the source of faults could not be reached, which is said. Exit 1: faults. Exit 2: the locks
cannot be read. The source is https://osv.dev, or what LEGDAY_OSV_URL names.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from environment import ROOT
from plain_error import NO_NETWORK, PlainError, telling
from process import Result, run

SOURCE = "https://api.osv.dev/v1/query"
UNREACHED = rf"{NO_NETWORK}|ServiceError|ConnectionError|HTTPError|JSONDecodeError|Server Error|ProxyError|SSLError"


def main() -> int:
    """Audit the lock files; print annotations where GitHub reads them, plain lines elsewhere."""
    locks = sorted((ROOT / "requirements").glob("*.txt"))
    packages = ask(locks)
    if packages is None:
        tell("warning", "requirements", 1, "Could not check: the source of known faults did not answer.")
        return 0
    faults = 0
    for package in packages:
        for fault in package.get("vulns", []):
            faults += 1
            for path, line in places(locks, package["name"]):
                tell("error", path, line, said(package, fault))
        if "skip_reason" in package:
            for path, line in places(locks, package["name"]):
                tell("warning", path, line, f"Could not check {package['name']}: {package['skip_reason']}")
    return 1 if faults else 0


def ask(locks: list[Path]) -> list[dict[str, Any]] | None:
    """Return what pip-audit says of each locked package, or None where its source cannot be reached."""
    url = os.environ.get("LEGDAY_OSV_URL", SOURCE)
    words = ["--require-hashes", "--disable-pip", "--progress-spinner", "off", "--format", "json"]
    files = [word for lock in locks for word in ("-r", str(lock))]
    done = run([sys.executable, "-m", "pip_audit", *words, "-s", "osv", "--osv-url", url, *files])
    told = report(done)
    if "No module named pip_audit" in done.output:
        do = "Run python3 scripts/test.py once: it brings pip-audit. Then: .venv/bin/python scripts/audit.py"
        raise PlainError("pip-audit is not installed in this Python.", do)
    if told is None and not re.search(UNREACHED, done.output):
        raise PlainError("pip-audit failed.", "Run it by hand on requirements/*.txt.", telling(done.output))
    return told


def report(done: Result) -> list[dict[str, Any]] | None:
    """Return the packages in pip-audit's report, which is one line of its output."""
    for line in done.output.splitlines():
        if line.startswith('{"dependencies"'):
            packages: list[dict[str, Any]] = json.loads(line)["dependencies"]
            return packages
    return None


def said(package: dict[str, Any], fault: dict[str, Any]) -> str:
    """Return a fault in one line: the package, the fault's names, and the version that mends it."""
    names = ", ".join([fault["id"], *fault["aliases"]])
    mend = " or ".join(fault["fix_versions"]) or "none yet"
    return f"{package['name']} {package['version']} has a known fault ({names}). Mended in: {mend}."


def places(locks: list[Path], package: str) -> Iterator[tuple[str, int]]:
    """Yield each lock file that names the package, with the line."""
    for lock in locks:
        for number, line in enumerate(lock.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith(f"{package}=="):
                yield lock.relative_to(ROOT).as_posix(), number


def tell(level: str, path: str, line: int, text: str) -> None:
    """Print one line: an annotation in a workflow, plain words elsewhere."""
    plain = " ".join(text.split())
    escaped = plain.replace("%", "%25")
    annotated = f"::{level} file={path},line={line},title=dependency-fault::{escaped}"
    print(annotated if os.environ.get("GITHUB_ACTIONS") == "true" else f"{path}:{line}: {level}: {plain}")
