"""The lock files say what pyproject.toml asks for and fit together; the workflows run only what is pinned."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PACKAGE = re.compile(r"([a-z0-9._-]+)==(\S+)(?: ; (.*))? \\")
PATCH = re.compile(r"python_full_version (<|>=) '3\.\d+\.\d+'")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")


def entries(lock: Path) -> list[list[str]]:
    """Split a lock file into its packages: a line that names one, then its hashes and who asks for it."""
    lines = [line for line in lock.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    starts = [at for at, line in enumerate(lines) if not line.startswith(" ")]
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


def versions(lock: Path) -> dict[str, str]:
    """Read the locked version of each package on this Python; every one has a hash, and one version for all machines.

    Only an early release of a Python may have a version of its own, so that it holds no other back.
    """
    found: dict[str, str] = {}
    markers: dict[str, list[str]] = {}
    for named, *rest in entries(lock):
        match = PACKAGE.fullmatch(named)
        assert match, f"{lock.name}: {named}"
        assert rest and HASH.fullmatch(rest[0]), f"{lock.name}: {named} has no hash"
        markers.setdefault(match[1], []).append(match[3] or "")
        if not match[3] or Marker(match[3]).evaluate():
            assert match[1] not in found, f"{lock.name}: {match[1]} has two versions"
            found[match[1]] = match[2]
    for name, given in markers.items():
        assert len(given) == 1 or all(map(PATCH.fullmatch, given)), f"{lock.name}: {name}: {given}"
    return found


def unmet(locked: dict[str, str]) -> Iterator[str]:
    """Say of each locked package that is installed here what it asks for and the lock does not hold."""
    for name, version in locked.items():
        try:
            package = distribution(name)
        except PackageNotFoundError:
            yield f"{name} is not installed"
            continue
        if Version(package.version) != Version(version):
            yield f"{name} is locked at {version}, installed at {package.version}"
            continue
        for each in map(Requirement, package.requires or []):
            if each.marker and not each.marker.evaluate({"extra": ""}):
                continue
            held = locked.get(canonicalize_name(each.name), "nothing")
            if held == "nothing" or not each.specifier.contains(held, prereleases=True):
                yield f"{name} {version} needs {each}; locked is {held}"


def asked(kind: str) -> list[str]:
    """List what pyproject.toml asks for."""
    wanted: list[str] = PROJECT["build-system"]["requires"] + PROJECT["project"]["dependencies"]
    return wanted + (PROJECT["project"]["optional-dependencies"]["test"] if kind == "test" else [])


@pytest.mark.parametrize("kind", ["build", "test"])
def test_every_dependency_is_locked_at_a_fitting_version(kind: str) -> None:
    locked = versions(ROOT / "requirements" / f"{kind}.txt")
    for each in map(Requirement, asked(kind)):
        name = canonicalize_name(each.name)
        assert name in locked, f"{name} is not locked: run python3 scripts/maintain lock"
        assert each.specifier.contains(locked[name]), f"{name} {locked[name]}: run python3 scripts/maintain lock"


@pytest.mark.parametrize("kind", ["build", "test"])
def test_nothing_is_locked_that_nobody_asks_for(kind: str) -> None:
    names = {canonicalize_name(Requirement(each).name) for each in asked(kind)}
    direct = set()
    for named, *rest in entries(ROOT / "requirements" / f"{kind}.txt"):
        words = [line.strip().removeprefix("# via").strip("# ") for line in rest if "#" in line]
        askers = [asker for asker in words if asker and not asker.startswith("-c ")]
        if not askers or "legday (pyproject.toml)" in askers:
            direct.add(named.split("==")[0])
    assert direct == names, "run python3 scripts/maintain lock"


def test_tests_run_on_the_versions_that_build() -> None:
    build, test = (versions(ROOT / "requirements" / f"{kind}.txt") for kind in ("build", "test"))
    assert build.items() <= test.items()


@pytest.mark.parametrize("kind", ["build", "test"])
def test_what_locked_packages_ask_of_each_other_is_locked(kind: str) -> None:
    """A line that is changed by hand does not fit the others."""
    assert list(unmet(versions(ROOT / "requirements" / f"{kind}.txt"))) == [], "run python3 scripts/maintain lock"


@pytest.mark.parametrize(
    ("name", "version", "told"),
    [
        ("pydantic-core", "2.0.0", "pydantic-core is locked at 2.0.0"),
        ("pydantic-core", "2.0.0", "needs pydantic-core=="),
        ("pydantic", "1.0", "pydantic is locked at 1.0"),
        ("markdown", "1.0", "needs markdown>="),
        ("six", None, "needs six>="),
    ],
)
def test_a_line_that_is_changed_alone_is_found(name: str, version: str | None, told: str) -> None:
    locked = versions(ROOT / "requirements" / "build.txt")
    changed = {**locked, name: version} if version else {each: at for each, at in locked.items() if each != name}
    assert any(told.lower() in line.lower() for line in unmet(changed))


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


PROPOSE = {"actions": "write", "contents": "write", "pull-requests": "write"}


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_begin_with_no_rights(workflow: Path) -> None:
    loaded: dict[str, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert loaded["permissions"] == {}
    rights = {name: job["permissions"] for name, job in loaded["jobs"].items()}
    writers = {name: right for name, right in rights.items() if "write" in right.values()}
    assert writers in ({}, {"deploy": {"id-token": "write", "pages": "write"}}, {"propose": PROPOSE})


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_checkout_leaves_no_credentials(workflow: Path) -> None:
    for job in yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values():
        for step in job["steps"]:
            if "actions/checkout@" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


def workflow(name: str) -> dict[str, Any]:
    # "on" is a word for true in YAML 1.1
    text = (ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8").replace("\non:", "\n'on':")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def test_a_branch_with_a_proposal_is_tested_once() -> None:
    assert set(workflow("test.yml")["on"]) == {"pull_request", "workflow_dispatch"}


def test_the_build_command_runs_on_every_system() -> None:
    job = workflow("test.yml")["jobs"]["build"]
    systems = {system.partition("-")[0] for system in job["strategy"]["matrix"]["system"]}
    assert systems == {"ubuntu", "macos", "windows"}
    assert "python scripts/build.py" in [step.get("run") for step in job["steps"]]


def test_what_is_published_is_made_of_nothing_that_was_kept() -> None:
    steps = [step for job in workflow("publish.yml")["jobs"].values() for step in job["steps"]]
    assert not [step for step in steps if "cache" in step.get("uses", "") or "cache" in step.get("with", {})]


def test_packages_are_not_bumped_one_by_one() -> None:
    updates = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8"))["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"github-actions"}
    assert "schedule" in workflow("upgrade.yml")["on"]
