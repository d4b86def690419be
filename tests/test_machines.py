"""The locks install on every system and Python that README.md names; what does not is refused with its name."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from environment.plain_error import NO_NETWORK, PlainError
from environment.process import Result
from environment.resolver import Uv, uv_at_hand
from maintain import lock
from maintain.held_back import held_back
from maintain.machines import MINORS, PLATFORMS, because, pythons, refusal, refusals
from tests.conftest import ROOT

NO_WHEEL = """error: No solution found when resolving dependencies
  cause: Because rjsmin==1.3.0 has no usable wheels and you require
         rjsmin==1.3.0, we can conclude that your requirements are unsatisfiable.
"""
UNFIT = """error: No solution found when resolving dependencies
  cause: Because pydantic==2.14.4 depends on pydantic-core==2.50.5 and you require pydantic==2.14.4, we can conclude
         that you require pydantic-core==2.50.5.
         And because you require pydantic-core==2.50.4, we can conclude that your requirements are unsatisfiable.
"""
OFFLINE = "error: Failed to fetch\n  cause: dns error"


class Answers:
    """Stands in for uv: answers as told, and keeps what it was asked."""

    def __init__(self, answer: Callable[[str, str], Result], folder: Path = ROOT) -> None:
        self.answer = answer
        self.folder = folder
        self.asked: list[str] = []

    def __call__(self, *words: str, given: str = "") -> Result:
        self.asked.append(" ".join(words))
        return self.answer(self.asked[-1], given)


def test_every_machine_is_tried_with_hashes_and_from_wheels_alone() -> None:
    uv = Answers(lambda words, given: Result(0, ""))
    assert refusals(uv, ("build", "test")) == []
    assert len(uv.asked) == len(set(uv.asked)) >= 2 * len(PLATFORMS) * len(MINORS)
    assert all("--only-binary :all: --require-hashes" in words and "--no-deps" not in words for words in uv.asked)
    tried = {re.search(r"--python-version (3\.\d+)", words)[1] for words in uv.asked}  # type: ignore[index]
    assert tried == {"3.11", "3.12", "3.13", "3.14"}


def test_a_package_without_a_wheel_is_named_once_with_its_machines() -> None:
    uv = Answers(lambda words, given: Result(1, NO_WHEEL) if "windows" in words or "apple" in words else Result(0, ""))
    assert refusals(uv, ("build", "test")) == [
        "rjsmin==1.3.0 has no usable wheels: requirements/build.txt, requirements/test.txt, on "
        "macOS arm64 with Python 3.11, 3.12, 3.13, 3.14; macOS x86-64 with Python 3.11, 3.12, 3.13, 3.14; "
        "Windows x64 with Python 3.11, 3.12, 3.13, 3.14."
    ]


def test_packages_that_do_not_fit_are_named() -> None:
    assert because(UNFIT) == "pydantic==2.14.4 depends on pydantic-core==2.50.5"


def test_an_index_that_cannot_be_reached_is_no_verdict() -> None:
    with pytest.raises(PlainError, match="could not be reached"):
        refusals(Answers(lambda words, given: Result(2, OFFLINE)), ("build",))


def test_what_is_held_back_is_told_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "requirements").mkdir()
    lock = (
        "alpha==1.0 \\\n    --hash=x\n"
        "beta==2.0 ; python_full_version < '3.11.5' \\\n"
        "beta==3.0 ; python_full_version >= '3.11.5' \\\n"
    )
    (tmp_path / "requirements" / "test.txt").write_text(lock, encoding="utf-8")
    uv = Answers(
        lambda words, given: (
            Result(0, "alpha==1.0\nbeta==3.0\n")
            if given == "alpha\nbeta"
            else Result(1, "Because beta==3.0 depends on Python>=3.11.5, we can conclude")
        ),
        tmp_path,
    )
    assert list(held_back(uv)) == [
        "held back: beta 2.0 where python_full_version < '3.11.5' (newest 3.0): beta==3.0 depends on Python>=3.11.5."
    ]


def test_early_releases_of_a_python_are_tried_apart_where_they_have_versions_of_their_own(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text("alpha==1.0 ; python_full_version < '3.12.4'", encoding="utf-8")
    assert pythons(lock) == ["3.11.0", "3.12.0", "3.12.99", "3.13.0", "3.14.0"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """What a lock reads."""
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_a_lock_that_is_refused_changes_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*.txt")}

    def compile_badly(uv: Uv, words: object) -> None:
        (uv.folder / "requirements" / "build.txt").write_text("other", encoding="utf-8")

    monkeypatch.setattr(lock, "uv_at_hand", lambda root: Path("uv"))
    monkeypatch.setattr(lock, "compile_all", compile_badly)
    monkeypatch.setattr(lock, "refusals", lambda uv, locks: ["alpha==1.0 has no usable wheels: on macOS."])
    with pytest.raises(PlainError, match=r"alpha==1\.0 has no usable wheels: on macOS\.\nNothing was changed"):
        lock.lock(project, [])
    assert {path: path.read_bytes() for path in project.rglob("*.txt*")} == before


@contextmanager
def with_an_index() -> Iterator[None]:
    """Ask the real uv and the real index; where there is no network, nothing can be said."""
    try:
        yield
    except PlainError as error:
        if error.cause == NO_NETWORK:
            pytest.skip("the package index cannot be reached")
        raise


@pytest.mark.parametrize("kind", lock.LOCKS)
def test_a_lock_installs_on_another_machine(kind: str) -> None:
    with with_an_index():
        assert refusal(Uv(uv_at_hand(ROOT), ROOT), kind, "Windows x64", "3.11.0") == ""


@pytest.mark.slow
def test_the_locks_install_everywhere() -> None:
    with with_an_index():
        assert refusals(Uv(uv_at_hand(ROOT), ROOT), lock.LOCKS) == []


def test_a_version_that_is_changed_alone_installs_nowhere(project: Path) -> None:
    lock = project / "requirements" / "build.txt"
    text = lock.read_text(encoding="utf-8")
    changed = re.sub(r"^pydantic-core==\S+", "pydantic-core==2.46.4", text, flags=re.MULTILINE)
    assert changed != text
    lock.write_text(changed, encoding="utf-8")
    with with_an_index():
        told = refusal(Uv(uv_at_hand(ROOT), project), "build", "Windows x64", "3.14.0")
        assert re.match(r"pydantic.* depends on pydantic-core==\S+$", told)
