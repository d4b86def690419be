"""What a page's front matter may hold; unknown keys are refused."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, Field, StringConstraints

from legday.facts.models import ClaimId, Name, Seed

Item = TypeVar("Item")


def _plain(text: str) -> str:
    """Refuse what could end an HTML attribute or begin a tag: the theme writes these texts as they are."""
    found = next((sign for sign in text if sign in '<>{}"'), "")
    if found:
        raise ValueError(f"it holds a {found}; write “ ” for quotation marks, and no other signs of code")
    return text


Description = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=50, max_length=160), AfterValidator(_plain)
]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=200), AfterValidator(_plain)]


def _without_repeats(items: list[Item]) -> list[Item]:
    for number, item in enumerate(items):
        if item in items[:number]:
            raise ValueError(f"{item} stands twice")
    return items


def title(longest: int) -> StringConstraints:
    """Return what a title of at most `longest` characters must be."""
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=longest)


class Search(Seed):
    """How the search treats the page."""

    exclude: bool | None = None
    boost: Annotated[float, Field(gt=0, le=10)] | None = None


class FrontMatter(Seed):
    """The keys between the two `---` lines at the top of a page."""

    title: Annotated[str, title(60), AfterValidator(_plain)]
    description: Description
    search: Search | None = None
    hide: list[Literal["navigation", "toc", "path", "footer", "feedback", "tags"]] | None = None


class Cover(Seed):
    """A picture that lies beside the post, and what it shows."""

    image: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*\.(?:svg|png|jpg|webp)$")]
    alt: Line


class PostFrontMatter(Seed):
    """The keys between the two `---` lines at the top of a post."""

    title: Annotated[str, title(70), AfterValidator(_plain)]
    description: Description
    date: datetime.date
    authors: Annotated[list[Name], Field(min_length=1, max_length=4), AfterValidator(_without_repeats)]
    tags: Annotated[list[Name], Field(min_length=1, max_length=4), AfterValidator(_without_repeats)]
    topic: Name
    claims: Annotated[list[ClaimId], Field(min_length=1, max_length=8), AfterValidator(_without_repeats)]
    reviewed: datetime.date
    review_by: datetime.date
    interest: Line
    cover: Cover | None = None
    draft: bool = False
