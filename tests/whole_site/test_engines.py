"""Both engines make the same site of the same sources: pages, text and ids."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import html5lib
import pytest

from tests.conftest import made_once, must_build_real

FRAME = ("headerlink",)


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as Zensical renders it."""
    return made_once(tmp_path_factory, "zensical", lambda folder: must_build_real(folder / "site", "zensical")) / "site"


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


def test_both_make_the_same_pages(site: Path, other: Path) -> None:
    one, two = articles(site), articles(other)
    assert set(one) == set(two)
    for file in sorted(set(one) - {"404.html"}):
        assert words(one[file]) == words(two[file]), file
        assert ids(one[file]) == ids(two[file]), file
        assert links(one[file]) == links(two[file]), file


def test_both_set_the_same_studies_aside(site: Path, other: Path) -> None:
    beside = {path.relative_to(site) for path in site.rglob("*.htm")}
    assert beside
    assert beside == {path.relative_to(other) for path in other.rglob("*.htm")}
    for file in sorted(beside):
        one, two = (html5lib.parse((each / file).read_bytes(), namespaceHTMLElements=False) for each in (site, other))
        assert (words(one), ids(one), links(one)) == (words(two), ids(two), links(two)), file


def test_both_say_the_same_of_each_page(site: Path, other: Path) -> None:
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


def test_both_make_the_same_lists_for_others(site: Path, other: Path) -> None:
    for name in ("feed.xml", "feed.json", "sitemap.xml", "robots.txt", "manifest.webmanifest"):
        assert (site / name).read_bytes() == (other / name).read_bytes()


def test_both_give_the_search_the_same_words(site: Path, other: Path) -> None:
    one, two = (json.loads((each / "search/index.json").read_bytes()) for each in (site, other))
    for here, there in zip(one["entries"], two["entries"], strict=True):
        assert here == there
    assert sha256(json.dumps(one)) == sha256(json.dumps(two))


def sha256(text: str) -> str:
    """A digest: two indexes that differ are not printed whole."""
    return hashlib.sha256(text.encode()).hexdigest()
