"""Killed at any moment, a build leaves the old site or the new one; the next build clears up after it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from legday.publish import build_site
from legday.publish.lock import alone
from legday.publish.swap import mend_swap
from tests.conftest import tree

STEPS = 6
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


def kill_after(lines: int, *command: str | Path) -> None:
    """Run Python with `command`, and kill it as soon as it has said so many lines."""
    words = [sys.executable, *map(str, command)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        assert process.stdout
        for _ in range(lines):
            process.stdout.readline()
        process.kill()


def test_after_each_step(small: Path) -> None:
    out = small / "site"
    assert build_site(small, out, "mkdocs") == []
    old = tree(out)
    page = small / "docs" / "squat.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOnce more.\n", encoding="utf-8")
    assert build_site(small, small / "other", "mkdocs") == []
    new = tree(small / "other")
    assert old != new
    for lines in range(STEPS + 1):
        kill_after(lines, "-m", "legday", "build", "--root", small)
        assert tree(out) in (old, new), f"torn after {lines} steps"
    assert build_site(small, out, "mkdocs") == []
    assert tree(out) == new
    assert sorted(path.name for path in (small / ".legday").iterdir()) == ["cards", "lock"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot exchange two folders in one step")
def test_in_the_middle_of_swaps(tmp_path: Path) -> None:
    new, out, old = tmp_path / "new", tmp_path / "out", tmp_path / "old"
    for lines in (1, 2, 3, 5, 8, 13, 21, 34):
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
    with alone(small / ".legday" / "lock"):
        build = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert build.stderr
        assert build.stderr.readline() == "another build is at work here; waiting for it\n"
        assert not (small / ".legday" / "work").exists()
    build.communicate()
    assert build.returncode == 0
