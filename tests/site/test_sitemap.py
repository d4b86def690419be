"""The sitemap dates each page by what is known of it: what it tells, and the history of its files."""

import datetime
import os
import subprocess
from pathlib import Path

import pytest

from legday.facts import load_facts
from legday.pages import read_pages
from legday.pages.posts import address
from legday.site.history import History, read_history
from legday.site.sitemap import last_changes
from tests.checks.golden import CASES
from tests.conftest import copy_project

WHO = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def commit(root: Path, on: str) -> None:
    when = {"GIT_AUTHOR_DATE": f"{on}T12:00:00Z", "GIT_COMMITTER_DATE": f"{on}T12:00:00Z"}
    for words in (["add", "-A"], [*WHO, "commit", "-q", "--allow-empty", "-m", "Words"]):
        subprocess.run(["git", "-C", root, *words], check=True, env={**os.environ, **when})


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = copy_project(CASES / "_base", tmp_path / "repository")
    subprocess.run(["git", "init", "-q", root], check=True)
    commit(root, "2020-01-01")
    return root


def dated(root: Path, history: History) -> dict[str, datetime.date]:
    facts, _ = load_facts(root)
    return last_changes(read_pages(root), facts, history)


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_pages_tell_their_own_days_where_there_is_no_history() -> None:
    found = dated(CASES / "_base", History())
    facts, _ = load_facts(CASES / "_base")
    pages = {page.path: page for page in read_pages(CASES / "_base")}
    card = next(page for page in pages.values() if page.cards)
    shown = [facts.claims[reference.target] for reference in card.cards]
    assert max(claim.reviewed for claim in shown) <= found[address(card.path)]
    bare = next(page for page in pages.values() if not page.blocks and "date" not in page.meta)
    assert address(bare.path) not in found


def test_the_first_commit_says_little_and_a_later_one_much(repository: Path) -> None:
    page = next(page for page in read_pages(repository) if not page.blocks and not page.path.startswith("posts/"))
    name = address(page.path)
    others = {other: found for other, found in dated(repository, read_history(repository)).items() if other != name}
    assert dated(repository, read_history(repository))[name] == day("2020-01-01")
    append(repository / page.file, "\nMore words.\n")
    commit(repository, "2031-05-06")
    after = dated(repository, read_history(repository))
    assert after.pop(name) == day("2031-05-06")
    assert after == others


def test_a_page_changes_with_a_fact_that_it_shows(repository: Path) -> None:
    page = next(page for page in read_pages(repository) if page.cards)
    claim = page.cards[0].target
    append(repository / f"seeds/claims/{claim}.yml", "\n# A word.\n")
    commit(repository, "2031-05-06")
    found = dated(repository, read_history(repository))
    assert {name for name, changed in found.items() if changed == day("2031-05-06")} >= {address(page.path)}
    assert min(found.values()) < day("2031-05-06")


def test_a_shallow_clone_knows_no_history(repository: Path, tmp_path: Path) -> None:
    commit(repository, "2031-05-06")
    command = ["git", "clone", "-q", "--depth=1", repository.as_uri(), str(tmp_path / "shallow")]
    subprocess.run(command, check=True)
    assert read_history(tmp_path / "shallow") == History()
    assert read_history(tmp_path / "nowhere") == History()


def test_a_project_in_a_folder_of_a_repository_knows_its_files(tmp_path: Path) -> None:
    root = copy_project(CASES / "_base", tmp_path / "all" / "site of ours")
    subprocess.run(["git", "init", "-q", tmp_path / "all"], check=True)
    commit(tmp_path / "all", "2020-01-01")
    assert read_history(root).begun["docs/index.md"] == day("2020-01-01")
