"""What the workflow Upgrade proposes: a branch with new locks, a pull request for it, and runs of its checks."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the script runs on GitHub's Ubuntu")

GH = """#!/bin/sh
echo "$*" >> "$TOLD"
case "$1 $2" in
  "run download") mkdir -p "$7/requirements"; echo new > "$7/requirements/build.txt"; echo "held back: x" > "$7/held-back.txt";;
  "pr list") printf '%s' "$OPEN";;
  "pr create") for word; do last="$word"; done; cp "$last" "$TOLD.body"; exit "$REFUSED";;
esac
"""  # noqa: E501


def propose(folder: Path, opened: str = "", refused: str = "0") -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run the script in a clone of a small project, with a `gh` that keeps what it is told."""
    for name in ("origin", "clone", "bin"):
        (folder / name).mkdir()
    (folder / "bin" / "gh").write_text(GH, encoding="utf-8")
    (folder / "bin" / "gh").chmod(0o755)
    variables = {
        "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
        "HOME": str(folder),
        "TOLD": str(folder / "told"),
        "OPEN": opened,
        "REFUSED": refused,
        "BASE": "main",
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_REPOSITORY": "someone/legs",
        "GITHUB_RUN_ID": "7",
    }
    clone = folder / "clone"
    (clone / "requirements").mkdir()
    (clone / "requirements" / "build.txt").write_text("old\n", encoding="utf-8")
    (clone / "README.md").write_text("words\n", encoding="utf-8")
    shutil.copy(ROOT / ".github" / "propose-locks.sh", clone)
    git(folder / "origin", "init", "--quiet", "--bare")
    for words in ("init --quiet -b main", f"remote add origin {folder / 'origin'}", "add -A"):
        git(clone, *words.split())
    git(clone, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "begun")
    (clone / "README.md").write_text("changed by a test\n", encoding="utf-8")
    ran = subprocess.run(
        ["bash", "propose-locks.sh"], cwd=clone, env=variables, capture_output=True, text=True, check=False
    )
    return ran, (folder / "told").read_text(encoding="utf-8").splitlines()


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True).stdout


def test_new_locks_and_nothing_else_are_proposed_and_checked(tmp_path: Path) -> None:
    ran, told = propose(tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert git(tmp_path / "origin", "show", "--format=%s", "--name-only", "upgrade-packages").split("\n\n") == [
        "Newest packages that fit together", "requirements/build.txt\n",
    ]  # fmt: skip
    assert any(line.startswith("pr create --head upgrade-packages --base main") for line in told)
    assert told[-2:] == [f"workflow run {name}.yml --ref upgrade-packages" for name in ("test", "audit")]
    body = (tmp_path / "told.body").read_text(encoding="utf-8")
    assert "https://github.com/someone/legs/actions/runs/7" in body
    assert "held back: x" in body


def test_an_open_proposal_is_brought_up_to_date(tmp_path: Path) -> None:
    ran, told = propose(tmp_path, opened="12")
    assert ran.returncode == 0, ran.stderr
    assert not any(line.startswith("pr create") for line in told)
    assert any("repos/someone/legs/pulls/12" in line for line in told)


def test_a_repository_that_lets_no_workflow_propose_is_told_which_setting(tmp_path: Path) -> None:
    ran, told = propose(tmp_path, refused="1")
    assert ran.returncode == 1
    assert "Allow GitHub Actions to create and approve pull requests" in ran.stdout
    assert not any(line.startswith("workflow run") for line in told)
