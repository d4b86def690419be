"""A plan: a week of leg training, how it goes on, what it aims at."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints

from legday.facts import forms
from legday.facts.models import Seed
from legday.facts.texts import SHOWN, UNSHOWN, ClaimId, Id, Sentence, Text

Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
DAYS: tuple[Day, ...] = get_args(Day)
Range = Annotated[str, StringConstraints(pattern=forms.REPETITIONS), UNSHOWN]
Weeks = Annotated[str, StringConstraints(pattern=forms.WEEKS), UNSHOWN]


class Practice(Seed):
    """Minutes of a session without hard sets: what to do in them."""

    minutes: Annotated[int, Field(ge=0, le=30)]
    do: Sentence


class Item(Seed):
    """One exercise of a session. `effort` is reps left, `rest` seconds; `each_side` doubles a set's work."""

    exercise: Id
    sets: Annotated[int, Field(ge=1, le=10)]
    reps: Range
    effort: Range
    rest: Annotated[int, Field(ge=0, le=600)]
    each_side: bool = False
    note: Text | None = None


class Session(Seed):
    """One training session with its day of the week; `balance` comes after the warm-up, before legs are tired."""

    name: Text
    day: Day
    warm_up: Practice
    balance: Practice | None = None
    exercises: Annotated[list[Item], Field(min_length=1)]

    @property
    def before(self) -> list[tuple[str, Practice]]:
        """What comes before the first hard set, each part with its name."""
        parts = [("Warm-up", self.warm_up), ("Balance", self.balance)]
        return [(name, part) for name, part in parts if part]


class Stage(Seed):
    """Weeks in which fewer sets are done: no exercise gets more than `most_sets`."""

    weeks: Weeks
    most_sets: Annotated[int, Field(ge=1, le=10)]


class Course(Seed):
    """How the weeks go on."""

    stages: list[Stage] = Field(default_factory=list)
    progress: Sentence
    deload: Sentence


class Dose(Seed):
    """How many hard sets a week a main muscle of the plan must get at least and may get at most.

    `why` gives the reason for a floor below what the evidence suggests.
    """

    muscle: Id
    floor: Annotated[float, Field(ge=0, le=20)]
    ceiling: Annotated[float, Field(ge=1, le=20)]
    why: Sentence | None = None


class Plan(Seed):
    """A week of leg training: `seeds/plans/ID.yml`."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=60), SHOWN]
    who: Sentence
    order: int
    days: Annotated[int, Field(ge=1, le=7)]
    minutes: Annotated[int, Field(ge=5, le=120)]
    equipment: Annotated[list[Text], Field(min_length=1)]
    sessions: Annotated[list[Session], Field(min_length=1)]
    weeks: Course
    dose: Annotated[list[Dose], Field(min_length=1)]
    claims: Annotated[list[ClaimId], Field(min_length=1)]
    judgement: Annotated[list[Sentence], Field(min_length=1)]
    reviewed: datetime.date
