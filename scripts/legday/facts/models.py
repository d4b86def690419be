"""What a seed file may hold. One model a kind of file; unknown keys are refused.

Bibliographic fields of a study carry CSL names (https://docs.citationstyles.org, CSL 1.0.2, appendix IV).
"""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from legday.facts.pose import Pose

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=10)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$")]
StatementId = Annotated[str, StringConstraints(pattern=r"^s\d\d$")]
ClaimId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]

Verdict = Literal["supported", "mostly-supported", "mixed", "mostly-unsupported", "unsupported", "untested"]
Certainty = Literal["high", "moderate", "low", "very-low"]
Read = Literal["text", "abstract", "bibliographic"]
Design = Literal[
    "meta-analysis", "systematic-review", "randomised-trial", "controlled-trial", "crossover-trial", "cohort",
    "cross-sectional", "mechanistic", "narrative-review", "guideline", "dataset", "book",
]  # fmt: skip
Sure = Literal["growth", "flat", "signal", "anatomy"]
Kit = Literal["bodyweight", "dumbbells", "barbell", "machine"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)


class Seed(BaseModel):
    """A part of a seed file: unknown keys are refused, values are not coerced beyond YAML's own types."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Author(Seed):
    """A CSL name: a person (`family`, `given`, `suffix`) or an organisation (`literal`)."""

    family: Text | None = None
    given: Text | None = None
    suffix: Text | None = None
    literal: Text | None = None

    @model_validator(mode="after")
    def named(self) -> Author:
        """Refuse a name that is neither a person nor an organisation."""
        if (self.family is None) == (self.literal is None):
            raise ValueError("needs either `family` (a person) or `literal` (an organisation)")
        return self


class Finding(Seed):
    """One result of a study: what was measured, the figure as published, what it means in plain words."""

    topic: Text
    what: Text
    value: Text
    meaning: Text


class Study(Seed):
    """One study, guideline or data set: `seeds/studies/ID.yml`."""

    type: Literal["article-journal", "book", "dataset", "report", "thesis", "webpage"]
    title: Text | None = None
    author: list[Author] = []
    author_note: Text | None = None
    issued: Annotated[int, Field(ge=1850, le=2100)] | None = None
    container_title: Text | None = Field(None, alias="container-title")
    volume: Text | None = None
    issue: Text | None = None
    page: Text | None = None
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")] | None = Field(None, alias="DOI")
    pmid: Annotated[str, StringConstraints(pattern=r"^\d+$")] | None = Field(None, alias="PMID")
    pmcid: Annotated[str, StringConstraints(pattern=r"^PMC\d+$")] | None = Field(None, alias="PMCID")
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = Field(None, alias="URL")
    design: Design
    participants: Annotated[int, Field(ge=1)] | Text | None = None
    studies: Annotated[int, Field(ge=1)] | None = None
    counted: dict[str, int] = {}
    population: Text
    funding: Text | None = None
    open_access: bool | None = None
    findings: list[Finding]
    limits: dict[str, Text]
    read: Read
    verified: bool = True
    seen_at: list[Text]
    core: bool = False
    notes: list[Text] = []


class Against(Seed):
    """The best evidence against a claim's verdict."""

    says: Sentence
    studies: list[Text]


class Grade(Seed):
    """One entry in the history of a claim's grade."""

    date: datetime.date
    previous: Text | None = Field(alias="from")
    to: Text
    why: Sentence


class Claim(Seed):
    """A question that the evidence answers: `seeds/claims/TOPIC/ID.yml`."""

    question: Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, pattern=r"\?$")]
    verdict: Verdict
    verdict_on: Text | None = None
    certainty: Certainty
    size: Text
    reason: Sentence
    against: Against
    limits: Sentence
    use: Sentence
    derived: Text | None = None
    studies: Annotated[list[Text], Field(min_length=1)]
    interest: Sentence | None = None
    trade_sources: list[Text] = []
    reviewed: datetime.date
    review_by: datetime.date
    history: Annotated[list[Grade], Field(min_length=1)]

    @model_validator(mode="after")
    def dated(self) -> Claim:
        """Refuse a next review that does not come after the last one."""
        if self.review_by <= self.reviewed:
            raise ValueError("`review_by` must come after `reviewed`")
        return self


