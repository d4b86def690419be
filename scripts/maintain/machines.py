"""Try the lock files for machines that are not this one: every system, processor and Python that README.md names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

from environment.plain_error import explain
from environment.python_version import NEWEST, OLDEST
from environment.resolver import Pip

PLATFORMS = {
    "Linux x86-64": "x86_64-manylinux_2_28",
    "Linux aarch64": "aarch64-manylinux_2_28",
    "macOS arm64": "aarch64-apple-darwin",
    "macOS x86-64": "x86_64-apple-darwin",
    "Windows x64": "x86_64-pc-windows-msvc",
}
MINORS = [f"{OLDEST[0]}.{minor}" for minor in range(OLDEST[1], NEWEST[1] + 1)]
EMPTY = ".cache/no-packages"  # git ignores it; uv leaves a lock file there
TRY = ("install", "--dry-run", "--quiet", "--only-binary", ":all:", "--require-hashes", "--target", EMPTY)
UNFIT = "No solution found"
CAUSE = re.compile(r"Because (.*?)(?: and you require .*?)?(?:, we can conclude|$)")


def refusals(pip: Pip, locks: Iterable[str]) -> list[str]:
    """Return what keeps locks from installing, from wheels alone and with all that each package asks for; with where.

    Raises PlainError where that cannot be found out.
    """
    places = [place for lock in locks for place in product([lock], PLATFORMS, pythons(pip.folder / path_of(lock)))]
    with ThreadPoolExecutor(max_workers=4) as workers:
        causes = list(workers.map(lambda place: refusal(pip, *place), places))
    found: dict[str, list[tuple[str, str, str]]] = {}
    for place, cause in zip(places, causes, strict=True):
        if cause:
            found.setdefault(cause, []).append(place)
    return [f"{cause}: {told(where)}." for cause, where in found.items()]


def path_of(lock: str) -> str:
    """Return where a lock file lies."""
    return f"requirements/{lock}.txt"


def pythons(lock: Path) -> list[str]:
    """Return the first release of each Python, and a late one where early ones have versions of their own."""
    text = lock.read_text(encoding="utf-8")
    return [f"{minor}.{patch}" for minor in MINORS for patch in ((0, 99) if f"'{minor}." in text else (0,))]


def refusal(pip: Pip, lock: str, platform: str, python: str) -> str:
    """Return why a lock does not install on one machine; nothing where it does."""
    words = ("--python-platform", PLATFORMS[platform], "--python-version", python)
    done = pip(*TRY, *words, "-r", path_of(lock))
    if done.code and UNFIT not in done.output:
        raise explain("Trying the locks", done.output)
    return because(done.output) if done.code else ""


def because(output: str) -> str:
    """Return the first cause that uv's resolver tells, in one line."""
    text = " ".join(output.split())
    cause = CAUSE.search(text)
    return cause[1] if cause else text


def told(places: Iterable[tuple[str, str, str]]) -> str:
    """Sum up where: the locks, and for each platform its Pythons."""
    locks: dict[str, None] = {}
    pythons: dict[str, dict[str, None]] = {}
    for lock, platform, python in places:
        locks[path_of(lock)] = None
        pythons.setdefault(platform, {})[python.rpartition(".")[0]] = None
    machines = [f"{platform} with Python {', '.join(minors)}" for platform, minors in pythons.items()]
    return f"{', '.join(locks)}, on {'; '.join(machines)}"
