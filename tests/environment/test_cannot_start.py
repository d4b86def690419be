"""Who cannot start is told why in a line or two: an unfit Python, a missing package, a full disk, no network."""

import ast
import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import vermin

from environment import plain_error, prepare, python_version
from tests.environment.machine import NO_WHEEL, OFFLINE, OTHER_HASH, UNFIT

SCRIPTS = Path(prepare.__file__).parents[1]


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


@pytest.mark.parametrize("command", ["build.py", "maintain proposal", "test.py"])
def test_a_command_that_cannot_start_says_why_in_two_lines(tmp_path: Path, command: str) -> None:
    shutil.copytree(SCRIPTS, tmp_path / "scripts", ignore=shutil.ignore_patterns("legday", "__pycache__"))
    name, *words = command.split()
    command_line = [sys.executable, str(tmp_path / "scripts" / name), *words]
    ran = subprocess.run(command_line, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr == "pyproject.toml is missing.\nBring it back: git checkout -- pyproject.toml\n"