class Statement(Seed):
    """One statement of the article, paraphrased. The first claim leads: its verdict stands for the statement."""

    id: StatementId
    section: Literal["opening", "strength", "muscle", "hormones", "calories", "symmetry", "closing"]
    says: Sentence
    claims: list[ClaimId]
    answered_by: Text | None = None


class Article(Seed):
    """The 2018 article: `seeds/article.yml`."""

    title: Text
    author: Text
    author_credentials: Text
    published: datetime.date
    publisher: Text
    rights: Text
    interest: Sentence
    url: Text | None
    statement_count: int
    statements: list[Statement]


class Topic(Seed):
    """A body of evidence with the page that tells it: `seeds/topics/ID.yml`."""

    title: Text
    door: Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, max_length=90)]
    order: int
    page: Text
    summary: Sentence
    notes: list[Text] = []
    not_verified: list[Text]


class Wording(Seed):
    """Another topic's wording of a term."""

    topic: Text
    means: Sentence


class Term(Seed):
    """One entry of `seeds/glossary.yml`."""

    term: Text
    means: Sentence
    also: list[Text] = []
    topics: list[Text]
    other_wordings: list[Wording] = []


class Exercise(Seed):
    """One exercise: `seeds/exercises/ID.yml`.

    `sure` says for each muscle what its place here rests on: growth measured in a trial (`flat`: measured, and little
    or none), an EMG signal, or anatomy only. `kit` names what it can be done with, each by itself.
    """

    name: Text
    also_called: list[Text]
    equipment: list[Text]
    pattern: Text
    joint_actions: list[Text]
    primary: list[Text]
    secondary: list[Text]
    level: Literal["beginner", "beginner to intermediate", "intermediate", "advanced"]
    steps: list[Sentence]
    mistakes: list[Text]
    easier: list[Text]
    harder: list[Text]
    studies: list[Text]
    evidence: Sentence
    kit: list[Kit] = []
    sure: dict[str, Sure] = {}
    pose: Pose | None = None


class Variable(Seed):
    """A variable of a formula."""

    symbol: Text
    means: Text
    unit: Text


class ErrorSource(Seed):
    """One reason why a formula misses, with its size."""

    what: Text
    size: Text
    studies: list[Text]


class WorkedExample(Seed):
    """A case worked by hand, step by step."""

    given: Text
    steps: list[Text] = []
    result: Text


class Option(Seed):
    """One choice of an input, and what it sets for the formula."""

    id: Name
    label: Text
    short: Text | None = None
    sets: dict[Name, float] = {}


class Input(Seed):
    """One field of a calculator. Masses are in kg and lengths in cm, whatever the reader types them in.

    `empty` is what an empty field stands for; without it the field must be filled in. `low` and `high` are its bounds.
    `kind_of` makes the kind depend on an earlier choice.
    """

    id: Name
    label: Text
    help: Text | None = None
    kind: Literal["mass", "length", "count", "minutes", "years", "percent", "choice"]
    kind_of: dict[Name, dict[Name, Literal["mass", "length"]]] = {}
    low: float = 0
    high: float = 0
    default: float | Text
    empty: float | None = None
    options: list[Option] = []

    @model_validator(mode="after")
    def bounded(self) -> Input:
        """Refuse a choice without options, and a number without bounds or with a default outside them."""
        if self.kind == "choice":
            if self.default not in [option.id for option in self.options]:
                raise ValueError("`default` must be the id of one of the `options`")
        elif isinstance(self.default, str) or not self.low <= self.default <= self.high or self.low >= self.high:
            raise ValueError("needs `low` below `high`, and `default` between them")
        return self


class LookUp(Seed):
    """A value read from the formula's table: `column` at `at`, on the line between the two rows around it.

    `columns` names the column for each option of the choice `by`; an option without one has no value.
    """

    at: Text
    key: Text
    by: Name
    columns: dict[Name, Text]


class Step(Seed):
    """One value that the formula works out: an expression or a look-up, under `only` these conditions."""

    name: Name
    value: Text | None = None
    look_up: LookUp | None = None
    only: dict[Name, float | Text] = {}
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


