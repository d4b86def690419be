"""Each golden case gives exactly the summary that stands in its expected.md."""

from pathlib import Path

import pytest

from legday.changes.lost import CODES
from tests.changes.golden import CASES, NAMES, summary_of


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, tmp_path: Path) -> None:
    assert summary_of(name, tmp_path) == (CASES / name / "expected.md").read_text(encoding="utf-8")


def test_every_code_has_a_case() -> None:
    text = "".join((CASES / name / "expected.md").read_text(encoding="utf-8") for name in NAMES)
    assert all(f"(`{code}`)" in text for code in CODES)
