"""Both engines make the same site of the same sources: pages, text and ids."""

import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any

import html5lib
import pytest

from legday.publish import build_site
from legday.reports import report
from tests.checks.golden import CASES, lay
from tests.conftest import SMALL, copy_project, made_once, must_build_real

FRAME = ("headerlink",)
LISTS = ("feed.xml", "feed.json", "sitemap.xml", "robots.txt", "manifest.webmanifest")
# Pages that the project of the golden cases lacks: what its pages link to, and the blocks that show facts of each kind.
MORE = {
    "evidence/glossary.md": "/// glossary\n///",
    "evidence/studies/legs.md": "/// study-list | legs\n///",
    "about/article.md": "/// statement-list\n///",
    "evidence/claims.md": "/// claim-list\n///",
    "train/exercises/index.md": "/// exercise-list\n///",
    "train/exercises/squat.md": "/// exercise | squat\n///",
}
HOME = "\n/// framing | s02\n///\n\nHere are [the exercises](train/exercises/index.md).\n"
Sites = tuple[Path, Path]


def write_blocks(root: Path) -> None:
    """Write a small project that shows facts of many kinds: pages and facts of the golden cases, and more pages."""
    copy_project(SMALL, root)
    for name in ("docs", "seeds"):
        shutil.rmtree(root / name)
    lay(CASES / "chart-good" / "input", root)
    home = root / "docs" / "index.md"
    home.write_text(home.read_text(encoding="utf-8") + HOME, encoding="utf-8")
    for name, text in MORE.items():
        title = f"A page of {Path(name).stem}"
        front = f"---\ntitle: {title}\ndescription: {title} that lies beside the pages of the golden cases.\n---\n"
        (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / name).write_text(f"{front}\n# {title}\n\n{text}\n", encoding="utf-8")
    config = Path(shutil.copy(SMALL / "mkdocs.yml", root))
    pages = sorted(path.relative_to(root / "docs").as_posix() for path in root.glob("docs/**/*.md"))
    nav = "nav:\n" + "".join(f"  - {page}\n" for page in pages)
    text = config.read_text(encoding="utf-8")
    config.write_text(re.sub(r"nav:\n(  - .*\n)+", nav, text, count=1), encoding="utf-8")


def build_blocks(folder: Path) -> Sites:
    """Build the small project that shows facts with both engines."""
    write_blocks(folder / "project")
    for engine in ("mkdocs", "zensical"):
        findings = build_site(folder / "project", folder / engine, engine)
        assert not findings, report(findings, "text")
    return folder / "mkdocs", folder / "zensical"


@pytest.fixture(scope="module", params=["blocks", pytest.param("all", marks=pytest.mark.slow)])
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """A site as MkDocs and as Zensical render it: every day a small one, with the slow proofs the whole."""
    if request.param == "blocks":
        return build_blocks(tmp_path_factory.mktemp("blocks"))
    other = made_once(tmp_path_factory, "zensical", lambda folder: must_build_real(folder / "site", "zensical"))
    return request.getfixturevalue("site"), other / "site"


def articles(site: Path) -> dict[str, Any]:
    """Every page's main content, without what the theme adds to it."""
    found = {}
    for path in site.rglob("*.html"):
        page = html5lib.parse(path.read_bytes(), namespaceHTMLElements=False)
        [article] = [node for node in page.iter("article") if "ld-text" in node.get("class", "")]
        for parent in list(article.iter()):
            for node in list(parent):
                if set(node.get("class", "").split()) & set(FRAME):
                    parent.remove(node)
        found[path.relative_to(site).as_posix()] = article
    return found


def test_both_make_the_same_pages(both: Sites) -> None:
    site, other = both
    one, two = articles(site), articles(other)
    assert set(one) == set(two)
    for file in sorted(set(one) - {"404.html"}):
        assert words(one[file]) == words(two[file]), file
        assert ids(one[file]) == ids(two[file]), file
        assert links(one[file]) == links(two[file]), file


def test_both_set_the_same_studies_aside(both: Sites) -> None:
    site, other = both
    beside = {path.relative_to(site) for path in site.rglob("*.htm")}
    assert beside
    assert beside == {path.relative_to(other) for path in other.rglob("*.htm")}
    for file in sorted(beside):
        one, two = (html5lib.parse((each / file).read_bytes(), namespaceHTMLElements=False) for each in (site, other))
        assert (words(one), ids(one), links(one)) == (words(two), ids(two), links(two)), file


def test_both_say_the_same_of_each_page(both: Sites) -> None:
    site, other = both
    for path in sorted(site.rglob("*.html")):
        file = path.relative_to(site)
        assert said(path) == said(other / file), file


def said(path: Path) -> list[str]:
    """The title and the tags by which a page is listed and shared."""
    return re.findall(r"<title>.*?</title>|<meta (?:name|property)=[^>]*>", path.read_text(encoding="utf-8"))


def words(article: Any) -> list[str]:
    return re.sub(r"\s+", " ", "".join(article.itertext())).split(". ")


def ids(article: Any) -> list[str]:
    return [node.get("id") for node in article.iter() if not node.get("id", "__").startswith("__")]


def links(article: Any) -> list[str]:
    """Where the links lead; one engine writes "./page/" where the other writes "page/"."""
    return [node.get("href").removeprefix("./") for node in article.iter("a") if node.get("href") is not None]


def test_both_make_the_same_lists_for_others(both: Sites) -> None:
    found = [[(one / name).read_bytes() for name in LISTS if (one / name).is_file()] for one in both]
    assert found[0]
    assert found[0] == found[1]


@pytest.mark.parametrize("both", [pytest.param("all", marks=pytest.mark.slow)], indirect=True)  # the small has none
def test_both_give_the_search_the_same_words(both: Sites) -> None:
    one, two = (json.loads((each / "search/index.json").read_bytes()) for each in both)
    for here, there in zip(one["entries"], two["entries"], strict=True):
        assert here == there
    assert sha256(json.dumps(one)) == sha256(json.dumps(two))


def sha256(text: str) -> str:
    """A digest: two indexes that differ are not printed whole."""
    return hashlib.sha256(text.encode()).hexdigest()
