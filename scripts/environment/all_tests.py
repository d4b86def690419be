"""Every check and test, or only the tests that are asked for."""

from __future__ import annotations

import subprocess
import sys
import time

from environment.browser import find
from environment.plain_error import say
from environment.prepare import ROOT, activated, prepare

PARTS = {
    "ruff check": ["ruff", "check"],
    "ruff format --check": ["ruff", "format", "--check"],
    "mypy": ["mypy"],
    # A core whose tests are done takes others.
    "pytest": ["pytest", "--numprocesses", "auto", "--dist", "worksteal", "--durations", "10"],
}
ALL = "--all"


def main() -> int:
    """Run the parts in order, pytest last; tell every one that fails and the time; return the first one's code."""
    python = prepare("test")
    env = {**activated(python), "LEGDAY_BROWSER": str(find(python))}
    given = [word for word in sys.argv[1:] if word not in ("--", ALL)]
    failed: dict[str, int] = {}
    begun = time.monotonic()
    for name, words in PARTS.items():
        if given and name != "pytest":
            continue
        say(name)
        chosen = [name, *given] if given else list(words)
        if name == "pytest" and ALL in sys.argv:
            chosen.append(ALL)
        code = subprocess.run([str(python), "-m", *chosen], cwd=ROOT, env=env, check=False).returncode
        if code:
            failed[name] = code
            say(f"{name} failed")
    minutes, seconds = divmod(round(time.monotonic() - begun), 60)
    say(f"{minutes} min {seconds} s in all")
    if failed:
        say(f"failed: {', '.join(failed)}")
    return next(iter(failed.values()), 0)
