"""`legday new` in a real terminal: questions, a second try after a wrong answer, and an end without a file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from legday.checks.source import check_source
from tests.conftest import tree

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
END = "\x04"  # Ctrl-D: nobody answers any more


def talk(root: Path, answers: list[str], *words: str) -> tuple[int, str]:
    """Run `legday new` in a terminal of its own, answer each question; return the exit code and what was shown."""
    leader, follower = os.openpty()
    command = [sys.executable, "-P", "-m", "legday", "new", *words, "--root", str(root)]
    with subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower) as process:
        os.close(follower)
        shown = b"".join(_answered(leader, answer) for answer in answers) + _rest(leader)
    os.close(leader)
    return process.returncode, shown.decode().replace("\r", "")


def _answered(leader: int, answer: str) -> bytes:
    shown = b""
    while not shown.endswith(b": "):
        shown += os.read(leader, 1024)
    os.write(leader, answer.encode() if answer == END else f"{answer}\n".encode())
    return shown


def _rest(leader: int) -> bytes:
    shown = b""
    try:
        while read := os.read(leader, 1024):
            shown += read
    except OSError:  # the other end is closed
        pass
    return shown


def test_a_post_is_asked_for(project: Path) -> None:
    answers = [
        "Squats before curls, once more",
        "Too short.",
        "What the studies of exercise order found, and what to do with it this week in the gym.",
        "",  # the date: today
        "",  # the author: the first
        "hormone",
        "hormones, upper-body",
        "hormones",
        "hormones/legs-first-for-arms",
        "",  # no conflict of interest
        "n",  # no preview
    ]
    code, shown = talk(project, answers, "post")
    assert code == 0, shown
    assert "It needs 50 characters or more" in shown
    assert 'Did you mean "hormones"?' in shown
    post = (project / "docs/posts/squats-before-curls-once-more.md").read_text(encoding="utf-8")
    assert "authors: [editors]\ntags: [hormones, upper-body]\ntopic: hormones\n" in post
    assert check_source(project, []) == []


def test_an_exercise_is_asked_for(project: Path) -> None:
    answers = [
        "Zercher squat", "squat", "barbell", "", "quadriceps (vasti)", "", "barbell", "intermediate",
        "Hold the bar in the crook of both arms.", "Sit down between the legs and stand up.", "",
        "the back rounds", "", "Choose it where there is a bar but no rack, and the arms can bear it.", "n",
    ]  # fmt: skip
    code, shown = talk(project, answers, "exercise")
    assert code == 0, shown
    assert "Redraw it" in shown
    assert check_source(project, []) == []


def test_an_end_in_the_middle_leaves_nothing_behind(project: Path) -> None:
    before = tree(project)
    code, shown = talk(project, ["A title", END], "post")
    assert code == 1
    assert "Aborted" in shown
    assert tree(project) == before
