"""The environment: made once, mended by itself, plain about what it lacks. Nothing here uses the network."""

import os
import shutil
import sysconfig
from pathlib import Path

import pytest

from environment import installer, plain_error
from environment import prepare as environment
from environment.lock import exclusive_lock
from environment.process import Result
from tests.environment.machine import NO_WHEEL, OFFLINE, OTHER_HASH, UNFIT, Machine

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX signals and file locks")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with lock files, on a machine without uv."""
    (tmp_path / "requirements").mkdir()
    for name in ("pyproject.toml", "requirements/build.txt", "requirements/test.txt", "requirements/uv.txt"):
        (tmp_path / name).write_text(f"# {name}\n")
    monkeypatch.setattr(shutil, "which", lambda name, **_: None)
    return tmp_path


def test_makes_an_environment_with_hashes_then_leaves_it_alone(root: Path) -> None:
    machine = Machine()
    python = environment.prepare("build", root, machine)
    assert python == installer.binary(root / ".venv", "python")
    assert machine.ran("--require-hashes --no-deps --only-binary :all: -r") == 2  # uv, then the packages
    assert machine.commands[-1].endswith(f"--no-deps --no-build-isolation -e {root}")
    again = Machine()
    environment.prepare("build", root, again)
    assert again.commands == []


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements/build.txt"])
def test_a_changed_file_remakes_the_environment(root: Path, name: str) -> None:
    environment.prepare("build", root, Machine())
    (root / name).write_text("changed\n")
    machine = Machine()
    environment.prepare("build", root, machine)
    assert machine.ran("-m venv") == 1


def test_a_test_environment_builds_too_and_grows_out_of_a_build_environment(root: Path) -> None:
    environment.prepare("build", root, Machine())
    grown, again = Machine(), Machine()
    environment.prepare("test", root, grown)
    assert grown.ran("-m venv") == 0
    assert grown.ran("test.txt") == 1
    environment.prepare("build", root, again)
    assert again.commands == []


def test_a_moved_project_gets_a_new_environment(root: Path) -> None:
    environment.prepare("build", root, Machine())
    moved = root.parent / "moved"
    root.rename(moved)
    assert not environment.ready("build", moved)


@pytest.mark.parametrize("left", [b"", b"\xff\xfe", b"0" * 64], ids=["no stamp", "broken", "another"])
def test_a_half_made_environment_is_mended(root: Path, left: bytes) -> None:
    home = root / ".venv"
    (home / "lib").mkdir(parents=True)
    (home / "lib" / "torn.py").write_text("half a fi")
    if left:
        (home / "legday-stamp").write_bytes(left)
    environment.prepare("build", root, Machine())
    assert not (home / "lib").exists()
    assert environment.ready("build", root)


def test_a_failed_run_leaves_no_stamp_and_the_next_run_mends(root: Path) -> None:
    with pytest.raises(plain_error.PlainError):
        environment.prepare("build", root, Machine({"build.txt": OTHER_HASH}))
    assert not environment.ready("build", root)
    environment.prepare("build", root, Machine())
    assert environment.ready("build", root)


def test_growing_that_fails_is_not_taken_for_whole(root: Path) -> None:
    environment.prepare("build", root, Machine())
    with pytest.raises(plain_error.PlainError):
        environment.prepare("test", root, Machine({"test.txt": OTHER_HASH}))
    assert not environment.ready("build", root)


def test_an_environment_whose_python_is_gone_is_remade(root: Path) -> None:
    python = environment.prepare("build", root, Machine())
    python.unlink()
    python.symlink_to(root / "removed" / "python")
    machine = Machine()
    environment.prepare("build", root, machine)
    assert machine.ran("-m venv") == 1


def test_a_link_in_place_of_the_environment_is_not_followed(root: Path) -> None:
    other = root / "other"
    other.mkdir()
    (root / ".venv").symlink_to(other)
    environment.prepare("build", root, Machine())
    assert other.is_dir()
    assert not (root / ".venv").is_symlink()


