"""Every finding is explained, and the examples do what they say."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import legday
from legday.checks.source import check_source
from legday.explanations import CATEGORIES, Explanation, categories, explanations
from legday.fix.parts import split
from tests.checks.golden import CASES
from tests.checks.test_codes import codes_in

PACKAGE = Path(legday.__file__).parent
# What the examples of a category are laid over, beside the base project.
OVER = {
    "charts": ["chart-good"],
    "exercises": ["plan-good", "pose-good"],
    "plans": ["plan-good"],
    "posts": ["post-good"],
    "warnings": ["warnings-good"],
}
PROVED = [
    pytest.param(category, code, entry, id=code)
    for category in CATEGORIES
    for code, entry in categories()[category].findings.items()
    if entry.place
]
FRAME = """---
title: More
description: A further page of the small project that the golden cases are laid over, and nothing else.
---

# More

"""


def emitted() -> Iterator[str]:
    for source in PACKAGE.rglob("*.py"):
        tree = ast.parse(source.read_text(encoding="utf-8"))
        yield from codes_in(tree)
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id="SiteFinding"), args=[_, ast.Constant(value=str(code)), *_]):
                    yield code
                case ast.Call(func=ast.Name(id="_tell"), args=[_, _, ast.Constant(value=str(code)), *_]):
                    yield code


def test_every_finding_is_explained_and_nothing_else() -> None:
    assert set(explanations()) == set(emitted())


def test_a_finding_is_explained_once() -> None:
    assert len(explanations()) == sum(len(category.findings) for category in categories().values())


@pytest.mark.parametrize("code", explanations())
def test_wrong_and_right_differ(code: str) -> None:
    assert explanations()[code].wrong.strip() != explanations()[code].right.strip()


def test_pages_are_proved() -> None:
    """What cannot be shown by a text that one can read is told in words."""
    told = {code for code, entry in categories()["pages"].findings.items() if not entry.place}
    assert told == {"page-too-large", "paragraph-too-long", "unverified-study"}


@pytest.mark.parametrize(("category", "code", "entry"), PROVED)
def test_the_wrong_example_gives_the_finding(category: str, code: str, entry: Explanation, tmp_path: Path) -> None:
    assert code in found(category, entry, entry.wrong, tmp_path)


@pytest.mark.parametrize(("category", "code", "entry"), PROVED)
def test_the_right_example_gives_none(category: str, code: str, entry: Explanation, tmp_path: Path) -> None:
    assert found(category, entry, entry.right, tmp_path) == set()


def found(category: str, entry: Explanation, example: str, root: Path) -> set[str]:
    """The codes that come of laying `example` over the base project."""
    shutil.copytree(CASES / "_base", root, dirs_exist_ok=True)
    for case in OVER.get(category, []):
        shutil.copytree(CASES / case / "input", root, dirs_exist_ok=True)
    (root / "docs/assets").mkdir(exist_ok=True)
    (root / "docs/assets/squat.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    file = root / (entry.place or "")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(laid(example, file), encoding="utf-8")
    return {finding.code for finding in check_source(root, [])}


def laid(example: str, file: Path) -> str:
    """A page gets its frame; CSV and lists stand for themselves; keys take the place of those in the file or post."""
    if file.suffix == ".csv" or example.startswith(("---", "- ")):
        return example
    if "posts" in file.parts:
        post = split(file.read_text(encoding="utf-8"), "docs/posts/post.md")
        return replace(post, data=with_keys(post.data, example)).text
    return FRAME + example if file.suffix == ".md" else with_keys(file.read_text(encoding="utf-8"), example)


def with_keys(data: str, example: str) -> str:
    pattern = re.compile(r"^(\w+):.*\n(?:[ #].*\n|\n)*", re.MULTILINE)
    new = {match[1] for match in pattern.finditer(example)}
    kept = [match[0] for match in pattern.finditer(data) if match[1] not in new]
    return "".join(kept) + example
