"""The code of others is what they published, with its licence, and nothing lies beside it that nobody named."""

from pathlib import Path

import pytest

from maintain.vendor import listed, sha256

ROOT = Path(__file__).parent.parent
FOLDER = "docs/assets/js/vendor"
FILES = {path: file["sha256"] for package in listed() for path, file in package["files"].items()}


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_the_published_one(path: str) -> None:
    assert sha256((ROOT / path).read_bytes()) == FILES[path]


def test_every_file_is_named() -> None:
    assert {path.relative_to(ROOT).as_posix() for path in (ROOT / FOLDER).rglob("*") if path.is_file()} == set(FILES)


@pytest.mark.parametrize("package", [package["package"] for package in listed()])
def test_its_licence_lies_beside_it(package: str) -> None:
    assert "Permission is hereby granted" in (ROOT / FOLDER / f"{package}.licence.txt").read_text(encoding="utf-8")
