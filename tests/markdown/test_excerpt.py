"""A post in a list of posts is rendered by its title alone."""

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from legday.markdown.excerpt import MATERIAL, ExcerptProcessor

POST = "Before.\n\n# The *title*\n\nThe answer.\n\n## A section\n\n# Not the title\n"


def rendered(*, excerpt: bool) -> str:
    md = Markdown()
    md.preprocessors.register(ExcerptProcessor(md), "legday-excerpt", 100)
    if excerpt:
        md.treeprocessors.register(Treeprocessor(md), MATERIAL, 0)
    return md.convert(POST)


def test_an_excerpt_is_the_title() -> None:
    assert rendered(excerpt=True) == "<h1>The <em>title</em></h1>"


def test_a_page_is_whole() -> None:
    assert rendered(excerpt=False) == Markdown().convert(POST)
