"""The real project: a copy to change, the site built from it and one browser, once for all tests."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, expect

from environment.chromium import launched
from environment.plain_error import PlainError
from legday.checks.site.budgets import HOME, OWNER, REPOSITORY
from legday.findings import Finding
from legday.publish import build_site
from legday.publish.snapshot import SOURCES
from legday.reports import report
from legday.site.minify import minify

pytest_plugins = ["tests.everyday"]
FORK = f"https://github.com/{OWNER}/{REPOSITORY}"
TIMEOUT_MS = 15_000  # milliseconds, for a busy machine; nothing waits that long where it works
ROOT = Path(__file__).resolve().parents[1]
SMALL = Path(__file__).parent / "small_project"  # two pages: builds of it are quick


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


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small project."""
    return copy_project(SMALL, tmp_path / "project")


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """The folder `name` as `make` fills it, once for the workers of all cores; none of them may change it."""
    own = factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / name
    with FileLock(folder.with_suffix(".lock")):
        if not folder.exists():
            make(folder)
    return folder


def build_real(out: Path, home: str = HOME, repository: str = FORK, engine: str = "mkdocs") -> list[Finding]:
    """Build the project as the workflow does that publishes it at `home`; without a name, as a fork with a long one."""
    published = {"LEGDAY_SITE_URL": home, "LEGDAY_REPO_URL": repository}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in published.items():
            patch.setenv(name, value)
        return build_site(ROOT, out, engine)


def must_build_real(out: Path, engine: str = "mkdocs") -> None:
    """Build the project as a fork with a long name publishes it; nothing may stand against it."""
    findings = build_real(out, engine=engine)
    assert not findings, report(findings, "text")


@pytest.fixture(scope="session")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with `site`, built from the working tree as a fork publishes it, and `whole`, as it was unminified."""

    def build_both(folder: Path) -> None:
        def keep_and_minify(site: Path) -> list[Finding]:
            shutil.copytree(site, folder / "whole")
            return minify(site)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("legday.publish.build.minify", keep_and_minify)
            must_build_real(folder / "site")

    return made_once(tmp_path_factory, "built", build_both)


@pytest.fixture(scope="session")
def site(builds: Path) -> Path:
    """The folder of the built site."""
    return builds / "site"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, to break."""
    return copy_project(ROOT, tmp_path / "project")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser; its absence fails, with what to install."""
    expect.set_options(timeout=TIMEOUT_MS)
    with ExitStack() as stack:
        try:
            running = stack.enter_context(launched())
        except PlainError as error:
            raise pytest.fail.Exception(str(error), pytrace=False) from None
        yield running
