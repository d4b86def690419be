"""ARCHITECTURE.md is true: its paths exist, its rooms are all, and none imports from one that stands below it."""

import ast
import re
from pathlib import Path

from tests.conftest import ROOT

TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "scripts" / "legday"
ROOMS = TEXT.partition("| room |")[2].partition("\n\n")[0]
ORDER = [re.findall(r"`([\w/.]+)`", row.split("|")[1]) for row in ROOMS.splitlines() if row.startswith("| `")]
RANK = {name.strip("/").removesuffix(".py").replace("/", "."): rank for rank, row in enumerate(ORDER) for name in row}
EDGE = {"__init__", "__main__", "start", "options"}  # how the command line begins


def room(module: str) -> str:
    """The room of a module of the package, as RANK names it."""
    name = module.removeprefix("legday.")
    return next((known for known in RANK if name == known or name.startswith(f"{known}.")), name.split(".")[0])


def imported(path: Path) -> set[str]:
    """The modules of the package that a file names in an import."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return {name for name in found if name.startswith("legday.")}


def test_it_is_short() -> None:
    assert len(TEXT.splitlines()) <= 120


def test_its_paths_exist() -> None:
    prose = TEXT.replace(ROOMS, "")
    named = {name for name in re.findall(r"`([\w./-]+)`", prose) if "/" in name or name.endswith((".py", ".yml"))}
    examples = {name for name in named if "NAME" in name} | {".legday/"}
    gone = {name for name in named - examples if not ((ROOT / name).exists() or (PACKAGE / name).exists())}
    assert gone == set()
    assert {name for row in ORDER for name in row if not (PACKAGE / name).exists()} == set()


def test_every_room_is_named() -> None:
    rooms = {path.name.removesuffix(".py") for path in PACKAGE.iterdir() if not path.name.startswith("__")}
    assert rooms - {room.split(".")[0] for room in RANK} == EDGE - {"__init__", "__main__"}


def test_no_import_runs_back() -> None:
    backwards = set()
    for path in PACKAGE.rglob("*.py"):
        module = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        own = room(module)
        if own in RANK:
            backwards |= {(own, room(name)) for name in imported(path) if RANK.get(room(name), 0) > RANK[own]}
    assert backwards == set()