def test_uv_that_is_installed_does_the_work_without_pip(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name, **_: "/bin/uv")
    machine = Machine()
    environment.prepare("build", root, machine)
    assert machine.ran("-m pip") + machine.ran("-m ensurepip") == 0


def test_pip_installs_where_there_is_no_uv_for_the_machine(root: Path) -> None:
    machine = Machine({"uv.txt": NO_WHEEL})
    environment.prepare("build", root, machine)
    assert machine.ran("-m pip install --quiet --no-input --no-compile --retries 2 --require-hashes") == 2
    assert machine.ran("uv pip") == 0


def test_pip_is_tried_when_uv_cannot_reach_the_index(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name, **_: "/bin/uv")
    machine = Machine({"uv pip": OFFLINE, "-m pip --version": Result(1, "No module named pip")})
    environment.prepare("build", root, machine)
    assert machine.ran("-m ensurepip") == 1


def test_neither_uv_nor_ensurepip_says_what_to_install(root: Path) -> None:
    without = {"-m pip": Result(1, "No module named pip"), "-m ensurepip": Result(1, "No module named ensurepip")}
    with pytest.raises(plain_error.PlainError, match="apt install python3-venv"):
        environment.prepare("build", root, Machine(without))


def test_a_wrong_hash_is_final(root: Path) -> None:
    machine = Machine({"uv pip": OTHER_HASH})
    with pytest.raises(plain_error.PlainError, match="locked"):
        environment.prepare("build", root, machine)
    assert machine.ran("-m pip install") == 1  # only what brought uv


@pytest.mark.parametrize("check", ["uv pip check", "-m pip check"])
def test_packages_that_do_not_fit_make_no_environment(root: Path, monkeypatch: pytest.MonkeyPatch, check: str) -> None:
    monkeypatch.setattr(shutil, "which", lambda name, **_: "/bin/uv" if check.startswith("uv") else None)
    machine = Machine({check: UNFIT, "uv.txt": NO_WHEEL})
    with pytest.raises(
        plain_error.PlainError, match=r"do not fit each other\.\n.*scripts/maintain lock.*\nIt said: .*pydantic"
    ):
        environment.prepare("build", root, machine)
    assert machine.ran(check) == 1
    assert machine.ran("-e") == 0
    assert not environment.ready("build", root)


def test_a_missing_lock_file_is_named(root: Path) -> None:
    (root / "requirements" / "build.txt").unlink()
    with pytest.raises(plain_error.PlainError, match=r"requirements/build\.txt is missing"):
        environment.prepare("build", root, Machine())


@pytest.mark.parametrize(("words", "kind"), [([], "build"), (["--engine", "zensical"], "test")])
def test_the_second_engine_is_brought_with_the_packages_for_tests(
    words: list[str], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def prepare(kind: str) -> Path:
        asked.append(kind)
        raise plain_error.PlainError("enough", "")

    monkeypatch.setattr(environment, "prepare", prepare)
    with pytest.raises(plain_error.PlainError):
        environment.hand_over("build", words)
    assert asked == [kind]


@posix
def test_who_waits_too_long_is_told_so(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "TIMEOUT_S", 0)
    with (
        exclusive_lock(root / ".cache" / "environment.lock"),
        pytest.raises(plain_error.PlainError, match="too long"),
    ):
        environment.prepare("build", root, Machine())
    assert "another run is making the environment" in capsys.readouterr().err


def test_an_accent_in_the_path_is_not_written_into_the_environment(tmp_path: Path) -> None:
    home = tmp_path / "é" / ".venv"
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(home)}))
    packages.mkdir(parents=True)
    file = packages / "_editable_impl_legday.pth"
    file.write_text(f"{tmp_path}/é/scripts", encoding="utf-8")
    installer.link(home, tmp_path / "é")
    assert (packages / file.read_text(encoding="ascii").strip()).resolve() == tmp_path / "é" / "scripts"
