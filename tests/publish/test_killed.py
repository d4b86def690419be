"""Killed at any moment, a build leaves the old site or the new one; the next build clears up after it."""

import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from environment.lock import exclusive_lock
from legday.publish import build_site
from legday.publish.swap import mend_swap
from tests.conftest import tree

MOMENTS = 30  # at which a build is killed after its last step, while it swaps
SWAP_S = 0.1  # the time over which they are spread; a swap takes less
SWAPS = """
import sys
from pathlib import Path
from legday.publish.swap import swap
new, out, old = map(Path, sys.argv[1:])
while True:
    new.mkdir()
    for name in "abcdefgh":
        (new / name).write_text(name * 10)
    swap(new, out, old)
    print("swapped", flush=True)
"""


@dataclass(frozen=True)
class Rebuild:
    """A project that was built as `old` and then changed, so that its next build is `new` and says `lines` lines."""

    project: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    lines: int

    @property
    def last_step(self) -> int:
        """How many lines the build has said when it begins to swap; the line after them says that it has."""
        return self.lines - 1

    def kill(self, lines: int, delay: float = 0) -> None:
        """Build, and kill the build `delay` seconds after it has said so many lines; the site is old or new."""
        kill_after(lines, "-m", "legday", "build", "--root", self.project, delay=delay)
        assert tree(self.project / "site") in (self.old, self.new), f"torn {delay} s after {lines} lines"


@pytest.fixture
def rebuild(small: Path) -> Rebuild:
    assert build_site(small, small / "site", "mkdocs") == []
    old = tree(small / "site")
    page = small / "docs" / "squat.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOnce more.\n", encoding="utf-8")
    command = [sys.executable, "-m", "legday", "build", "--root", str(small), "--out", str(small / "other")]
    said = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=True).stderr
    new = tree(small / "other")
    assert old != new
    return Rebuild(small, old, new, len(said.splitlines()))


def kill_after(lines: int, *command: str | Path, delay: float = 0) -> None:
    """Run Python with `command`, and kill it `delay` seconds after it has said so many lines."""
    words = [sys.executable, *map(str, command)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        assert process.stdout
        for _ in range(lines):
            process.stdout.readline()
        time.sleep(delay)
        process.kill()


def test_once_while_it_works_and_once_while_it_swaps(rebuild: Rebuild) -> None:
    rebuild.kill(rebuild.lines // 2)
    rebuild.kill(rebuild.last_step)
    assert build_site(rebuild.project, rebuild.project / "site", "mkdocs") == []
    assert tree(rebuild.project / "site") == rebuild.new
    assert sorted(path.name for path in (rebuild.project / ".legday").iterdir()) == ["cards", "lock"]


@pytest.mark.slow
def test_after_each_step(rebuild: Rebuild) -> None:
    for lines in range(rebuild.lines + 1):
        rebuild.kill(lines)


@pytest.mark.slow
def test_around_the_swap(rebuild: Rebuild) -> None:
    for moment in range(MOMENTS):
        rebuild.kill(rebuild.last_step, moment * SWAP_S / MOMENTS)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot exchange two folders in one step")
@pytest.mark.parametrize("swaps", [(1, 8, 34), pytest.param((2, 3, 5, 13, 21), marks=pytest.mark.slow)])
def test_in_the_middle_of_swaps(tmp_path: Path, swaps: tuple[int, ...]) -> None:
    new, out, old = tmp_path / "new", tmp_path / "out", tmp_path / "old"
    for lines in swaps:
        kill_after(lines, "-c", SWAPS, new, out, old)
        assert sorted(tree(out)) == list("abcdefgh")
        shutil.rmtree(new, ignore_errors=True)


def test_two_renames_cut_short_are_undone(tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    (old / "index.html").write_text("the site", encoding="utf-8")
    mend_swap(tmp_path / "site", old)
    assert tree(tmp_path / "site") == {"index.html": b"the site"}
    assert not old.exists()


def test_two_renames_that_only_lack_the_clearing_are_cleared(tmp_path: Path) -> None:
    for name in ("old", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name, encoding="utf-8")
    mend_swap(tmp_path / "site", tmp_path / "old")
    assert tree(tmp_path) == {"site/index.html": b"site"}


def test_two_builds_at_once_do_each_other_no_harm(small: Path) -> None:
    command = [sys.executable, "-m", "legday", "build", "--root", str(small)]
    builds = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [build.communicate()[1] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], said
    assert build_site(small, small / "alone", "mkdocs") == []
    assert tree(small / "site") == tree(small / "alone")


def test_a_build_waits_for_the_one_before_it(small: Path) -> None:
    command = [sys.executable, "-m", "legday", "build", "--root", str(small)]
    with exclusive_lock(small / ".legday" / "lock"):
        build = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert build.stderr
        assert build.stderr.readline() == "another build is at work here; waiting for it\n"
        assert not (small / ".legday" / "work").exists()
    build.communicate()
    assert build.returncode == 0
