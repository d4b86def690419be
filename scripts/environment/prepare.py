"""Bring the project's virtual environment (.venv) to what the lock files say, and do nothing where it is."""

from __future__ import annotations

import functools
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Literal

from environment import installer, process
from environment.lock import exclusive_lock
from environment.plain_error import PlainError, say

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT_S = 1800  # seconds to wait for another run that is making the environment
Kind = Literal["build", "test"]


def prepare(kind: Kind, root: Path = ROOT, run: process.Runner | None = None) -> Path:
    """Make the environment ready for building or testing; return its Python."""
    home = root / ".venv"
    if not ready(kind, root):
        waiting = functools.partial(say, "another run is making the environment; waiting for it")
        try:
            with exclusive_lock(root / ".cache" / "environment.lock", waiting, TIMEOUT_S) as lock:
                if not ready(kind, root):
                    make(kind, root, run or functools.partial(process.run, hold=(lock,)))
        except TimeoutError:
            raise PlainError("Another run is making the environment for too long.", "End it, then run again.") from None
    return installer.binary(home, "python")


def hand_over(verb: str, words: list[str]) -> int:
    """Make the environment ready and run a verb of `legday` in it; on POSIX this process becomes it."""
    python = prepare("test" if "zensical" in words else "build")  # the second engine comes with the tests
    if not (ROOT / "scripts" / "legday" / "__main__.py").is_file():
        raise PlainError("scripts/legday is missing.", "Bring it back: git checkout -- scripts/legday")
    command = [str(python), "-m", "legday", verb, *words]
    os.chdir(ROOT)
    if os.name == "posix":
        os.execve(python, command, activated(python))  # noqa: S606  (signals then go straight to it)
    return subprocess.run(command, env=activated(python), check=False).returncode


def activated(python: Path) -> dict[str, str]:
    """Return the variables of a process that is to run inside the environment.

    Python keeps what it compiles there, whatever it was told: every later process starts in half the time.
    """
    outside = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    path = os.pathsep.join([str(python.parent), os.environ.get("PATH", os.defpath)])
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return {**outside, **process.UTF8, **quiet, "PATH": path, "VIRTUAL_ENV": str(python.parent.parent)}


def ready(kind: Kind, root: Path) -> bool:
    """Tell whether the environment is whole, current and able to run; one for tests can build as well."""
    home = root / ".venv"
    enough: tuple[Kind, ...] = ("build", "test") if kind == "build" else ("test",)
    return stamp(home) in {key(each, root) for each in enough} and runs(installer.binary(home, "python"))


def make(kind: Kind, root: Path, run: process.Runner) -> None:
    """Make the environment anew, or add to a whole one what testing needs; stamp it when all is done."""
    home = root / ".venv"
    whole = kind == "test" and ready("build", root)
    (home / "legday-stamp").unlink(missing_ok=True)
    if not whole:
        clear(home)
        installer.create(home, run)
    installer.fill(home, root, kind, run)
    fresh = home / "legday-stamp.new"
    fresh.write_text(key(kind, root), encoding="utf-8")
    fresh.replace(home / "legday-stamp")


def key(kind: Kind, root: Path) -> str:
    """Sum up all that an environment is made from."""
    version = f"{sys.implementation.name} {sys.version_info.major}.{sys.version_info.minor}"
    digest = hashlib.sha256(f"1 {kind} {version} {root}".encode())
    for path in (root / "pyproject.toml", root / "requirements" / f"{kind}.txt"):
        try:
            digest.update(path.read_bytes())
        except FileNotFoundError:
            name = path.relative_to(root).as_posix()
            raise PlainError(f"{name} is missing.", f"Bring it back: git checkout -- {name}") from None
    return digest.hexdigest()


def stamp(home: Path) -> str:
    """Read what the environment was made from; nothing where it is half made."""
    try:
        return (home / "legday-stamp").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def runs(python: Path) -> bool:
    """Tell whether an environment's Python still runs: the Python it came from may be gone."""
    try:
        return process.run([python, "-I", "-S", "-c", ""], timeout=60).code == 0
    except OSError:
        return False


def clear(home: Path) -> None:
    """Remove an environment that is stale or half made."""
    if home.is_symlink() or home.is_file():
        home.unlink()
    elif home.exists():
        shutil.rmtree(home)
