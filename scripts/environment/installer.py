"""Make a virtual environment and fill it with the locked packages: with uv where quickly had, else pip."""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path

from environment.plain_error import NO_ROOM, NO_WHEEL, SMALL_FILES, UNFIT, WRONG_HASH, PlainError, explain, say
from environment.process import Result, Runner

Command = list[str | Path]
LOCKED = ("--require-hashes", "--no-deps", "--only-binary", ":all:", "-r")
PROJECT = ("--no-deps", "--no-build-isolation", "-e")
UV_ENV = {"UV_SYSTEM_CERTS": "true", "UV_NATIVE_TLS": "true"}  # trust what the machine trusts, as pip does
FEW_RETRIES = {"UV_HTTP_RETRIES": "1"}  # where there is no network it is soon told; after uv, pip tries thrice
PIP_ENV = {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def binary(home: Path, name: str) -> Path:
    """Where an environment keeps a program."""
    return home / "Scripts" / f"{name}.exe" if os.name == "nt" else home / "bin" / name


def create(home: Path, run: Runner) -> None:
    """Make an empty environment."""
    base = getattr(sys, "_base_executable", "") or sys.executable
    say(f"making {home.name} (Python {sys.version_info.major}.{sys.version_info.minor})")
    made = run([base, "-m", "venv", "--without-pip", home])
    if made.code:
        raise explain("Making the virtual environment", made.output)


def fill(home: Path, root: Path, kind: str, run: Runner) -> None:
    """Install the locked packages of a kind, and the project itself."""
    locked = root / "requirements" / f"{kind}.txt"
    uv = uv_on_path(run) or uv_within(home, root, run)
    say(f"installing the locked packages ({kind}) with {'uv' if uv else 'pip'}")
    tried = with_uv(uv, home, root, locked, run) if uv else None
    if not tried or tried.code:
        fall_back(tried, home, root, locked, run)
    link(home, root)


def fall_back(tried: Result | None, home: Path, root: Path, locked: Path, run: Runner) -> None:
    """Install with pip, where there is no uv or uv failed at what pip may do."""
    failure = explain("Installing the locked packages", tried.output) if tried else None
    if failure and failure.cause in {NO_ROOM, SMALL_FILES, UNFIT, WRONG_HASH}:
        raise failure
    if failure:
        say("uv could not; trying pip, which may know another way to the packages")
    unable = bring_pip(home, run)
    if unable:
        raise failure or unable
    done = with_pip(home, root, locked, run)
    if done.code:
        raise explain("Installing the locked packages", done.output)


def link(home: Path, root: Path) -> None:
    """Lead from the environment to the project by a relative path: old Pythons misread an accent in .pth."""
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(home)}))
    for file in packages.glob("*editable*legday.pth"):
        file.write_text(os.path.relpath(root / "scripts", packages) + "\n", encoding="ascii")


def bring_pip(home: Path, run: Runner) -> PlainError | None:
    """Put Python's own pip into the environment if it is not there; return what hinders."""
    python = binary(home, "python")
    if run([python, "-m", "pip", "--version"]).code == 0:
        return None
    brought = run([python, "-m", "ensurepip"])
    return explain("Bringing pip", brought.output) if brought.code else None


def with_uv(uv: Path, home: Path, root: Path, locked: Path, run: Runner) -> Result:
    """Install with uv."""
    python = binary(home, "python")
    install: Command = [uv, "pip", "install", "--quiet", "--python", python]
    check: Command = [uv, "pip", "check", "--python", python]
    return in_turn(
        [*install, *LOCKED, locked], check, [*install, *PROJECT, root], run=run, env={**UV_ENV, **FEW_RETRIES}
    )


def with_pip(home: Path, root: Path, locked: Path, run: Runner) -> Result:
    """Install with pip."""
    pip: Command = [binary(home, "python"), "-m", "pip"]
    install: Command = [*pip, "install", "--quiet", "--no-input", "--no-compile"]
    first: Command = [*install, "--retries", "2", *LOCKED, locked]
    return in_turn(first, [*pip, "check"], [*install, *PROJECT, root], run=run, env=PIP_ENV)


def in_turn(*commands: Command, run: Runner, env: Mapping[str, str]) -> Result:
    """Run commands until one fails; return how the last one ended."""
    done = Result(0, "")
    for command in commands:
        done = run(command, env=env)
        if done.code:
            break
    return done


def uv_on_path(run: Runner) -> Path | None:
    """Find a uv that is installed and runs."""
    found = shutil.which("uv")
    return Path(found) if found and run([found, "--version"]).code == 0 else None


def uv_within(home: Path, root: Path, run: Runner) -> Path | None:
    """Find the environment's own uv, or let pip bring it; a machine that uv is not made for does without."""
    uv = binary(home, "uv")
    if uv.exists():
        return uv
    say("bringing uv, which installs quickly")
    unable = bring_pip(home, run)
    if unable:
        raise unable
    pip: Command = [binary(home, "python"), "-m", "pip", "install", "--quiet", "--no-input", "--no-compile"]
    locked = root / "requirements" / "uv.txt"
    done = run([*pip, "--retries", "2", *LOCKED, locked], env=PIP_ENV)
    if done.code == 0:
        return uv
    failure = explain("Bringing uv", done.output)
    if failure.cause in {NO_WHEEL, ""}:
        return None
    raise failure
