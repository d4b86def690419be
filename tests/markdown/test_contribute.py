"""Proposals begin on one page of ours, whatever the repository; the forms, their addresses and the guide agree."""

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

from legday.checks.source import check_source
from legday.facts import load_facts
from legday.markdown import LegDayExtension
from legday.markdown.blocks import BLOCKS
from legday.markdown.contribute import FORMS, PAGE, PROPOSALS, new_post
from legday.pages.front_matter import PostFrontMatter
from tests.checks.golden import CASES
from tests.conftest import ROOT

REPOSITORY = "https://github.com/someone/legs"
LONGEST = 8000  # GitHub refuses addresses of more than 8 KB
TEMPLATES = ROOT / ".github/ISSUE_TEMPLATE"
FACTS, _ = load_facts(ROOT)
GUIDE = (ROOT / "docs/about/editing.md").read_text(encoding="utf-8")
ALL = """
[Begin](propose:post) or [name one](propose:study).

/// claim | hormones/help-sleep
///

/// study-list | hormones
///

/// chart | afterburn-size
///

/// formula | reps-at-percent
///
"""


def fields(name: str) -> dict[str, str]:
    """The kinds of an issue form's fields by their ids."""
    body = yaml.safe_load((TEMPLATES / name).read_text(encoding="utf-8"))["body"]
    return {part["id"]: part["type"] for part in body if "id" in part}


def rendered(text: str, repository: str, root: Path = ROOT) -> str:
    """What `text` becomes on a page."""
    return Markdown(extensions=[LegDayExtension(root=str(root), repo_url=repository)]).convert(f"# T\n\n{text}\n")


def links(text: str, repository: str, root: Path = ROOT) -> list[str]:
    """The addresses in it."""
    found = re.findall(r'href="([^"]*)"', rendered(text, repository, root))
    return [address.replace("&amp;", "&") for address in found]


@pytest.mark.parametrize("repository", [REPOSITORY, ""])
def test_every_page_leads_to_the_one_that_knows_the_repository(repository: str) -> None:
    found = [link.partition("?")[2] for link in links(ALL, repository) if link.startswith(f"{PAGE}?")]
    assert set(found) >= {
        "post",
        "study",
        "correction=hormones/help-sleep",
        "study=hormones",
        "edit=seeds/charts/afterburn-size.yml",
        "edit=seeds/formulas/reps-at-percent.yml",
        "edit=docs/index.md",
    }
    assert {link.removeprefix("edit=") for link in found if link.startswith("edit=seeds/studies/")} >= {
        f"seeds/studies/{name}.yml" for name in FACTS.claims["hormones/help-sleep"].studies[:1]
    }


def test_no_other_page_depends_on_the_repository() -> None:
    assert rendered(ALL, REPOSITORY) == rendered(ALL, "")


def test_a_project_without_that_page_has_no_links_to_it() -> None:
    """Neither have the words that would be one."""
    text = "[Begin](propose:post).\n"
    assert links(text, REPOSITORY, CASES / "_base") == []
    assert "<span>Begin</span>" in rendered(text, REPOSITORY, CASES / "_base")


def test_that_page_leads_to_every_form_and_to_files() -> None:
    addresses = [urlsplit(link) for link in links("/// propose\n///\n", REPOSITORY) if link.startswith("https://")]
    assert {address.path for address in addresses} == {
        "/someone/legs",
        "/someone/legs/issues/new",
        "/someone/legs/new/main/docs/posts",
        "/someone/legs/tree/main/docs",
        "/someone/legs/tree/main/seeds",
    }
    named = [name for address in addresses for name in parse_qs(address.query).get("template", [])]
    assert set(named) == set(FORMS.values())
    assert all((TEMPLATES / name).is_file() for name in named)


def test_where_no_repository_is_known_it_says_so_and_leads_nowhere_else() -> None:
    html = rendered("/// propose\n///\n", "")
    assert "does not say where its files are kept" in html
    assert not re.search(r"https?:|Begin a post|Open the form|in a form|yourself</a>", html)


def test_what_is_filled_in_are_fields_of_the_forms() -> None:
    script = (ROOT / "docs/assets/js/propose.js").read_text(encoding="utf-8")
    filled = re.findall(r'fill\("(\w+)", "(\w+)",', script)
    assert filled
    for name, field in filled:
        assert fields(FORMS[name])[field] == "input"


def test_a_new_post_has_every_key_and_none_filled_in_for_the_writer(tmp_path: Path) -> None:
    address = new_post(f"{REPOSITORY}{'s' * 60}", FACTS.topics)
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
