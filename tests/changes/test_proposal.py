"""The workflow's own commands, run in a real repository: the published code reads what is proposed, and runs none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, expect

from tests.conftest import ROOT, SMALL, copy_project

WORKFLOW = yaml.safe_load((ROOT / ".github" / "workflows" / "proposal.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = WORKFLOW["jobs"]["read"]["steps"]
HOSTILE = "raise SystemExit('the proposed code ran')\n"
AUTHOR = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


class Proposal:
    """A repository with a published branch, and a pull request against it that can be read as GitHub would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.repo = copy_project(SMALL, folder / "repo")
        self.clone = folder / "clone"
        self.site = folder / "proposed-site"
        self.summary = folder / "summary.md"
        self.write("docs/assets/css/base.css", "body { text-indent: 3px }\n")
        self.change("mkdocs.yml", "validation:\n", "extra_css: [assets/css/base.css]\n\nvalidation:\n")
        shutil.copytree(ROOT / "scripts", self.repo / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
        self.git("init", "-q", "-b", "main")
        self.commit("Published")
        self.git("checkout", "-q", "-b", "proposal")

    def git(self, *words: str, within: Path | None = None) -> str:
        command = ["git", "-C", str(within or self.repo), "-c", "commit.gpgsign=false", *words]
        done = subprocess.run(command, env={**os.environ, **AUTHOR}, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def write(self, name: str, text: str) -> None:
        (self.repo / name).parent.mkdir(parents=True, exist_ok=True)
        (self.repo / name).write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        text = (self.repo / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def commit(self, why: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", why)

    def run(self) -> subprocess.CompletedProcess[str]:
        """Merge, fetch as the checkout does, and run each command of the workflow; return how the last one ended."""
        self.commit("Proposed")
        self.git("checkout", "-q", "-b", "merge", "main")
        self.git("commit", "-q", "--allow-empty", "-m", "Published since then")
        self.git("merge", "-q", "--no-ff", "-m", "Merge", "proposal")
        fetched = next(step["with"] for step in STEPS if "actions/checkout@" in step.get("uses", ""))
        depth = f"--depth={fetched['fetch-depth']}"
        self.git("clone", "-q", depth, "-b", "merge", self.repo.as_uri(), str(self.clone), within=self.folder)
        variables = {
            **os.environ,
            "GITHUB_SHA": self.git("rev-parse", "HEAD", within=self.clone),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "RUNNER_TEMP": str(self.folder),
            "PYTHONPATH": str(self.clone / "scripts"),
        }
        prepared = f"{sys.executable} -P -m legday compare"  # in place of making an environment for it first
        for step in STEPS:
            if "run" in step:
                command = step["run"].replace("python3 scripts/maintain proposal", prepared)
                ran = subprocess.run(
                    ["bash", "-e", "-c", command],
                    cwd=self.clone,
                    env=variables,
                    capture_output=True,
                    text=True,
                    check=False,
                )
        return ran


@pytest.fixture
def proposal(tmp_path: Path) -> Proposal:
    return Proposal(tmp_path)


def test_the_commands_are_those_that_are_tested() -> None:
    commands = [step["run"] for step in STEPS if "run" in step]
    assert len(commands) == 2
    assert commands[1].startswith(
        'python3 scripts/maintain proposal HEAD "$GITHUB_SHA" --site "$RUNNER_TEMP/proposed-site"'
    )
    assert WORKFLOW[True] == {"pull_request": None}  # YAML 1.1 reads the key `on` as true


def test_a_good_proposal_is_told_and_opens_from_disk(proposal: Proposal, chromium: Browser) -> None:
    page = (
        "---\ntitle: The lunge\ndescription: A page that somebody proposes, with a link back to the first page.\n---\n"
    )
    proposal.write(
        "docs/train/lunge.md", f"{page}\n# The lunge\n\n## One leg\n\nStep forward. Go [home](../index.md).\n"
    )
    proposal.change("mkdocs.yml", "  - Squat: squat.md\n", "  - Squat: squat.md\n  - One leg: train/lunge.md\n")
    proposal.change("mkdocs.yml", "name: A small site", "name: Not taken over")
    proposal.change("docs/squat.md", "Sit down and stand up.", "Sit down, then stand up.")
    ran = proposal.run()
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stdout + ran.stderr
    told = proposal.summary.read_text(encoding="utf-8")
    assert "- **added** `The lunge` (`train/lunge/`)" in told
    assert "- **changed** `The squat` (`squat/`)\n  - words: `" in told
    assert "weight with all it loads: `" in told
    assert "files that are neither words nor facts" in told
    assert "- `mkdocs.yml`" in told
    page_on_disk = chromium.new_page()
    page_on_disk.goto((proposal.site / "index.html").as_uri())
    assert page_on_disk.title() == "A small site - A small site"
    page_on_disk.get_by_role("link", name="the squat").click()
    expect(page_on_disk.locator("#how")).to_be_visible()
    assert page_on_disk.url == (proposal.site / "squat" / "index.html").as_uri() + "#how"
    page_on_disk.locator("nav a", has_text="One leg").click()
    expect(page_on_disk.locator("h1")).to_contain_text("The lunge")
    assert page_on_disk.evaluate("getComputedStyle(document.body).textIndent") == "3px"


def test_code_below_docs_is_named_and_the_published_code_is_built(proposal: Proposal, chromium: Browser) -> None:
    code = ["docs/assets/css/base.css", "docs/assets/css/more.css", "docs/assets/js/evil.js", "docs/assets/js/site.js"]
    for name in code:
        proposal.write(name, "body { text-indent: 9px }" if name.endswith(".css") else HOSTILE)
    proposal.change("docs/squat.md", "Sit down and stand up.", "Sit down, then stand up.")
    ran = proposal.run()
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stdout + ran.stderr
    told = proposal.summary.read_text(encoding="utf-8")
    assert "They are **not** used here" in told
    assert all(f"- `{name}`" in told for name in code)
    page = chromium.new_page()
    page.goto((proposal.site / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.body).textIndent") == "3px"


def test_code_alone_changes_no_words(proposal: Proposal) -> None:
    proposal.write("docs/assets/js/site.js", HOSTILE)
    ran = proposal.run()
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stdout + ran.stderr
    told = proposal.summary.read_text(encoding="utf-8")
    assert "- `docs/assets/js/site.js`" in told
    assert "No words, no facts and no pictures change." in told
    assert "Nothing that a reader would see" not in told


@pytest.mark.parametrize("name", ["docs/x.html", "docs/assets/evil.js", "docs/assets/js/a/evil.js", "docs/a.htm"])
def test_code_in_another_place_is_a_finding(proposal: Proposal, name: str) -> None:
    proposal.write(name, HOSTILE)
    ran = proposal.run()
    assert ran.returncode == 1
    assert f"::error file={name},line=1,col=1,title=file-kind::" in ran.stdout
    assert f"- `{name}`" in proposal.summary.read_text(encoding="utf-8")
    assert not proposal.site.exists()


def test_a_folder_of_code_cannot_be_made_a_file(proposal: Proposal) -> None:
    shutil.rmtree(proposal.repo / "docs" / "assets")
    proposal.write("docs/assets", "A file")
    ran = proposal.run()
    assert ran.returncode == 1
    assert ran.stdout.startswith("::error file=docs/assets,line=1,")
    assert "Traceback" not in ran.stderr


def test_nothing_that_is_proposed_runs_and_no_link_is_followed(proposal: Proposal) -> None:
    secret = proposal.folder / "secret.md"
    secret.write_text("# A secret\n", encoding="utf-8")
    for code in ("scripts/legday/cli.py", "scripts/legday/__init__.py", "scripts/maintain/proposal.py", "docs/hook.py"):
        proposal.write(code, HOSTILE)
    proposal.write(
        "mkdocs.yml", "hooks: [docs/hook.py]\nnav:\n  - Home: index.md\n  - <b>Squat</b>: squat.md\n  - ../x.md\n"
    )
    proposal.write("overrides/main.html", "<script>alert(1)</script>")
    (proposal.repo / "docs" / "link.md").symlink_to(secret)
    (proposal.repo / "seeds" / "claims").symlink_to("/etc")
    proposal.git("init", "-q", "docs/other")
    proposal.git("commit", "-q", "--allow-empty", "-m", "Elsewhere", within=proposal.repo / "docs" / "other")
    ran = proposal.run()
    assert ran.returncode == 1
    places = [line.removeprefix("::error file=").partition(",col=")[0] for line in ran.stdout.splitlines()]
    assert places == [
        "docs/hook.py,line=1",
        "docs/link.md,line=1",
        "docs/other,line=1",
        "mkdocs.yml,line=4",
        "mkdocs.yml,line=5",
        "seeds/claims,line=1",
    ]
    assert "proposed code ran" not in ran.stderr
    assert not proposal.site.exists()
    told = proposal.summary.read_text(encoding="utf-8")
    assert "secret" not in told
    assert "`scripts/legday/cli.py`" in told


def test_a_published_page_that_goes_is_missed_and_a_redirect_stills_it(proposal: Proposal, chromium: Browser) -> None:
    (proposal.repo / "docs" / "squat.md").unlink()
    proposal.change("docs/index.md", "[the squat](squat.md#how)", "the squat")
    proposal.change("mkdocs.yml", "  - Squat: squat.md\n", "")
    ran = proposal.run()
    assert ran.stdout.startswith("::error file=seeds/redirects.yml,line=1,col=1,title=address-lost::")
    assert ran.returncode == 1
    assert (proposal.site / "index.html").is_file()

    shutil.rmtree(proposal.clone)
    shutil.rmtree(proposal.site)
    proposal.git("checkout", "-q", "proposal")
    proposal.git("branch", "-q", "-D", "merge")
    proposal.write(
        "seeds/redirects.yml", "- {from: squat/, to: index.md, why: One page is enough., since: 2026-11-23}\n"
    )
    ran = proposal.run()
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stdout + ran.stderr
    page = chromium.new_page()
    page.goto((proposal.site / "squat" / "index.html").as_uri())
    page.wait_for_url((proposal.site / "index.html").as_uri())


def test_an_unknown_revision_is_a_plain_refusal(proposal: Proposal) -> None:
    command = [sys.executable, "-P", "-m", "legday", "compare", "--root", str(proposal.repo)]
    for words in (["nowhere"], ["main", "--", "--output=x"]):
        ran = subprocess.run([*command, *words], capture_output=True, text=True, check=False)
        assert ran.returncode == 2
        assert "git knows no revision" in ran.stderr
        assert "Traceback" not in ran.stderr
