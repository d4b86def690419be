"""The environment: made once, mended by itself, plain about what it lacks. Nothing here uses the network."""

import ast
import errno
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import vermin

from environment import installer, plain_error, process, python_version
from environment import prepare as environment
from environment.lock import exclusive_lock
from environment.process import Result

OK = Result(0, "")
OFFLINE = Result(1, "error: Failed to fetch\n  Caused by: dns error: Temporary failure in name resolution")
OTHER_HASH = Result(1, "error: Hash mismatch for `mkdocs==1.6.1`")
UNFIT = Result(1, "The package `pydantic` requires `pydantic-core==2.50.5`, but `2.50.4` is installed")
NO_WHEEL = Result(1, "ERROR: No matching distribution found for uv==0.13.9")
SCRIPTS = Path(environment.__file__).parents[1]
posix = pytest.mark.skipif(os.name != "posix", reason="POSIX signals and file locks")


class Machine:
    """Stands in for the machine's programs: records each command and answers as told."""

    def __init__(self, answers: Mapping[str, Result] | None = None) -> None:
        self.answers = answers or {}
        self.commands: list[str] = []

    def __call__(
        self, command: Sequence[str | Path], *, env: Mapping[str, str] = {}, timeout: float | None = None
    ) -> Result:
        words = " ".join(str(part) for part in command)
        self.commands.append(words)
        answer = next((answer for part, answer in self.answers.items() if part in words), OK)
        if "-m venv" in words and answer.code == 0:
            python = installer.binary(Path(command[-1]), "python")
            python.parent.mkdir(parents=True)
            python.symlink_to(sys.executable)
        return answer

    def ran(self, part: str) -> int:
        return sum(part in command for command in self.commands)


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


@pytest.mark.parametrize(
    ("output", "what"),
    [
        (UNFIT.output, "do not fit each other"),
        ("The package `html5lib` requires `six>=1.9`, but it's not installed", "do not fit each other"),
        ("html5lib 1.1 requires six, which is not installed.", "do not fit each other"),
        ("a 1 has requirement b==1, but you have b 2.", "do not fit each other"),
        ("OSError: [Errno 27] File too large", "ulimit -f"),
        ("error: failed to write\n  Caused by: File too large (os error 27)", "ulimit -f"),
        ("\nended by SIGXFSZ", "ulimit -f"),
        ("/usr/bin/python3: No module named venv", "venv or ensurepip module is missing"),
        ("python: No module named ensurepip", "apt install python3-venv"),
        (OFFLINE.output, "could not be reached"),
        ("Retrying after NewConnectionError\nERROR: No matching distribution", "could not be reached"),
        ("error: failed to write\n  Caused by: No space left on device (os error 28)", "no room left"),
        ("ERROR: [Errno 28] No space left on device", "no room left"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "requirements/*.txt"),
        (OTHER_HASH.output, "requirements/*.txt"),
        ("invalid peer certificate: UnknownIssuer", "SSL_CERT_FILE"),
        (NO_WHEEL.output, "no ready-made package"),
        ("something new\nerror: odd", "It said: error: odd"),
    ],
)
def test_failures_are_told_in_plain_lines(output: str, what: str) -> None:
    told = str(plain_error.explain("Installing", output))
    assert what in told
    assert 2 <= len(told.splitlines()) <= 3


def test_a_missing_lock_file_is_named(root: Path) -> None:
    (root / "requirements" / "build.txt").unlink()
    with pytest.raises(plain_error.PlainError, match=r"requirements/build\.txt is missing"):
        environment.prepare("build", root, Machine())


