"""What reference managers export becomes study files that the checks accept, or findings and no file at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from legday.checks.source import check_source
from tests.checks.test_codes import CODE
from tests.new.importing import EXPORTS, NAMES, PACKAGE, outcome


@pytest.mark.parametrize("name", NAMES)
def test_export(name: str, tmp_path: Path) -> None:
    root = tmp_path / "project"
    assert outcome(name, root) == (EXPORTS / name / "expected.txt").read_text(encoding="utf-8")
    assert check_source(root, []) == []


def test_every_code_has_a_case() -> None:
    texts = [(EXPORTS / name / "expected.txt").read_text(encoding="utf-8") for name in NAMES]
    given = {code for text in texts for code in re.findall(r"\[([a-z-]+)\]$", text, re.MULTILINE)}
    sources = [source.read_text(encoding="utf-8") for source in (PACKAGE / "records").glob("*.py")]
    assert given == {code for source in sources for code in re.findall(r'"(import-[a-z-]+)"', source)}
    assert all(map(CODE.fullmatch, given))
