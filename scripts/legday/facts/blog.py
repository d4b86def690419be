"""What posts draw on beside the evidence: the tags they may carry and the people who write them."""

from __future__ import annotations

from pydantic import RootModel

from legday.facts.models import Seed
from legday.facts.texts import Name, Quoted, Sentence, Text


class Tag(Seed):
    """One tag: how it is written and what belongs under it."""

    name: Text
    means: Sentence


class Tags(RootModel[dict[Name, Tag]]):
    """`seeds/tags.yml`: tags by id."""


class Writer(Seed):
    """One author of posts. `interest` says what a reader should know of who pays or gains; "none" must be written."""

    name: Quoted
    description: Sentence
    interest: Text


class Writers(Seed):
    """`docs/posts/.authors.yml`: authors by id."""

    authors: dict[Name, Writer]
