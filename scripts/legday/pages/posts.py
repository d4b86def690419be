"""Posts: the pages of docs/posts, their addresses and their order."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from pydantic import ValidationError

from legday.pages.front_matter import PostFrontMatter
from legday.pages.page import Page

FOLDER = "posts"
BLOG = "blog"  # the folder of the list, where the blog plugin publishes posts too
NEAREST = 3


@dataclass(frozen=True)
class Post:
    """A post that is published: its page's path below docs/ and its front matter."""

    path: str
    meta: PostFrontMatter

    @property
    def name(self) -> str:
        """The post's name: its file's, and the last part of its address."""
        return posixpath.basename(self.path).removesuffix(".md")

    @cached_property
    def subjects(self) -> frozenset[str]:
        """What the post is about, for finding its neighbours."""
        return frozenset([*self.meta.claims, *self.meta.tags, self.meta.topic])


def is_post(path: str) -> bool:
    """Return whether the page at `path` (below docs/) is a post."""
    return path.startswith(f"{FOLDER}/")


def is_draft(page: Page) -> bool:
    """Return whether the page is a post that is not published yet."""
    return is_post(page.path) and page.meta.get("draft") is True


def address(path: str) -> str:
    """Return the address, from the site's root, of the page at `path` (below docs/)."""
    stem = path.removesuffix(".md")
    if is_post(path):
        stem = f"{BLOG}/{posixpath.basename(stem)}"
    return f"{stem.removesuffix('index')}" if posixpath.basename(stem) == "index" else f"{stem}/"


def published(pages: Iterable[Page]) -> list[Post]:
    """Return the posts among `pages` that are valid and no drafts, newest first."""
    return valid_posts(page for page in pages if not is_draft(page))


def valid_posts(pages: Iterable[Page]) -> list[Post]:
    """Return the posts among `pages` that are valid, newest first."""
    posts = []
    for page in pages:
        if not is_post(page.path):
            continue
        try:
            posts.append(Post(page.path, PostFrontMatter.model_validate(page.meta)))
        except ValidationError:
            continue  # a rule tells what is wrong with it
    return sorted(posts, key=lambda post: (-post.meta.date.toordinal(), post.path))


def neighbours(post: Post, posts: Iterable[Post]) -> list[Post]:
    """Return up to three other posts that share most claims, tags and topics with `post`; without any, none."""
    others = [other for other in posts if other.path != post.path and other.subjects & post.subjects]
    return sorted(others, key=lambda other: -len(other.subjects & post.subjects))[:NEAREST]
