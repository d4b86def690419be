"""Lock anew what pyproject.toml asks for, with uv: what builds, what tests (at the same versions), and uv itself.

The lock files change together, and only where they install on every machine that README.md names. What stays behind
its newest version is told, with the reason. A package that must wait gets an upper bound in pyproject.toml, with why.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path

from environment.plain_error import PlainError, explain, say
from environment.prepare import ROOT
from environment.resolver import Uv, uv_at_hand
from maintain.held_back import held_back
from maintain.machines import refusals

HEAD = "# Made by `python3 scripts/maintain lock` from pyproject.toml: do not edit.\n"
LOCKS = ("build", "test", "uv")
SOURCES = {
    "build": ("pyproject.toml", "-"),
    "test": ("pyproject.toml", "-", "--extra", "test", "-c", "requirements/build.txt"),
    "uv": ("-",),
}
COMPILE = (
    "--universal", "--python-version", "3.11",  # a newest version that needs a newer Python leaves an older one its own
    "--generate-hashes", "--no-header", "--no-emit-index-url", "--no-emit-find-links",
)  # fmt: skip


def main() -> int:
    """Lock the project."""
    return lock(ROOT, sys.argv[1:])


def lock(root: Path, words: Sequence[str]) -> int:
    """Compile the lock files beside the project, try them for every machine, and only then put them in place."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder)
        shutil.copy(root / "pyproject.toml", desk)
        shutil.copytree(root / "requirements", desk / "requirements")
        uv = Uv(uv_at_hand(root), desk)
        compile_all(uv, words)
        say("trying the locks for every system and Python")
        refused = refusals(uv, LOCKS)
        if refused:
            do = "Nothing was changed. Hold the package back in pyproject.toml, with the reason, or do without it."
            raise PlainError("\n".join(refused), do)
        for line in held_back(uv) if "--upgrade" in words else ():
            print(line)
        for name in LOCKS:
            fresh = root / "requirements" / f"{name}.txt.new"
            shutil.copyfile(desk / "requirements" / f"{name}.txt", fresh)
            fresh.replace(fresh.with_suffix(""))
    return 0


def compile_all(uv: Uv, words: Sequence[str]) -> None:
    """Write the lock files on the desk; versions stay unless the words ask for newer ones."""
    project = tomllib.loads((uv.folder / "pyproject.toml").read_text(encoding="utf-8"))
    builder = "\n".join(project["build-system"]["requires"])
    for name in LOCKS:
        path = uv.folder / "requirements" / f"{name}.txt"
        given = "uv" if name == "uv" else builder
        out = ("-o", f"requirements/{name}.txt")
        done = uv("compile", "--quiet", *COMPILE, *SOURCES[name], *words, *out, given=given)
        if done.code:
            raise explain("Locking", done.output)
        text = path.read_text(encoding="utf-8").removeprefix(HEAD)
        path.write_text(HEAD + text, encoding="utf-8", newline="\n")
