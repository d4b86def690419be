"""How the site writes, as data: `seeds/words.yml`. Plain words and phrases, never patterns."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from legday.facts.models import Seed
from legday.facts.texts import UNSHOWN, ClaimId, Internal

Phrases = Annotated[list[Internal], Field(min_length=1)]


class Never(Seed):
    """Words that the site does not use, whatever their letter case.

    `except_in` lists longer phrases in which they are fine. `if_cited`: they are fine where the passage cites a study.
    `beside`: they are fine in that claim's file, in a passage that links to it, and in the section that shows its card.
    """

    words: Phrases
    except_in: list[Internal] = Field(default_factory=list)
    if_cited: bool = False
    beside: ClaimId | None = None
    why: Internal
    instead: Annotated[str, StringConstraints(strip_whitespace=True, min_length=10), UNSHOWN]


class Spelling(Seed):
    """A name that is written one way, letter case included, and the ways that it is not written."""

    write: Internal
    never: Phrases


class StyleGuide(Seed):
    """`seeds/words.yml`. `headings` and `links` say nothing by themselves; `accepted` are not spelling mistakes."""

    never: list[Never] = Field(default_factory=list)
    names: list[Spelling] = Field(default_factory=list)
    headings: list[Internal] = Field(default_factory=list)
    links: list[Internal] = Field(default_factory=list)
    accepted: list[Internal] = Field(default_factory=list)
