"""The Markdown of the checks is the one that MkDocs renders by."""

from pathlib import Path

import pytest
from mkdocs.config import load_config

from legday.pages.site_markdown import BUILT_IN, read_site_markdown

ROOT = Path(__file__).resolve().parents[2]
FORMS = {
    "list": "[attr_list, toc: {toc_depth: 3}, legday]",
    "mapping": "{attr_list: , toc: {permalink: true}}",
    "nothing": "[]",
    "python": "\n  - pymdownx.tilde\n  - toc:\n      slugify: !!python/name:markdown.extensions.toc.slugify_unicode",
}


@pytest.mark.parametrize("name", [*FORMS, "own"])
def test_extensions_and_options_are_those_of_mkdocs(name: str, tmp_path: Path) -> None:
    root = ROOT
    if name in FORMS:
        root = tmp_path
        (root / "docs").mkdir()
        (root / "mkdocs.yml").write_text(f"site_name: S\nmarkdown_extensions: {FORMS[name]}\n", encoding="utf-8")
    settings, markdown = load_config(str(root / "mkdocs.yml"), plugins=[]), read_site_markdown(root)
    assert [*markdown.extensions] == settings.markdown_extensions
    assert markdown.options == settings.mdx_configs


@pytest.mark.parametrize(
    "settings",
    ["nav: [", "markdown_extensions: 5", "markdown_extensions: [no.such]", "markdown_extensions: [toc: [1]]"],
)
def test_settings_that_are_not_sound_leave_what_is_built_in(settings: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert read_site_markdown(tmp_path).extensions == BUILT_IN
    assert "<code>" in read_site_markdown(tmp_path).convert_words("```\na\n```")
