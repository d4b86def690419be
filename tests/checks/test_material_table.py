"""The table of what of Material works here is true: what it calls a finding is one, and what it says works is none."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from legday.checks.source import check_source
from legday.checks.source.settings import check_settings
from tests.checks.golden import CASES
from tests.conftest import ROOT

TEXT = (ROOT / "docs" / "about" / "material.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (?P<written>[^|]+) \| (?P<here>[^|]+) \|$", re.MULTILINE)
SPAN = re.compile(r"`([^`]+)`")
MARKDOWN, SETTINGS = (part.partition("\n\n")[0] for part in TEXT.split("|---|---|\n")[1:])
FRAME = """---
title: More
description: A further page of the small project that the golden cases are laid over, and nothing else.
---

# More

"""
IN_BASE = set(re.findall(r"{% block (\w+) %}", (ROOT / "overrides" / "base.html").read_text(encoding="utf-8")))
VALUES: dict[str, Any] = {
    "accent": "teal", "extra.social": [{"name": "Here", "link": "https://example.org/"}], "hooks": ["hook.py"],
    "nav": ["index.md"], "theme.palette": {"accent": "teal"},
}  # fmt: skip


def rows(table: str) -> list[Any]:
    return [pytest.param(row["written"], row["here"], id=row["written"][:40]) for row in ROW.finditer(table)]


@pytest.mark.parametrize(("written", "here"), rows(MARKDOWN))
def test_a_form_of_markdown(written: str, here: str, tmp_path: Path) -> None:
    shutil.copytree(CASES / "_base", tmp_path, dirs_exist_ok=True)
    for example in SPAN.findall(written):
        (tmp_path / "docs" / "more.md").write_text(f"{FRAME}Words.\n\n{example}\n", encoding="utf-8")
        found = [finding for finding in check_source(tmp_path, []) if finding.path == "docs/more.md"]
        assert bool(found) == here.startswith("a finding"), (example, found)


@pytest.mark.parametrize(("written", "here"), rows(SETTINGS))
def test_a_setting(written: str, here: str, tmp_path: Path) -> None:
    if "block" in written:
        assert set(SPAN.findall(written + here)) - {"overrides/main.html"} <= IN_BASE
        return
    for name in SPAN.findall(written):
        if name in ("blog", "search", "name", "link", "accent"):
            continue
        settings: Any = VALUES.get(name, "word")
        for key in reversed(["plugins"] if name == "plugins" else name.split(".")):
            settings = {key: settings}
        if written.startswith("plugins"):
            settings |= {"plugins": ["blog", "search", "tags"]}
        (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
        assert bool(list(check_settings(tmp_path))) == here.startswith("a finding"), name


def test_the_accents_are_named() -> None:
    styles = (ROOT / "docs" / "assets" / "css" / "settings.css").read_text(encoding="utf-8")
    [named] = re.findall(r"The accents are Material's: ([a-z, ]+)\.", TEXT)
    assert [name.replace(" ", "-") for name in named.split(", ")] == re.findall(r"\.ld-accent-([a-z-]+)", styles)
