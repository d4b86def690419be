"""What a post says of itself: date, author, tags and cover above; claims, interest and neighbours below."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from legday.markdown.context import Context
from legday.markdown.element import append, element
from legday.markdown.page_facts import reading_time
from legday.markdown.verdict import certainty_word, verdict_word
from legday.pages.dates import written
from legday.pages.posts import BLOG, FOLDER, Post, neighbours

AUTHORS = f"{BLOG}/authors.md"
TAGS = f"{BLOG}/tags.md"
NEWEST = 20  # posts in a list that is a part of a page


class PostProcessor(Treeprocessor):
    """Adds a post's head and end; leaves every other page as it is."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Add both to the post below `root`."""
        title = root.find("h1")
        posts = [*self.context.index.posts, *self.context.index.drafts]
        post = next((post for post in posts if post.path == self.context.page), None)
        if post is None or title is None:
            return
        time = reading_time(root)
        for offset, part in enumerate(self._head(post, time), 1):
            root.insert(list(root).index(title) + offset, part)
        append(root, self._claims(post), self._more(post))

    def _head(self, post: Post, time: str) -> list[Element]:
        writers = self.context.facts.writers
        names = [
            element("a", {"href": self.context.link(AUTHORS, name)}, writers[name].name)
            for name in post.meta.authors
            if name in writers
        ]
        line = element("p", {"class": "ld-page-facts", "data-unsearched": ""}, day(post), " · ")
        append(line, *listed(names), f" · {time} · evidence reviewed on {written(post.meta.reviewed)}")
        append(line, f" · next review by {written(post.meta.review_by)}")
        return [line, *self._cover(post)]

    def _cover(self, post: Post) -> list[Element]:
        cover = post.meta.cover
        if not cover:
            return []
        picture = {"src": self.context.link(f"{FOLDER}/{cover.image}"), "alt": cover.alt}
        return [element("figure", {"class": "ld-cover"}, element("img", picture))]

    def _claims(self, post: Post) -> Element:
        entries = []
        for name in post.meta.claims:
            claim = self.context.facts.claims.get(name)
            if claim:
                link = element("a", {"href": self.context.claim_link(name)}, claim.question)
                grade = element("span", {"class": "ld-grade"}, verdict_word(claim.verdict), ", ")
                append(grade, certainty_word(claim.certainty))
                entries.append(element("li", {}, link, " ", grade))
        return self._section("claims-behind", "The claims behind this post", element("ul", {}, *entries))

    def _more(self, post: Post) -> Element:
        facts = self.context.facts
        pages = [facts.topics[post.meta.topic].page] if post.meta.topic in facts.topics else []
        pages += [page for claim in post.meta.claims if (page := self.context.index.card_pages.get(claim))]
        links = [(page, self.context.index.titles.get(page, page)) for page in dict.fromkeys(pages)]
        links += [(other.path, other.meta.title) for other in neighbours(post, self.context.index.posts)]
        entries = [element("li", {}, element("a", {"href": self.context.link(path)}, text)) for path, text in links]
        tags = [
            element("a", {"href": self.context.link(TAGS, name)}, facts.tags[name].name)
            for name in post.meta.tags
            if name in facts.tags
        ]
        tagged = element("p", {"class": "ld-caption"}, "Tags: ", *listed(tags), ".")
        interest = "none declared." if post.meta.interest == "none" else post.meta.interest
        declared = element("p", {"class": "ld-caption"}, f"The authors' conflict of interest: {interest}")
        return self._section("read-next", "Read next", element("ul", {}, *entries), tagged, declared)

    def _section(self, anchor: str, title: str, *content: Element) -> Element:
        heading = element("h2", {"id": anchor, "data-unsearched": ""}, title)
        return element("section", {"class": "ld-post-end", "data-unsearched": ""}, heading, *content)


def day(post: Post) -> Element:
    """Return the day of publication."""
    return element("time", {"datetime": f"{post.meta.date}"}, written(post.meta.date))


def post_list(context: Context, posts: Sequence[Post]) -> Element:
    """Return a list of posts: day and title, each a link; of many the newest, and where the others are."""
    entries = [
        element("li", {}, day(post), " ", element("a", {"href": context.link(post.path)}, post.meta.title))
        for post in posts[:NEWEST]
    ]
    return element("ul", {"class": "ld-post-list"}, *entries, *older_posts(context, len(posts) - len(entries)))


def older_posts(context: Context, number: int) -> list[Element]:
    """Return the entry of a list that leads to the `number` of posts which it leaves out, where there are some."""
    if number < 1:
        return []
    link = element("a", {"href": context.link(f"{BLOG}/index.md")}, "all posts")
    return [element("li", {}, f"{number} older, among ", link)]


def listed(parts: list[Element]) -> list[Element | str]:
    """Return "a, b and c" as inline elements."""
    line: list[Element | str] = []
    for number, part in enumerate(parts, 1):
        after = "" if number == len(parts) else " and " if number == len(parts) - 1 else ", "
        line += [part, after]
    return line
