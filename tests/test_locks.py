"""The lock files say what pyproject.toml asks for, and the workflows run only what is pinned."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PACKAGE = re.compile(r"([a-z0-9._-]+)==(\S+)(?: ;.*)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")


def entries(lock: Path) -> list[list[str]]:
    """Split a lock file into its packages: a line that names one, then its hashes and who asks for it."""
    lines = [line for line in lock.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    starts = [at for at, line in enumerate(lines) if not line.startswith(" ")]
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


def versions(lock: Path) -> dict[str, str]:
    """Read the locked version of each package; every one has a hash, and one version for all machines."""
    found: dict[str, str] = {}
    for named, *rest in entries(lock):
        match = PACKAGE.fullmatch(named)
        assert match, f"{lock.name}: {named}"
        assert rest and HASH.fullmatch(rest[0]), f"{lock.name}: {named} has no hash"
        assert match[1] not in found, f"{lock.name}: {match[1]} has two versions"
        found[match[1]] = match[2]
    return found


def asked(kind: str) -> list[str]:
    """List what pyproject.toml asks for."""
    wanted: list[str] = PROJECT["build-system"]["requires"] + PROJECT["project"]["dependencies"]
    return wanted + (PROJECT["project"]["optional-dependencies"]["test"] if kind == "test" else [])


@pytest.mark.parametrize("kind", ["build", "test"])
def test_every_dependency_is_locked_at_a_fitting_version(kind: str) -> None:
    locked = versions(ROOT / "requirements" / f"{kind}.txt")
    for each in map(Requirement, asked(kind)):
        name = canonicalize_name(each.name)
        assert name in locked, f"{name} is not locked: run python3 scripts/lock.py"
        assert each.specifier.contains(locked[name]), f"{name} {locked[name]}: run python3 scripts/lock.py"


@pytest.mark.parametrize("kind", ["build", "test"])
def test_nothing_is_locked_that_nobody_asks_for(kind: str) -> None:
    names = {canonicalize_name(Requirement(each).name) for each in asked(kind)}
    direct = set()
    for named, *rest in entries(ROOT / "requirements" / f"{kind}.txt"):
        words = [line.strip().removeprefix("# via").strip("# ") for line in rest if "#" in line]
        askers = [asker for asker in words if asker and not asker.startswith("-c ")]
        if not askers or "legday (pyproject.toml)" in askers:
            direct.add(named.split("==")[0])
    assert direct == names, "run python3 scripts/lock.py"


def test_tests_run_on_the_versions_that_build() -> None:
    build, test = (versions(ROOT / "requirements" / f"{kind}.txt") for kind in ("build", "test"))
    assert build.items() <= test.items()


FLOORS = {"mkdocs-material": "9.7.7", "pymdown-extensions": "11.0.1"}  # earlier ones have known faults


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_no_version_with_a_known_fault_is_asked_for_or_locked(name: str, floor: str) -> None:
    specifier = next(each.specifier for each in map(Requirement, asked("build")) if each.name == name)
    lowest = [Version(each.version) for each in specifier if each.operator == ">="]
    locked = [Version(versions(ROOT / "requirements" / f"{kind}.txt")[name]) for kind in ("build", "test")]
    assert lowest
    assert min(lowest + locked) >= Version(floor)


def test_uv_is_locked() -> None:
    assert set(versions(ROOT / "requirements" / "uv.txt")) == {"uv"}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_lock_files_name_no_host(lock: Path) -> None:
    assert not re.search(r"://|--(extra-)?index-url|--find-links|-f ", lock.read_text(encoding="utf-8"))


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit_and_say_their_version(workflow: Path) -> None:
    used = re.findall(r"uses:\s*(.+)", workflow.read_text(encoding="utf-8"))
    assert used
    for each in used:
        assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each), each


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_begin_with_no_rights(workflow: Path) -> None:
    loaded: dict[str, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert loaded["permissions"] == {}
    rights = {name: job["permissions"] for name, job in loaded["jobs"].items()}
    writers = {name: right for name, right in rights.items() if "write" in right.values()}
    assert writers in ({}, {"deploy": {"id-token": "write", "pages": "write"}})


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_checkout_leaves_no_credentials(workflow: Path) -> None:
    for job in yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values():
        for step in job["steps"]:
            if "actions/checkout@" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False
