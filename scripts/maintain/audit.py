"""Known faults of locked packages, as pip-audit finds them.

Exit 0: no known fault, or the source of faults could not be reached, which is said. Exit 1: faults. Exit 2: the locks
cannot be read. The source is https://osv.dev, or what LEGDAY_OSV_URL names.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from environment.plain_error import NO_NETWORK, PlainError, telling
from environment.prepare import ROOT
from environment.process import Result, run

SOURCE = "https://api.osv.dev/v1/query"
LOCKED = re.compile(r"^([a-z0-9._-]+)==(\S+).*\n((?:    --hash=.*\n)+)", re.MULTILINE)
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
            for path, line in places(locks, package):
                tell("error", path, line, said(package, fault))
        if "skip_reason" in package:
            for path, line in places(locks, package):
                tell("warning", path, line, f"Could not check {package['name']}: {package['skip_reason']}")
    return 1 if faults else 0


def ask(locks: list[Path]) -> list[dict[str, Any]] | None:
    """Return what pip-audit says of each locked package, or None where its source cannot be reached."""
    with tempfile.TemporaryDirectory() as folder:
        told = [asked(file) for file in parts(locks, Path(folder))]
    return None if None in told else [package for packages in told for package in packages or []]


def asked(file: Path) -> list[dict[str, Any]] | None:
    """Return what pip-audit says of each package in one file."""
    url = os.environ.get("LEGDAY_OSV_URL", SOURCE)
    words = ["--require-hashes", "--disable-pip", "--progress-spinner", "off", "--format", "json"]
    done = run([sys.executable, "-m", "pip_audit", *words, "-s", "osv", "--osv-url", url, "-r", str(file)])
    if "No module named pip_audit" in done.output:
        do = "Run python3 scripts/test.py once: it brings pip-audit. Then: .venv/bin/python scripts/maintain audit"
        raise PlainError("pip-audit is not installed in this Python.", do)
    told = report(done)
    if told is None and not re.search(UNREACHED, done.output):
        raise PlainError("pip-audit failed.", "Run it by hand on requirements/*.txt.", telling(done.output))
    return told


def parts(locks: list[Path], folder: Path) -> list[Path]:
    """Write all that is locked, for whichever Python, into files that hold one version of a package each."""
    versions: dict[str, dict[str, str]] = {}
    for lock in locks:
        for name, version, hashes in LOCKED.findall(lock.read_text(encoding="utf-8")):
            versions.setdefault(name, {})[version] = f"{name}=={version} \\\n{hashes}"
    files = []
    for number in range(max(map(len, versions.values()))):
        files.append(folder / f"{number}.txt")
        packages = [list(each.values())[number] for each in versions.values() if len(each) > number]
        files[-1].write_text("".join(packages), encoding="utf-8")
    return files


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
    hint = " or ".join(fault["fix_versions"]) or "none yet"
    return f"{package['name']} {package['version']} has a known fault ({names}). Mended in: {hint}."


def places(locks: list[Path], package: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """Yield each lock file that names the package, with the line; every version where none is told."""
    start = f"{package['name']}=={package['version']} " if "version" in package else f"{package['name']}=="
    for lock in locks:
        for number, line in enumerate(lock.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith(start):
                yield lock.relative_to(ROOT).as_posix(), number


def tell(level: str, path: str, line: int, text: str) -> None:
    """Print one line: an annotation in a workflow, plain words elsewhere."""
    plain = " ".join(text.split())
    escaped = plain.replace("%", "%25")
    annotated = f"::{level} file={path},line={line},title=dependency-fault::{escaped}"
    print(annotated if os.environ.get("GITHUB_ACTIONS") == "true" else f"{path}:{line}: {level}: {plain}")
