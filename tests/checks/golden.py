"""Golden cases: `tests/cases/NAME/input` laid over `tests/cases/_base`, and the findings that must come of it."""

from __future__ import annotations

import shutil
from pathlib import Path

from legday.checks import check_source
from legday.reports import report

CASES = Path(__file__).resolve().parents[1] / "cases"
NAMES = sorted(case.name for case in CASES.iterdir() if case.is_dir() and case.name != "_base")


def findings_of(name: str, root: Path) -> str:
    """Lay the case over the base project in the empty folder `root`; return its findings as text.

    `paths.txt` holds the paths that are asked about, one a line.
    """
    lay(CASES / name / "input", root)
    asked = CASES / name / "paths.txt"
    paths = [root / line for line in asked.read_text(encoding="utf-8").split()] if asked.exists() else []
    return report(check_source(root, paths), "text")


def lay(over: Path, root: Path) -> None:
    """Lay a case's files over the base project in the empty folder `root`; one named X.deleted removes X."""
    shutil.copytree(CASES / "_base", root, dirs_exist_ok=True)
    if over.is_dir():
        shutil.copytree(over, root, dirs_exist_ok=True)
    for mark in sorted(root.rglob("*.deleted")):
        mark.unlink()
        removed = mark.with_suffix("")
        if removed.is_dir():
            shutil.rmtree(removed)
        else:
            removed.unlink()