@pytest.mark.parametrize(
    ("number", "what"),
    [(errno.ENOSPC, "no room left"), (errno.EACCES, "does not let this user"), (errno.EFBIG, "ulimit -f")],
)
def test_errors_of_the_system_end_without_a_traceback(
    number: int, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def main() -> int:
        raise OSError(number, os.strerror(number), "/place")

    with pytest.raises(SystemExit) as ended:
        plain_error.plainly(main)
    assert ended.value.code == 2
    assert what in capsys.readouterr().err


@pytest.mark.parametrize("version", [(2, 7), (3, 5), (3, 10), (3, 15)])
def test_an_unfit_python_is_told_which_fit(version: tuple[int, int]) -> None:
    assert "3.11 to 3.14" in python_version.complaint(version)
    assert not any(python_version.complaint(fit) for fit in [(3, 11), (3, 12), (3, 13), (3, 14)])


ENTRIES = ("build.py", "test.py", "maintain/__main__.py")
OLD = (*ENTRIES, "environment/__init__.py", "environment/python_version.py")


def readable(source: str) -> bool:
    """Tell whether both Python 2.7 and Python 3.4 can read a file; vermin gives none or a version for 2 and for 3."""
    two, three = vermin.detect(source)
    return two is not None and two <= (2, 7) and three is not None and three <= (3, 4)


@pytest.mark.parametrize("file", OLD)
def test_an_old_python_can_read_what_stops_it(file: str) -> None:
    assert readable((SCRIPTS / file).read_text(encoding="utf-8"))


@pytest.mark.parametrize("source", ["def f() -> int: return 1", "x: int = 1", "f'{x}'", "f(*a, *b)", "{**a}"])
def test_what_an_old_python_cannot_read_is_found(source: str) -> None:
    assert not readable(source)


@pytest.mark.parametrize("file", ENTRIES)
def test_a_command_looks_at_its_python_before_it_reads_newer_files(file: str) -> None:
    tree = ast.parse((SCRIPTS / file).read_text(encoding="utf-8"))
    brought = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert next(node.names[0].name for node in brought if node.names[0].name not in ("os", "sys")) == "python_version"


def test_a_python_without_the_packages_is_told_how_to_get_them() -> None:
    code = f"import sys; sys.path.insert(0, {str(SCRIPTS)!r}); from environment import in_environment"
    ran = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert "python3 scripts/test.py" in ran.stderr


START = "from legday.start import main; main()"


@pytest.mark.parametrize("missing", ["click", "pydantic", "yaml"])
def test_an_environment_that_lacks_a_package_is_told_in_two_lines(missing: str) -> None:
    code = f"import sys; sys.modules[{missing!r}] = None; sys.argv[1:] = ['check']; {START}"
    ran = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 2, ran.stderr
    assert missing in ran.stderr
    assert "Remove the folder .venv" in ran.stderr


def test_a_package_beside_a_core_that_is_not_its_own_is_told(tmp_path: Path) -> None:
    """As where pydantic-core was changed alone."""
    (tmp_path / "pydantic.py").write_text("raise SystemError('pydantic-core (1) is incompatible')", encoding="utf-8")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); sys.argv[1:] = ['check']; {START}"
    ran = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, "Traceback" in ran.stderr) == (2, False)
    assert "pydantic-core (1) is incompatible" in ran.stderr


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


@pytest.mark.parametrize("command", ["build.py", "maintain proposal", "test.py"])
def test_a_command_that_cannot_start_says_why_in_two_lines(tmp_path: Path, command: str) -> None:
    shutil.copytree(SCRIPTS, tmp_path / "scripts", ignore=shutil.ignore_patterns("legday", "__pycache__"))
    name, *words = command.split()
    command_line = [sys.executable, str(tmp_path / "scripts" / name), *words]
    ran = subprocess.run(command_line, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr == "pyproject.toml is missing.\nBring it back: git checkout -- pyproject.toml\n"


HOLDER = """
import sys, pathlib; sys.path.insert(0, {scripts!r})
from environment import lock, process
work = "import os, time; print(os.getpid(), file=open({pid!r}, 'w')); time.sleep(60)"
with lock.exclusive_lock(pathlib.Path({lock!r}), print) as held:
    process.run([sys.executable, "-c", work], hold=(held,))
"""


@posix
def test_the_lock_outlives_a_killed_run_as_long_as_its_installer_works(tmp_path: Path) -> None:
    lock, pid = tmp_path / "environment.lock", tmp_path / "pid"
    code = HOLDER.format(scripts=str(SCRIPTS), lock=str(lock), pid=str(pid))
    with subprocess.Popen([sys.executable, "-c", code]) as holder:
        while not (pid.exists() and pid.read_text().endswith("\n")):
            time.sleep(0.01)
        holder.kill()
    with pytest.raises(TimeoutError), exclusive_lock(lock, patience=0):
        pytest.fail("the lock was given away while an installer still wrote")
    os.kill(int(pid.read_text()), signal.SIGKILL)
    with exclusive_lock(lock, patience=10):
        pass


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


@posix
def test_a_program_that_takes_too_long_is_ended_with_its_children() -> None:
    begun = time.monotonic()
    ended = process.run(["sh", "-c", "sleep 30 & sleep 30"], timeout=0.2)
    assert ended.code == 124
    assert time.monotonic() - begun < 10


@posix
def test_a_program_that_a_signal_ends_says_which() -> None:
    assert "SIGXFSZ" in process.run(["sh", "-c", "kill -XFSZ $$"]).output
