"""Signs that warn: `seeds/warnings/GROUP.yml` one group a file, `seeds/urgency.yml` the words for how urgent one is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, get_args

from pydantic import Field, RootModel, StringConstraints, model_validator

from legday.facts.forms import PAGE
from legday.facts.models import Seed
from legday.facts.texts import UNSHOWN, Id, Internal, Name, Sentence, Text

Urgency = Literal["emergency", "same-day", "see-a-clinician", "routine"]
URGENCIES: tuple[Urgency, ...] = get_args(Urgency)


class UrgencyWords(Seed):
    """How urgent a sign is, in the words of every page: its name and what to do. `note` has its sources."""

    name: Text
    do: Sentence
    note: Sentence | None = None
    studies: list[Id] = Field(default_factory=list)


class Urgencies(RootModel[dict[Urgency, UrgencyWords]]):
    """`seeds/urgency.yml`: all urgencies."""

    @model_validator(mode="after")
    def complete(self) -> Urgencies:
        """Refuse a file that leaves an urgency out."""
        if left_out := [urgency for urgency in URGENCIES if urgency not in self.root]:
            raise ValueError(f"leaves out {', '.join(left_out)}")
        return self


class Sign(Seed):
    """One sign; `short` names it on a printed sheet, `words` are those by which a text that names it is recognised."""

    sign: Text
    short: Text | None = None
    do: Sentence
    urgency: Urgency
    words: Annotated[list[Internal], Field(min_length=1)]
    studies: Annotated[list[Id], Field(min_length=1)]


Signs = dict[str, Sign]


class Warnings(Seed):
    """A group of signs that is shown whole, or that gathers other groups. `page` is where its sources stand.

    Words that other texts also use count as a sign only in a section that holds one of `beside`.
    """

    title: Text
    whom: Text
    page: Annotated[str, StringConstraints(pattern=PAGE), UNSHOWN]
    beside: list[Internal] = Field(default_factory=list)
    groups: list[Name] = Field(default_factory=list)
    signs: dict[Name, Sign] = Field(default_factory=dict)

    @model_validator(mode="after")
    def one_or_other(self) -> Warnings:
        """Refuse a group that has both signs and groups, or neither."""
        if bool(self.groups) == bool(self.signs):
            raise ValueError("needs either `signs` or `groups`")
        return self


def leaves(name: str, groups: Mapping[str, Warnings]) -> list[str]:
    """Return the groups that the group `name` shows: itself, or those that it gathers."""
    group = groups.get(name)
    if not group:
        return []
    return [inner for inner in group.groups if inner in groups] if group.groups else [name]


def signs_of(name: str, groups: Mapping[str, Warnings]) -> Signs:
    """Return the signs of the group `name` by their ids, group/sign."""
    return {f"{leaf}/{sign}": held for leaf in leaves(name, groups) for sign, held in groups[leaf].signs.items()}


def by_urgency(signs: Signs) -> Iterator[tuple[Urgency, Signs]]:
    """Yield the signs of each urgency, the most urgent first."""
    for urgency in URGENCIES:
        if found := {name: sign for name, sign in signs.items() if sign.urgency == urgency}:
            yield urgency, found
