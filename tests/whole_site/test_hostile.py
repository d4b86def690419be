"""Hostile files in a copy of the project: the build ends with their findings, and the published site stays."""

import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from legday.checks.source import check_source
from legday.publish import build_site
from tests.conftest import tree
from tests.whole_site.test_broken import first_line

SCRIPT = "alert(document.domain)"


def script_behind_a_fence(project: Path) -> tuple[str, int]:
    """A script that one parser takes for code, the other not."""
    page = project / "docs" / "about" / "privacy.md"
    words = f"\n```\ncode\n```\t\n<script>{SCRIPT}</script>\n```\n"
    page.write_text(page.read_text(encoding="utf-8") + words, encoding="utf-8")
    return first_line(project, "docs/about/privacy.md", SCRIPT)


def description_that_refreshes(project: Path) -> tuple[str, int]:
    """A description that closes its attribute and opens another."""
    page = project / "docs" / "about" / "privacy.md"
    text = page.read_text(encoding="utf-8").splitlines(keepends=True)
    number = next(number for number, line in enumerate(text) if line.startswith("description:"))
    text[number] = "description: '0;url=https://evil.example/long-enough-to-be-described\" http-equiv=\"refresh'\n"
    page.write_text("".join(text), encoding="utf-8")
    return "docs/about/privacy.md", number + 1


def link_to_a_secret(project: Path) -> tuple[str, int]:
    """A symbolic link out of the project."""
    (project.parent / "secret.md").write_text(f"# {SCRIPT}\n", encoding="utf-8")
    (project / "docs" / "secret.md").symlink_to(project.parent / "secret.md")
    return "docs/secret.md", 1


def drawing_with_a_script(project: Path) -> tuple[str, int]:
    """An SVG that runs something when it is opened."""
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">\n<script>{SCRIPT}</script>\n</svg>\n'
    (project / "docs" / "assets" / "drawing.svg").write_text(drawing, encoding="utf-8")
    return "docs/assets/drawing.svg", 2


def page_of_html(project: Path) -> tuple[str, int]:
    """A file that the engine would copy as it is."""
    (project / "docs" / "assets" / "page.html").write_text(f"<script>{SCRIPT}</script>", encoding="utf-8")
    return "docs/assets/page.html", 1


def study_that_explodes(project: Path) -> tuple[str, int]:
    """Aliases of aliases of aliases."""
    names = "abcdefghi"
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]" for before, name in pairwise(names)]
    (project / "seeds" / "studies" / "bomb2026.yml").write_text("\n".join(lines), encoding="utf-8")
    return "seeds/studies/bomb2026.yml", 1


WORST = [script_behind_a_fence, description_that_refreshes, drawing_with_a_script, page_of_html, study_that_explodes]
if sys.platform != "win32":  # Windows lets few users make links
    WORST.append(link_to_a_secret)


def test_none_of_them_gets_through(project: Path, site: Path) -> None:
    before = tree(site)
    places = [place(project) for place in WORST]
    findings = build_site(project, site, "mkdocs")
    found = {(finding.path, finding.line) for finding in findings}
    assert found >= set(places)
    assert {path for path, _ in found} == {path for path, _ in places}
    assert tree(site) == before


@pytest.mark.parametrize("plant", WORST)
def test_each_is_found_by_itself(project: Path, plant: Callable[[Path], tuple[str, int]]) -> None:
    place = plant(project)
    findings = check_source(project, [])
    assert {(finding.path, finding.line) for finding in findings} >= {place}
    assert not any("Traceback" in finding.message or str(project) in finding.message for finding in findings)
