"""Golden cases: `tests/cases/NAME/input` laid over `tests/cases/_base`, and the findings that must come of it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from legday.checks.source import check_source
from legday.reports import report

CASES = Path(__file__).resolve().parents[1] / "cases"
NAMES = sorted(case.name for case in CASES.iterdir() if case.is_dir() and case.name != "_base")


def _delete(path: Path, words: str) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def _link(path: Path, words: str) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows lets few users make links")
    path.symlink_to(words.strip())


def _make(path: Path, words: str) -> None:
    recipe = {"before": "", "after": "", **yaml.safe_load(words)}
    text = recipe["before"] + recipe["text"] * recipe["times"] + recipe["after"]
    path.write_bytes(text.encode("utf-8", "surrogateescape"))


ORDERS: dict[str, Callable[[Path, str], None]] = {".deleted": _delete, ".link": _link, ".made": _make}


def findings_of(name: str, root: Path) -> str:
    """Lay the case over the base project in the empty folder `root`; return its findings as text.

    `paths.txt` holds the paths that are asked about, one a line.
    """
    lay(CASES / name / "input", root)
    asked = CASES / name / "paths.txt"
    paths = [root / line for line in asked.read_text(encoding="utf-8").split()] if asked.exists() else []
    return report(check_source(root, paths), "text")


def lay(over: Path, root: Path) -> None:
    """Lay a case's files over the base project in the empty folder `root`.

    Three endings are orders: X.deleted removes X, X.link makes X a symbolic link to what it holds, and X.made writes
    X from a recipe, {before, text, times, after}.
    """
    shutil.copytree(CASES / "_base", root, dirs_exist_ok=True)
    if over.is_dir():
        shutil.copytree(over, root, dirs_exist_ok=True)
    for ending, order in ORDERS.items():
        for mark in sorted(root.rglob(f"*{ending}")):
            words = mark.read_text(encoding="utf-8")
            mark.unlink()
            order(mark.with_suffix(""), words)
