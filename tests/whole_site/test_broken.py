"""Take one thing away that something else rests on: the build says where, and the last site stays."""

from collections.abc import Callable
from pathlib import Path

import pytest

from legday.findings import Finding
from legday.publish import build_site
from tests.conftest import tree


def link_target(project: Path) -> tuple[str, int]:
    """Rename a page that others link to."""
    page = project / "docs" / "about" / "medical.md"
    page.rename(page.with_name("medicine.md"))
    return first_line(project, "docs/index.md", "about/medical.md")


def anchor(project: Path) -> tuple[str, int]:
    """Link to a heading that is not there."""
    page = project / "docs" / "about" / "privacy.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nSee [there](article.md#nowhere).\n", encoding="utf-8")
    return first_line(project, "docs/about/privacy.md", "#nowhere")


def study(project: Path) -> tuple[str, int]:
    """Remove a study that a page cites."""
    (project / "seeds" / "studies" / "gordon2017.yml").unlink()
    return first_line(project, "docs/index.md", "@gordon2017")


def claim(project: Path) -> tuple[str, int]:
    """Remove a claim that a page shows."""
    (project / "seeds" / "claims" / "foundations" / "one-leg-day-mood-today.yml").unlink()
    return first_line(project, "docs/index.md", "/// claim | foundations/one-leg-day-mood-today")


def statement(project: Path) -> tuple[str, int]:
    """Remove a statement of the article."""
    article = project / "seeds" / "article.yml"
    text = article.read_text(encoding="utf-8")
    article.write_text(text[: text.rindex("- id:")].rstrip(" "), encoding="utf-8")
    return first_line(project, "seeds/article.yml", "statement_count:")


def first_line(project: Path, path: str, words: str) -> tuple[str, int]:
    lines = (project / path).read_text(encoding="utf-8").splitlines()
    return path, next(number for number, line in enumerate(lines, 1) if words in line)


@pytest.mark.parametrize("take", [link_target, anchor, study, claim, statement])
def test_the_build_says_where(project: Path, site: Path, take: Callable[[Path], tuple[str, int]]) -> None:
    before = tree(site)
    place = take(project)
    findings: list[Finding] = build_site(project, site, "mkdocs")
    assert place in {(finding.path, finding.line) for finding in findings}, findings
    assert tree(site) == before
