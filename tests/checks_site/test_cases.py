"""Golden cases: a small site, one thing wrong with it, and what is found. One file a case.

`put` replaces a mark (`<!-- text -->`) of the site, `words` is added to docs/index.md as line 9, `files` are written
whole, or deleted where they are null. `lychee` tells whether lychee, asked alone, finds it as well; a disk that knows
no letter case hides some, and such a case leaves it out.
"""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from legday.checks.site import check_site
from legday.checks.site.lychee import run_lychee

BASE = Path(__file__).parent / "base"
CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
MARKED = {
    "head": ("site/index.html", "<!-- head -->"),
    "frame": ("site/index.html", "<!-- frame -->"),
    "text": ("site/index.html", "<!-- text -->"),
    "lost": ("site/404.html", "<!-- lost -->"),
    "sitemap": ("site/sitemap.xml", "<!-- more -->"),
    "more": ("site/assets/page.css", "/* more */"),
}


def make(case: dict[str, Any], root: Path) -> Path:
    """Write the case's project below `root`; return its site."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for name, text in case.get("put", {}).items():
        path, mark = MARKED[name]
        file = root / path
        file.write_text(file.read_text(encoding="utf-8").replace(mark, text), encoding="utf-8")
    for name, text in case.get("files", {}).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            (root / name).unlink()
        else:
            (root / name).write_text(text, encoding="utf-8")
    page = root / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + case.get("words", "") + "\n", encoding="utf-8")
    return root / "site"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    site = make(case, tmp_path)
    findings = check_site(site, tmp_path)
    places = {f"{finding.path}:{finding.line}:{finding.column} {finding.code}" for finding in findings}
    assert places == set(case["finds"])
    if "lychee" in case:
        assert bool(run_lychee(site, "https://example.org/legs/", external=False)) == case["lychee"]


def test_a_folder_without_a_site_is_told(tmp_path: Path) -> None:
    assert [finding.code for finding in check_site(tmp_path / "site", tmp_path)] == ["site-not-built"]
