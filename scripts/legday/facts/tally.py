"""How hard sets are counted for each muscle: the part `tally` of a formula, for the calculator and every plan."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from legday.facts.band import Band
from legday.facts.models import Seed
from legday.facts.texts import UNSHOWN, Id, Name, Sentence, Text


class Amount(Band):
    """What a muscle's sets of a week mean: in a sentence, in a word or two, and as a sign."""

    word: Text
    sign: Annotated[str, Field(min_length=1, max_length=1), UNSHOWN]


class Exclusion(Seed):
    """Muscles that these exercises name, and that their sets do not count for all the same."""

    exercises: Annotated[list[Id], Field(min_length=1)]
    muscles: Annotated[list[Id], Field(min_length=1)]
    why: Sentence
    studies: list[Id] = Field(default_factory=list)


class Planned(Seed):
    """One line of a week: an exercise, its hard sets in a session, the sessions in a week."""

    exercise: Name
    sets: Annotated[int, Field(ge=1, le=20)]
    days: Annotated[int, Field(ge=1, le=7)] = 1

    @property
    def weekly(self) -> tuple[str, int]:
        """The exercise and its sets of the whole week."""
        return self.exercise, self.sets * self.days


class TallyCase(Seed):
    """What a week gives."""

    week: list[Planned]
    gives: dict[Name, float]


class Tally(Seed):
    """The weekly count: which muscles of seeds/muscles.yml it follows, what a set counts for, what the sum means.

    A set counts 1 for the muscle that an exercise's file names first, and for its other main muscles where that file
    says that a trial saw them grow; `secondary_share` for the rest that it names. Where the file says that a trial saw
    little or no growth, and where `exclusions` says so, it counts nothing.
    """

    muscles: Annotated[list[Name], Field(min_length=1)]
    secondary_share: Annotated[float, Field(gt=0, lt=1)]
    exclusions: list[Exclusion] = Field(default_factory=list)
    bands: Annotated[list[Amount], Field(min_length=1)]
    default: Annotated[list[Planned], Field(min_length=1)]
    cases: Annotated[list[TallyCase], Field(min_length=1)]

    @property
    def minimum(self) -> float:
        """The sets a week from which on a muscle gets enough: where the first band that ends below a number ends."""
        return min((band.below for band in self.bands if band.below is not None), default=0.0)