class Band(Seed):
    """What a value up to `upto`, or below `below`, means; a band with neither holds all that is left."""

    upto: float | None = None
    below: float | None = None
    level: Name
    says: Text


class Reading(Seed):
    """What the answer means: the first band that holds the value of the expression `of`."""

    of: Text
    only: dict[Name, float | Text] = {}
    bands: Annotated[list[Band], Field(min_length=1)]


class Refusal(Seed):
    """A limit of the formula: where `of` lies outside `low` to `high`, this is the answer and no other."""

    of: Text
    only: dict[Name, float | Text] = {}
    low: float | None = None
    high: float | None = None
    says: Sentence


class Case(Seed):
    """Given these inputs (the rest at their defaults), the formula gives these values, or refuses."""

    given: dict[Name, float | Text]
    gives: dict[Name, float] = {}
    level: Name | None = None
    refused: bool = False


class Axis(Seed):
    """The rows or columns of a ready table: values of one input."""

    input: Name
    label: Text | None = None
    values: list[float | Text]


class Ready(Seed):
    """A table of common values, worked out when the site is built."""

    caption: Text
    given: dict[Name, float | Text] = {}
    rows: Axis
    columns: Axis
    cell: Text


class Calculator(Seed):
    """The formula as a machine reads it: what goes in, what is worked out, what is said of it, what it must give.

    `companion` names the formula whose ready table the answer shows, worked out for what was put in.
    """

    companion: Text | None = None
    inputs: Annotated[list[Input], Field(min_length=1)]
    steps: Annotated[list[Step], Field(min_length=1)]
    results: Annotated[list[Result], Field(min_length=1)]
    readings: list[Reading] = []
    refusals: list[Refusal] = []
    ready: list[Ready] = []
    cases: Annotated[list[Case], Field(min_length=1)]


class Muscle(Seed):
    """A muscle that the weekly count follows."""

    id: Name
    name: Text
    where: Text


class Credit(Seed):
    """What a set of an exercise counts for; `why` where this is not the order of the exercise's own file."""

    direct: list[Name] = []
    indirect: list[Name] = []
    why: Text | None = None


class Planned(Seed):
    """One line of a week: an exercise, its hard sets in a session, the sessions in a week."""

    exercise: Name
    sets: Annotated[int, Field(ge=1, le=20)]
    days: Annotated[int, Field(ge=1, le=7)] = 1


class TallyCase(Seed):
    """What a week gives."""

    week: list[Planned]
    gives: dict[Name, float]


class Tally(Seed):
    """The weekly count of sets: what each exercise counts for, how it is added up, what the sum means."""

    muscles: Annotated[list[Muscle], Field(min_length=1)]
    credits: dict[Name, Credit]
    value: Text
    bands: Annotated[list[Band], Field(min_length=1)]
    default: Annotated[list[Planned], Field(min_length=1)]
    cases: Annotated[list[TallyCase], Field(min_length=1)]


class Table(Seed):
    """Measured values, row by row."""

    columns: list[Text]
    rows: list[list[float | None]]
    notes: dict[str, Text] = {}

    @model_validator(mode="after")
    def rectangular(self) -> Table:
        """Refuse a row that is longer or shorter than the list of columns."""
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.columns):
                raise ValueError(f"row {number} has {len(row)} values for {len(self.columns)} columns")
        return self


class Formula(Seed):
    """One formula with its range, its error and a worked example: `seeds/formulas/ID.yml`."""

    name: Text
    purpose: Text | None = None
    equations: list[Text]
    variables: list[Variable]
    calculator: Calculator | None = None
    tally: Tally | None = None
    range_rule: dict[str, Text] | None = None
    population: Text | None = None
    valid_range: Text
    expected_error: Text | list[ErrorSource]
    studies: Annotated[list[Text], Field(min_length=1)]
    worked_example: WorkedExample
    more_examples: list[WorkedExample] = []
    edge_cases: list[Text] = []
    table: Table | None = None
    cross_checks: list[Text] = []
    alternative_equation: dict[str, Text] | None = None
    sources: list[Text] = []
    note: Text
