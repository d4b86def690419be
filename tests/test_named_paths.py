"""A file that code, a guide or an explanation names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from legday.explanations import categories
from tests.conftest import ROOT

NAMED = re.compile(
    r"(?<![\w./:{}@<*-])(?:[\w.-]+/)+[\w.-]+\.(?:py|ya?ml|js|css|html|md|csv|json|svg|txt|toml)(?![\w/{*<])"
)
PLACEHOLDER = re.compile(r"[A-Z]{2,}|folder/")
# That a name is from.
FOLDERS = ("", "scripts", "scripts/legday", "docs", "docs/assets", "seeds", "overrides", ".github")
# Made by the build or brought by the theme.
MADE = {
    "icons/mark.svg", "partials/pagination.html", "search/index.json", "search/search_index.json", "site/index.html",
}  # fmt: skip
WRITTEN = (("scripts", "*.py"), ("overrides", "*.html"), ("docs/assets", "*.js"), ("docs/assets", "*.css"))
GUIDES = [path for path in ROOT.glob("*.md") if path.name != "CHANGELOG.md"]
FILES = [
    *GUIDES,
    *(ROOT / name for name in ("seeds/README.md", "mkdocs.yml", "budgets.yml", "pyproject.toml")),
    *(path for folder, kind in WRITTEN for path in (ROOT / folder).rglob(kind)),
    *(path for kind in ("*.yml", "*.md") for path in (ROOT / ".github").rglob(kind)),
]  # fmt: skip


def absent(text: str, beside: Path) -> list[str]:
    """The files that `text` names and that are nowhere."""
    named = [name for name in NAMED.findall(text) if name not in MADE]
    return [name for name in named if not _is_there(name, beside) and not PLACEHOLDER.search(name)]


def _is_there(name: str, beside: Path) -> bool:
    return (beside / name).exists() or any((ROOT / folder / name).exists() for folder in FOLDERS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_files_that_are_named_are_there(file: Path) -> None:
    assert absent(file.read_text(encoding="utf-8"), file.parent) == []


def test_files_that_an_explanation_names_are_there() -> None:
    entries = {code: entry for category in categories().values() for code, entry in category.findings.items()}
    told = {code: absent(f"{entry.means}\n{entry.why}", ROOT) for code, entry in entries.items()}
    assert {code: names for code, names in told.items() if names} == {}
