"""Each golden case gives exactly the findings that stand in its expected.txt; a case without findings stays silent."""

from pathlib import Path

import pytest

from legday.checks.source import check_source
from tests.checks.golden import CASES, NAMES, findings_of


@pytest.fixture(autouse=True)
def _published_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEGDAY_SITE_URL", raising=False)


def test_base_project_is_clean() -> None:
    assert check_source(CASES / "_base", []) == []


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = CASES / name / "address.txt"
    if address.exists():
        monkeypatch.setenv("LEGDAY_SITE_URL", address.read_text(encoding="utf-8").strip())
    expected = (CASES / name / "expected.txt").read_text(encoding="utf-8").rstrip("\n")
    assert findings_of(name, tmp_path) == expected


def test_links_to_the_sites_own_address_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = "https://example.org/a_(b)"
    assert findings_of("links-good", tmp_path / "elsewhere") == ""
    monkeypatch.setenv("LEGDAY_SITE_URL", own)
    found = findings_of("links-good", tmp_path / "own")
    assert f'"{own}" is an absolute link.  [link-absolute]' in found
