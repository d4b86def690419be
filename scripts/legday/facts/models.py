"""What a seed file may hold. One model a kind of file; unknown keys are refused.

Bibliographic fields of a study carry CSL names (https://docs.citationstyles.org, CSL 1.0.2, appendix IV).
"""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from legday.facts import forms
from legday.facts.pose import Pose
from legday.facts.texts import SHOWN, UNSHOWN, ClaimId, Id, Internal, Name, Quoted, Sentence, SignId, StatementId, Text

Verdict = Literal["supported", "mostly-supported", "mixed", "mostly-unsupported", "unsupported", "untested"]
Certainty = Literal["high", "moderate", "low", "very-low"]
Read = Literal["full-text", "abstract", "summary-by-others", "record-only"]
Design = Literal[
    "meta-analysis", "systematic-review", "randomised-trial", "controlled-trial", "crossover-trial", "cohort",
    "cross-sectional", "mechanistic", "narrative-review", "guideline", "dataset", "book",
]  # fmt: skip
EvidenceBasis = Literal["growth", "flat", "signal", "anatomy"]
Kit = Literal["bodyweight", "dumbbells", "barbell", "machine"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)


class Seed(BaseModel):
    """A part of a seed file: unknown keys are refused, values are not coerced beyond YAML's own types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)


class Author(Seed):
    """A CSL name: a person (`family`, `given`, `suffix`) or an organisation (`literal`)."""

    family: Quoted | None = None
    given: Quoted | None = None
    suffix: Quoted | None = None
    literal: Quoted | None = None

    @model_validator(mode="after")
    def named(self) -> Author:
        """Refuse a name that is neither a person nor an organisation."""
        if (self.family is None) == (self.literal is None):
            raise ValueError("needs either `family` (a person) or `literal` (an organisation)")
        return self


class StudyResult(Seed):
    """One result of a study: what was measured, the figure as published, what it means in plain words.

    Where it is only a part of what a review counts, `base` says how many studies and people stand behind it, or that
    this was not read.
    """

    topic: Id
    what: Text
    value: Text
    meaning: Text
    base: Text | None = None


class Study(Seed):
    """One study, guideline or data set: `seeds/studies/ID.yml`."""

    type: Literal["article-journal", "book", "dataset", "report", "thesis", "webpage"]
    title: Quoted | None = None
    author: list[Author] = []
    author_note: Text | None = None
    issued: Annotated[int, Field(ge=1850, le=2100)] | None = None
    container_title: Quoted | None = Field(None, alias="container-title")
    volume: Quoted | None = None
    issue: Quoted | None = None
    page: Quoted | None = None
    doi: Annotated[str, StringConstraints(pattern=forms.DOI), UNSHOWN] | None = Field(None, alias="DOI")
    pmid: Annotated[str, StringConstraints(pattern=forms.PMID), UNSHOWN] | None = Field(None, alias="PMID")
    pmcid: Annotated[str, StringConstraints(pattern=forms.PMCID), UNSHOWN] | None = Field(None, alias="PMCID")
    url: Annotated[str, StringConstraints(pattern=forms.WEB), UNSHOWN] | None = Field(None, alias="URL")
    design: Design
    participants: Annotated[int, Field(ge=1)] | Text | None = None
    studies: Annotated[int, Field(ge=1)] | None = None
    counted: dict[str, int] = {}
    population: Text
    funding: Text | None = None
    open_access: bool | None = None
    findings: list[StudyResult]
    limits: dict[str, Text]
    read: Read
    verified: bool = True
    seen_at: list[Internal]
    core: bool = False
    notes: list[Text] = []


class Against(Seed):
    """The best evidence against a claim's verdict."""

    says: Sentence
    studies: list[Id]


class Grade(Seed):
    """One entry in the history of a claim's grade."""

    date: datetime.date
    previous: Text | None = Field(alias="from")
    to: Text
    why: Sentence

    @property
    def change(self) -> str:
        """What became of the grade, in words: the first one, or from which to which."""
        change = f"from {self.previous} to {self.to}" if self.previous else self.to
        return change.replace("-", " ")


class Claim(Seed):
    """A question that the evidence answers: `seeds/claims/TOPIC/ID.yml`.

    `tested_by` names the studies that test it, where the card says that a part of it was not tested.
    """

    question: Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, pattern=forms.QUESTION), SHOWN]
    verdict: Verdict
    verdict_on: Text | None = None
    certainty: Certainty
    size: Text
    reason: Sentence
    against: Against
    limits: Sentence
    use: Sentence
    derived: Text | None = None
    tested_by: list[Id] = []
    studies: Annotated[list[Id], Field(min_length=1)]
    warnings: list[Name] = []
    interest: Sentence | None = None
    trade_sources: list[Id] = []
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
    answered_by: Id | None = None


class Article(Seed):
    """The 2018 article: `seeds/article.yml`."""

    title: Quoted
    author: Quoted
    author_credentials: Quoted
    published: datetime.date
    publisher: Quoted
    rights: Internal
    interest: Sentence
    url: Annotated[str, StringConstraints(pattern=forms.SECURE_WEB), UNSHOWN] | None
    statement_count: int
    statements: list[Statement]


class Topic(Seed):
    """A body of evidence with the page that tells it: `seeds/topics/ID.yml`."""

    title: Text
    door: Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, max_length=90), SHOWN]
    order: int
    page: Id
    summary: Sentence
    notes: list[Internal] = []
    not_verified: list[Internal]


class Wording(Seed):
    """Another topic's wording of a term."""

    topic: Id
    means: Sentence


class Term(Seed):
    """One entry of `seeds/glossary.yml`."""

    term: Text
    means: Sentence
    also: list[Quoted] = []
    topics: list[Id]
    other_wordings: list[Wording] = []


class Exercise(Seed):
    """One exercise: `seeds/exercises/ID.yml`.

    `sure` says for each muscle what its place here rests on: growth measured in a trial (`flat`: measured, and little
    or none), an EMG signal, or anatomy only. `warnings` names signs,
    as group/sign. `kit` names what it can be done with, each by itself.
    """

    name: Text
    also_called: list[Quoted]
    equipment: list[Text]
    pattern: Text
    joint_actions: list[Internal]
    primary: list[Text]
    secondary: list[Text]
    level: Literal["beginner", "beginner to intermediate", "intermediate", "advanced"]
    steps: list[Sentence]
    mistakes: list[Text]
    easier: list[Text]
    harder: list[Text]
    studies: list[Id]
    evidence: Sentence
    warnings: list[SignId] = []
    kit: list[Kit] = []
    sure: dict[str, EvidenceBasis] = {}
    pose: Pose | None = None
