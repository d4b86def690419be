"""Proposals begin on GitHub with what is known filled in; the forms, their addresses and the guide agree."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from check_jsonschema import main as validate
from click.testing import CliRunner
from markdown import Markdown

from legday.checks import check_source
from legday.facts import load_facts
from legday.markdown import LegDayExtension
from legday.markdown.blocks import BLOCKS
from legday.markdown.contribute import FORMS, PROPOSALS, form, new_post
from legday.words.front_matter import PostFrontMatter
from tests.checks.golden import CASES
from tests.conftest import ROOT

REPOSITORY = "https://github.com/someone/legs"
LONGEST = 8000  # GitHub refuses addresses of more than 8 KB
TEMPLATES = ROOT / ".github/ISSUE_TEMPLATE"
FACTS, _ = load_facts(ROOT)
GUIDE = (ROOT / "docs/about/editing.md").read_text(encoding="utf-8")


def fields(name: str) -> dict[str, str]:
    """The kinds of an issue form's fields by their ids."""
    body = yaml.safe_load((TEMPLATES / name).read_text(encoding="utf-8"))["body"]
    return {part["id"]: part["type"] for part in body if "id" in part}


def links(text: str, repository: str) -> list[str]:
    """The addresses in what `text` becomes on a page."""
    html = Markdown(extensions=[LegDayExtension(root=str(ROOT), repo_url=repository)]).convert(text)
    return [address.replace("&amp;", "&") for address in re.findall(r'href="([^"]*)"', html)]


@pytest.mark.parametrize("claim", FACTS.claims)
def test_a_card_leads_to_its_correction(claim: str) -> None:
    text = f"# T\n\n## S\n\n/// claim | {claim}\n///\n"
    address = next(link for link in links(text, REPOSITORY) if "issues/new" in link)
    given = parse_qs(urlsplit(address).query)
    assert address.startswith(f"{REPOSITORY}/issues/new?")
    assert len(address) < LONGEST
    assert given.pop("template") == ["correction.yml"]
    assert given.pop("title")[0].startswith("Correct: ")
    assert given == {"claim": [claim], "page": ["docs/index.md"]}
    assert {fields("correction.yml")[key] for key in given} == {"input"}


def test_a_list_of_studies_asks_for_one() -> None:
    address = next(
        link for link in links("# T\n\n/// study-list | hormones\n///\n", REPOSITORY) if "issues/new" in link
    )
    assert parse_qs(urlsplit(address).query) == {"template": ["study.yml"], "topic": ["hormones"]}
    assert fields("study.yml")["topic"] == "input"


@pytest.mark.parametrize("proposal", PROPOSALS)
def test_words_lead_to_a_proposal(proposal: str) -> None:
    [address] = links(f"[Begin](propose:{proposal})", REPOSITORY)
    expected = "/new/main/docs/posts" if proposal == "post" else "/issues/new"
    assert urlsplit(address).path == f"/someone/legs{expected}"
    if proposal in FORMS:
        assert (TEMPLATES / parse_qs(urlsplit(address).query)["template"][0]).is_file()


def test_without_a_repository_there_is_no_link() -> None:
    text = "[Begin](propose:post).\n\n## S\n\n/// claim | hormones/help-sleep\n///\n\n/// study-list | hormones\n///\n"
    assert not [link for link in links(text, "") if "issues" in link or "propose" in link or "/new/" in link]


def test_a_new_post_has_every_key_and_none_filled_in_for_the_writer(tmp_path: Path) -> None:
    address = new_post(REPOSITORY, FACTS.topics)
    given = parse_qs(urlsplit(address).query)
    assert len(address) < LONGEST
    [name], [text] = given["filename"], given["value"]
    _, head, _ = text.split("---\n")
    meta = yaml.safe_load(head)
    assert list(meta) == [key for key in PostFrontMatter.model_fields if key != "cover"]
    assert {key for key, value in meta.items() if value not in (None, [], [None])} == {"authors", "draft"}
    shutil.copytree(CASES / "_base", tmp_path, dirs_exist_ok=True)
    (tmp_path / "docs/posts" / name).write_text(text.replace("draft: true", ""), encoding="utf-8")
    found = {finding.code for finding in check_source(tmp_path, [tmp_path / "docs/posts"])}
    assert {"post-name", "wrong-value"} <= found


def test_an_address_stays_short_whatever_a_claim_asks() -> None:
    assert len(form(REPOSITORY, "correction", "Why? " * 5000, claim="a/b")) < LONGEST


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.yml")), ids=lambda path: path.name)
def test_forms_fit_githubs_schemas(path: Path) -> None:
    schema = "vendor.github-issue-config" if path.name == "config.yml" else "vendor.github-issue-forms"
    result = CliRunner().invoke(validate, ["--builtin-schema", schema, str(path)])
    assert result.exit_code == 0, result.output


def test_owners_are_asked_for_paths_that_exist() -> None:
    lines = (ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    patterns = [line.split()[0] for line in lines if line and not line.startswith("#")]
    assert {"/docs/**/*.md", "/seeds/", "/.github/"} <= set(patterns)
    assert all(list(ROOT.glob(pattern.strip("/"))) for pattern in patterns)
    assert "@" not in "".join(line for line in lines if not line.startswith("#"))


def test_the_guide_shows_every_block_every_key_and_every_proposal() -> None:
    assert not [block.NAME for block in BLOCKS if f"/// {block.NAME}" not in GUIDE]
    assert not [name for name in PROPOSALS if f"propose:{name}" not in GUIDE]
    assert not [name for name in FACTS.counts() if f"count:{name}" not in GUIDE]
    assert not [key for key in PostFrontMatter.model_fields if f"`{key}`" not in GUIDE]


def test_the_guides_post_passes_the_check(project: Path) -> None:
    example = re.search(r"```text\n(---\ntitle:.*?)```", GUIDE, re.DOTALL)
    assert example
    post = project / "docs/posts/squats-before-curls.md"
    post.write_text(example[1].replace("draft: true\n", ""), encoding="utf-8")
    assert check_source(project, [post]) == []
