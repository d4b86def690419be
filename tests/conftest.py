"""The real project: a copy to change, and the site built from it once for all tests."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from legday.publish import build_site
from legday.publish.snapshot import SOURCES
from legday.reports import report

# A slow machine is no failure.
settings.register_profile("legday", deadline=None)
settings.load_profile("legday")

ROOT = Path(__file__).resolve().parents[1]


def copy_project(root: Path, to: Path) -> Path:
    """Copy what a build reads from the project at `root`."""
    for name in SOURCES:
        if (root / name).is_dir():
            shutil.copytree(root / name, to / name)
        elif (root / name).exists():
            to.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, to / name)
    return to


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, built from the working tree."""
    out = tmp_path_factory.mktemp("built") / "site"
    findings = build_site(ROOT, out, "mkdocs")
    assert not findings, report(findings, "text")
    return out


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, to break."""
    return copy_project(ROOT, tmp_path / "project")
