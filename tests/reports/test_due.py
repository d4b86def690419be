"""What is due, in order, with its place; nothing that is not due yet."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from legday.cli import main
from legday.facts import load_facts
from legday.pages import parse_page, read_pages
from legday.reports.due import due
from tests.checks.golden import CASES

BASE = CASES / "_base"
POST = """---
title: Legs and arms
description: A post that rests on one claim.
claims: [legs/stronger]
reviewed: {reviewed}
review_by: {review_by}
---

# Legs and arms
"""


def post(reviewed: str, review_by: str) -> list[tuple[str, str, int, str]]:
    facts, _ = load_facts(BASE)
    pages = [parse_page(POST.format(reviewed=reviewed, review_by=review_by), "posts/arms.md")]
    found = due(facts, pages, date(2027, 1, 1))
    return [(str(thing.since), thing.path, thing.line, thing.why) for thing in found]


@pytest.mark.parametrize(("day", "expected"), [
    ("2027-05-22", []),
    ("2027-05-23", ["docs/benefits/legs.md:1", "seeds/claims/legs/mood.yml:14"]),
    ("2027-11-23", ["docs/benefits/legs.md:1", "seeds/claims/legs/mood.yml:14", "seeds/claims/legs/stronger.yml:16"]),
])  # fmt: skip
def test_claims_and_the_pages_that_show_them(day: str, expected: list[str]) -> None:
    facts, _ = load_facts(BASE)
    found = due(facts, read_pages(BASE), date.fromisoformat(day))
    assert [f"{thing.path}:{thing.line}" for thing in found] == expected


def test_a_post_is_due_by_its_date_or_when_its_claim_is_regraded() -> None:
    assert post("2026-11-23", "2027-01-02") == []
    assert post("2026-11-24", "2027-01-01") == [("2027-01-01", "docs/posts/arms.md", 6, "last reviewed 2026-11-24")]
    regraded = "regraded since: Does leg day make the legs stronger?"
    assert post("2026-11-22", "2027-06-01") == [("2026-11-23", "docs/posts/arms.md", 6, regraded)]
    assert post("lately", "2026-11-24") == []
    assert post("2026-11-22", "2026-11-24 10:00:00") == []


def test_the_command_tells_it_and_ends_well(tmp_path: Path) -> None:
    ran = CliRunner().invoke(main, ["review", "--as-of", "2027-12-01", "--root", str(BASE)])
    assert ran.exit_code == 0
    assert ran.output.endswith("\n3 due on 2027-12-01.\n")
    assert "2027-11-23     8 days  Does leg day make the legs stronger?\n" in ran.output
    ran = CliRunner().invoke(main, ["review", "--as-of", "2027-06-01", "--format", "json", "--root", str(BASE)])
    assert [thing["since"] for thing in json.loads(ran.output)] == ["2027-05-23", "2027-05-23"]
    ran = CliRunner().invoke(main, ["review", "--as-of", "soon", "--root", str(BASE)])
    assert ran.exit_code == 2
