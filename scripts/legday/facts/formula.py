"""A formula with its range, its error, its calculator and its cases: `seeds/formulas/ID.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator

from legday.facts.band import Band
from legday.facts.models import Seed
from legday.facts.tally import Tally
from legday.facts.texts import Id, Internal, Name, Sentence, Text


class Variable(Seed):
    """A variable of a formula."""

    symbol: Text
    means: Text
    unit: Text


class ErrorSource(Seed):
    """One reason why a formula misses, with its size."""

    what: Text
    size: Text
    studies: list[Id]


class WorkedExample(Seed):
    """A case worked by hand, step by step."""

    given: Text
    steps: list[Text] = Field(default_factory=list)
    result: Text


class Option(Seed):
    """One choice of an input, and what it sets for the formula."""

    id: Name
    label: Text
    short: Text | None = None
    sets: dict[Name, float] = Field(default_factory=dict)


class Input(Seed):
    """One field of a calculator. Masses are in kg and lengths in cm, whatever the reader types them in.

    `empty` is what an empty field stands for; without it the field must be filled in. `low` and `high` are its bounds.
    `kind_of` makes the kind depend on an earlier choice.
    """

    id: Name
    label: Text
    help: Text | None = None
    kind: Literal["mass", "length", "count", "minutes", "years", "percent", "choice"]
    kind_of: dict[Name, dict[Name, Literal["mass", "length"]]] = Field(default_factory=dict)
    low: float = 0
    high: float = 0
    default: float | Id
    empty: float | None = None
    options: list[Option] = Field(default_factory=list)

    @model_validator(mode="after")
    def bounded(self) -> Input:
        """Refuse a choice without options, and a number without bounds or with a default outside them."""
        if self.kind == "choice":
            if self.default not in [option.id for option in self.options]:
                raise ValueError("`default` must be the id of one of the `options`")
        elif isinstance(self.default, str) or not self.low <= self.default <= self.high or self.low >= self.high:
            raise ValueError("needs `low` below `high`, and `default` between them")
        return self

    def kind_for(self, chosen: Mapping[str, float | str]) -> str:
        """Return the kind where these options are chosen."""
        kinds = (kinds.get(str(chosen.get(choice))) for choice, kinds in self.kind_of.items())
        return next((kind for kind in kinds if kind), self.kind)


class LookUp(Seed):
    """A value read from the formula's table: `column` at `at`, on the line between the two rows around it.

    `columns` names the column for each option of the choice `by`; an option without one has no value.
    """

    at: Id
    key: Id
    by: Name
    columns: dict[Name, Id]


class Step(Seed):
    """One value that the formula works out: an expression or a look-up, under `only` these conditions."""

    name: Name
    value: Id | None = None
    look_up: LookUp | None = None
    only: dict[Name, float | Id] = Field(default_factory=dict)
    unit: Text | None = None
    digits: Annotated[int, Field(ge=0, le=4)] = 0

    @model_validator(mode="after")
    def either(self) -> Step:
        """Refuse a step that is neither or both."""
        if (self.value is None) == (self.look_up is None):
            raise ValueError("needs either `value` (an expression) or `look_up`")
        return self


class Result(Seed):
    """One line of the answer: {name} stands for a value with its unit, {name:bare} for the number alone."""

    label: Text
    says: Text
    lead: bool = False


class Reading(Seed):
    """What the answer means: the first band that holds the value of the expression `of`."""

    of: Id
    only: dict[Name, float | Id] = Field(default_factory=dict)
    bands: Annotated[list[Band], Field(min_length=1)]


class Refusal(Seed):
    """A limit of the formula: where `of` lies outside `low` to `high`, this is the answer and no other."""

    of: Id
    only: dict[Name, float | Id] = Field(default_factory=dict)
    low: float | None = None
    high: float | None = None
    says: Sentence


class Case(Seed):
    """Given these inputs (the rest at their defaults), the formula gives these values, or refuses."""

    given: dict[Name, float | Id]
    gives: dict[Name, float] = Field(default_factory=dict)
    level: Name | None = None
    refused: bool = False


class Axis(Seed):
    """The rows or columns of a ready table: values of one input."""

    input: Name
    label: Text | None = None
    values: list[float | Id]


class Ready(Seed):
    """A table of common values, worked out when the site is built."""

    caption: Text
    given: dict[Name, float | Id] = Field(default_factory=dict)
    rows: Axis
    columns: Axis
    cell: Id


class Calculator(Seed):
    """The formula as a machine reads it: what goes in, what is worked out, what is said of it, what it must give.

    `companion` names the formula whose ready table the answer shows, worked out for what was put in.
    """

    companion: Id | None = None
    inputs: Annotated[list[Input], Field(min_length=1)]
    steps: Annotated[list[Step], Field(min_length=1)]
    results: Annotated[list[Result], Field(min_length=1)]
    readings: list[Reading] = Field(default_factory=list)
    refusals: list[Refusal] = Field(default_factory=list)
    ready: list[Ready] = Field(default_factory=list)
    cases: Annotated[list[Case], Field(min_length=1)]


class Table(Seed):
    """Measured values, row by row."""

    columns: list[Id]
    rows: list[list[float | None]]
    notes: dict[str, Internal] = Field(default_factory=dict)

    @model_validator(mode="after")
    def rectangular(self) -> Table:
        """Refuse a row that is longer or shorter than the list of columns."""
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.columns):
                raise ValueError(f"row {number} has {len(row)} values for {len(self.columns)} columns")
        return self


class Formula(Seed):
    """One formula with its range, its error and a worked example: `seeds/formulas/ID.yml`.

    `exercises` are those that its calculator speaks of: their pages and the calculator's link to each other.
    """

    name: Text
    purpose: Internal | None = None
    equations: list[Text]
    variables: list[Variable]
    calculator: Calculator | None = None
    tally: Tally | None = None
    exercises: list[Id] = Field(default_factory=list)
    range_rule: dict[str, Internal] | None = None
    population: Text | None = None
    valid_range: Text
    expected_error: Text | list[ErrorSource]
    studies: Annotated[list[Id], Field(min_length=1)]
    worked_example: WorkedExample
    more_examples: list[WorkedExample] = Field(default_factory=list)
    edge_cases: list[Text] = Field(default_factory=list)
    table: Table | None = None
    cross_checks: list[Internal] = Field(default_factory=list)
    alternative_equation: dict[str, Internal] | None = None
    sources: list[Internal] = Field(default_factory=list)
    note: Text
