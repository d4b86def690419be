"""What a page's front matter may hold; unknown keys are refused."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, get_type_hints

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from legday.facts.forms import PICTURE
from legday.facts.models import Seed
from legday.facts.texts import SHOWN, UNSHOWN, ClaimId, Name

Item = TypeVar("Item")

LONGEST_TITLE = 60  # characters
LONGEST_POST_TITLE = 70
SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION = 50, 160
DESCRIPTION_LENGTH = f"{SHORTEST_DESCRIPTION} to {LONGEST_DESCRIPTION} characters"
MOST_TAGS = 4
MOST_AUTHORS = 4
MOST_CLAIMS = 8


def _plain(text: str) -> str:
    """Refuse signs of code and line breaks: these texts are words, shown in lists, in cards and by other sites."""
    if "\n" in text:
        raise ValueError("it holds a line break", "Write it on one line.")
    found = next((sign for sign in text if sign in '<>{}"'), "")
    if found:
        raise ValueError(f"it holds a {found}", "Write “ ” for quotation marks, and no signs of code: < > { }.")
    return text


Description = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=SHORTEST_DESCRIPTION, max_length=LONGEST_DESCRIPTION),
    SHOWN,
    AfterValidator(_plain),
    Field(description=f"one or two plain sentences, {DESCRIPTION_LENGTH}"),
]
Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=4, max_length=200), AfterValidator(_plain), SHOWN
]


def _without_repeats(items: list[Item]) -> list[Item]:
    for number, item in enumerate(items):
        if item in items[:number]:
            raise ValueError(f"{item} stands twice", "Keep one of them.")
    return items


def title(longest: int) -> StringConstraints:
    """Return what a title of at most `longest` characters must be."""
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=longest)


class FrontMatter(Seed):
    """The keys between the two `---` lines at the top of a page."""

    title: Annotated[
        str,
        title(LONGEST_TITLE),
        SHOWN,
        AfterValidator(_plain),
        Field(description=f"the page's title in at most {LONGEST_TITLE} characters"),
    ]
    description: Description
    hide: list[Literal["navigation", "toc", "path", "footer"]] | None = None


class Cover(Seed):
    """A picture that lies beside the post, and what it shows."""

    image: Annotated[str, StringConstraints(pattern=PICTURE), UNSHOWN]
    alt: Line


def _told(words: str) -> FieldInfo:
    """Say what an author writes there."""
    told: FieldInfo = Field(description=words)
    return told


class PostFrontMatter(Seed):
    """The keys between the two `---` lines at the top of a post."""

    title: Annotated[
        str,
        title(LONGEST_POST_TITLE),
        SHOWN,
        AfterValidator(_plain),
        _told(f"the answer or the question in at most {LONGEST_POST_TITLE} characters"),
    ]
    description: Description
    date: Annotated[datetime.date, _told("the day of publication, year first: 2026-11-23")]
    authors: Annotated[
        list[Name],
        Field(min_length=1, max_length=MOST_AUTHORS),
        AfterValidator(_without_repeats),
        _told("ids from docs/posts/.authors.yml, in brackets"),
    ]
    tags: Annotated[
        list[Name],
        Field(min_length=1, max_length=MOST_TAGS),
        AfterValidator(_without_repeats),
        _told(f"1 to {MOST_TAGS} ids from seeds/tags.yml, in brackets"),
    ]
    topic: Annotated[Name, _told("the id of a file in seeds/topics")]
    claims: Annotated[
        list[ClaimId],
        Field(min_length=1, max_length=MOST_CLAIMS),
        AfterValidator(_without_repeats),
        _told(f"1 to {MOST_CLAIMS} claims that it rests on, each on a line of its own: - topic/name"),
    ]
    reviewed: Annotated[datetime.date, _told("the day you last held it against its claims, year first: 2026-11-23")]
    review_by: Annotated[datetime.date, _told("when to do so again, within a year: 2027-05-23")]
    interest: Annotated[Line, _told("the word none, or what you gain from the subject")]
    cover: Cover | None = None
    draft: bool = False


@cache
def _alone(name: str) -> TypeAdapter[Any]:
    return TypeAdapter(get_type_hints(PostFrontMatter, include_extras=True)[name], config=ConfigDict(strict=True))


def sound_part(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return those keys of a post's front matter that are valid by themselves, whatever the others hold."""
    sound = {}
    for name in PostFrontMatter.model_fields:
        if name in data:
            try:
                sound[name] = _alone(name).validate_python(data[name])
            except ValidationError:
                continue
    return sound
