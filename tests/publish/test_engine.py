"""What an engine warns of becomes findings with a place, whichever engine it is."""

from pathlib import Path

import pytest

from environment.lock import exclusive_lock
from legday.publish.build_env import build_env
from legday.publish.engine import render
from legday.publish.snapshot import take_snapshot

BROKEN = "\n[One](nowhere.md)\n\nand [two](squat.md#nowhere).\n"


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_warnings_are_findings(small: Path, tmp_path: Path, engine: str) -> None:
    page = small / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + BROKEN, encoding="utf-8")
    assert take_snapshot(small, tmp_path / "work") == []
    with exclusive_lock(tmp_path / "lock") as lock:
        findings = render(tmp_path / "work", engine, build_env(small), lock)
    places = [(finding.path, finding.line, finding.code) for finding in findings]
    assert places == [("docs/index.md", 10, "engine-warning"), ("docs/index.md", 12, "engine-warning")]


def test_a_page_outside_of_nav_is_named(small: Path, tmp_path: Path) -> None:
    (small / "docs" / "extra.md").write_text("# Extra\n", encoding="utf-8")
    take_snapshot(small, tmp_path / "work")
    with exclusive_lock(tmp_path / "lock") as lock:
        [finding] = render(tmp_path / "work", "mkdocs", build_env(small), lock)
    assert finding.path == "mkdocs.yml"
    assert "extra.md" in finding.message
