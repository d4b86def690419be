"""mkdocs.yml is read as data: nothing that it names is run, but for what makes the ids of headings."""

import os
from pathlib import Path

import pytest

from legday.settings import read_settings, site_name

EVIL = (
    '!!python/object/apply:os.system ["exit 7"]',
    "!!python/object/new:os.system [x]",
    "!!python/name:os.system",
    "!!python/module:os",
    "!!python/object/apply:pymdownx.blocks.BlocksExtension {kwds: {}}",
    "!include /etc/passwd",
)


def settings(text: str, root: Path) -> dict[str, object]:
    (root / "mkdocs.yml").write_text(f"site_name: Legs\n{text}\n", encoding="utf-8")
    assert site_name(root) == "Legs"
    return dict(read_settings(root))


@pytest.mark.parametrize("value", EVIL)
def test_nothing_is_run(value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(words: str) -> None:
        raise AssertionError(words)

    monkeypatch.setattr(os, "system", refused)
    assert settings(f"x: {value}", tmp_path)["x"] is None


def test_the_variables_of_a_build_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HERE", "https://example.org/")
    assert settings('site_url: !ENV [HERE, "http://127.0.0.1/"]', tmp_path)["site_url"] == "https://example.org/"


def test_what_makes_the_ids_of_headings_is_taken(tmp_path: Path) -> None:
    made = settings("slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}", tmp_path)["slugify"]
    assert callable(made)
    assert made("A Heading", "-") == "a-heading"


@pytest.mark.parametrize("text", ["[", "x: !ENV {a: b}", "x: !!python/name:pymdownx.nowhere.at_all", "- a"])
def test_what_cannot_be_read_is_nothing(text: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert read_settings(tmp_path).get("site_name") is None
