"""One gate: what Publish would refuse, every check before it refuses, by the same rules and budgets."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from legday.checks.site.budgets import FILE, HOME
from tests.changes.test_proposal import Proposal
from tests.conftest import ROOT

LIGHT = '- {{type: page, pages: ["*"], html: {}, css: 99999999, js: 99999999, images: 99999999, other: 99999999}}\n'
MOST = 16_000
BUILD = "python3 scripts/build.py"


def workflow(name: str) -> dict[Any, Any]:
    """A workflow as data; YAML 1.1 reads the key `on` as true."""
    loaded: dict[Any, Any] = yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text(encoding="utf-8"))
    return loaded


def steps(name: str) -> list[dict[str, Any]]:
    """All steps of a workflow."""
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


def heavy() -> str:
    """Words that no compression makes light, fewer than a page may have."""
    letters = random.Random(7)  # noqa: S311 (no secret)
    words = ["".join(letters.choices("abcdefghijklmnopqrstuvwxyz", k=7)) for _ in range(4000)]
    return "".join(f"\n\n{' '.join(words[start : start + 20])}." for start in range(0, len(words), 20))


@pytest.fixture
def proposal(tmp_path: Path) -> Proposal:
    """A published project whose pages may weigh little."""
    made = Proposal(tmp_path)
    made.git("checkout", "-q", "main")
    made.write(FILE, LIGHT.format(MOST))
    made.commit("Budgets")
    made.git("branch", "-q", "-f", "proposal")
    made.git("checkout", "-q", "proposal")
    return made


def refused(output: str) -> list[str]:
    """The places and codes in findings as GitHub reads them."""
    return [line.partition("::")[2].partition("::")[0] for line in output.splitlines() if line.startswith("::")]


def built_by(name: str, proposal: Proposal) -> subprocess.CompletedProcess[str]:
    """Run the command with which a workflow builds, on the proposal merged into what is published."""
    [command] = [step["run"] for step in steps(name) if BUILD in step.get("run", "")]
    command = command.replace(BUILD, f"{sys.executable} -P -m legday build").replace(" --format github", "")
    root = proposal.repo  # merged, as a checkout has it
    env = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "LEGDAY_SITE_URL": HOME}
    line = ["bash", "-e", "-c", f"{command} --format github"]
    return subprocess.run(line, cwd=root, env=env, capture_output=True, text=True, check=False)


def test_a_page_too_heavy_is_refused_by_all(proposal: Proposal) -> None:
    proposal.change("docs/squat.md", "Sit down and stand up.", f"Sit down and stand up.{heavy()}")
    proposed = proposal.run()
    expected = "error file=docs/squat.md,line=1,col=1,title=page-overweight"
    assert refused(proposed.stdout) == [expected], proposed.stdout + proposed.stderr
    assert proposed.returncode == 1
    assert "page-overweight" in proposal.summary.read_text(encoding="utf-8")
    for name in ("test", "publish"):
        ran = built_by(name, proposal)
        assert (ran.returncode, refused(ran.stdout)) == (1, [expected]), name + ran.stdout + ran.stderr


def test_a_proposal_is_held_to_the_published_budgets(proposal: Proposal) -> None:
    """One that also lifts them is a change of the rules, which no check of words may wave through."""
    proposal.change("docs/squat.md", "Sit down and stand up.", f"Sit down and stand up.{heavy()}")
    proposal.write(FILE, LIGHT.format(99_999_999))
    ran = proposal.run()
    assert [line.rpartition("=")[2] for line in refused(ran.stdout)] == ["page-overweight"]
    assert f"`{FILE}`" in proposal.summary.read_text(encoding="utf-8")


def test_missing_budgets_are_told_by_all(proposal: Proposal) -> None:
    proposal.git("checkout", "-q", "main")
    proposal.git("rm", "-q", FILE)
    proposal.commit("No budgets")
    proposal.git("checkout", "-q", "-B", "proposal")
    expected = [f"error file={FILE},line=1,col=1,title=budgets-missing"]
    assert refused(proposal.run().stdout) == expected
    assert refused(built_by("publish", proposal).stdout) == expected


@pytest.mark.slow
def test_what_fits_passes_everywhere(proposal: Proposal) -> None:
    proposal.change("docs/squat.md", "Sit down and stand up.", "Sit down, then stand up.")
    ran = proposal.run()
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stdout + ran.stderr
    for name in ("test", "publish"):
        assert built_by(name, proposal).returncode == 0


def test_all_build_for_the_address_at_which_the_site_is_published() -> None:
    given = []
    for name in ("proposal", "test", "publish"):
        [learn] = [step for step in steps(name) if "actions/configure-pages@" in step.get("uses", "")]
        [build] = [step for step in steps(name) if "LEGDAY_SITE_URL" in step.get("env", {})]
        given.append((learn["id"], learn["uses"], build["env"]))
        [job] = [job for job in workflow(name)["jobs"].values() if build in job["steps"]]
        assert "pages" in job["permissions"]
    assert given[0] == given[1] == given[2]
    assert given[0][2]["LEGDAY_SITE_URL"].count("steps.pages.outputs.base_url") == 2


def test_an_older_version_can_be_published_again_and_every_page_has_its_history() -> None:
    checkout = next(step for step in steps("publish") if "actions/checkout@" in step.get("uses", ""))
    assert checkout["with"]["fetch-depth"] == 0
    assert checkout["with"]["ref"] == "${{ inputs.version }}"
    assert set(workflow("publish")[True]["workflow_dispatch"]["inputs"]) == {"version"}
