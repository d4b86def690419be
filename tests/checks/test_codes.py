"""Every finding code that the source checks can give has a golden case."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import legday
from tests.checks.golden import CASES, NAMES

PACKAGE = Path(legday.__file__).parent
SOURCES = [
    *(PACKAGE / "facts").glob("*.py"),
    *(PACKAGE / "pages").glob("*.py"),
    *(path for path in (PACKAGE / "checks/source").rglob("*.py")),
]
CODE = re.compile(r"[a-z]+(?:-[a-z]+)+")

# A file that goes away between listing and reading cannot be laid down; tests/facts asks for one.
WITHOUT_CASE = {"file-not-read"}


def test_every_code_has_a_case() -> None:
    given = set()
    for name in NAMES:
        given |= set(re.findall(r"\[([a-z-]+)\]$", (CASES / name / "expected.txt").read_text("utf-8"), re.MULTILINE))
    assert given == codes() - WITHOUT_CASE


def codes() -> set[str]:
    """The codes in the source: `Finding(…)`, `….finding(…)`, `.report(…)`, and triples (code, message, mend)."""
    return {code for source in SOURCES for code in codes_in(ast.parse(source.read_text(encoding="utf-8")))}


def codes_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="Finding"), args=[_, _, _, ast.Constant(value=str(code)), *_]):
                yield code
            case ast.Call(func=ast.Attribute(attr="finding" | "report"), args=[_, ast.Constant(value=str(code)), *_]):
                yield code
            case ast.Tuple(elts=[ast.Constant(value=str(code)), _, _]) if CODE.fullmatch(code):
                yield code
