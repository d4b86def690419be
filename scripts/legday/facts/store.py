"""The facts, loaded: plain look-ups, nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from legday.facts.blog import Tag, Writer
from legday.facts.chart import Chart
from legday.facts.chart_rows import Row
from legday.facts.formula import Formula
from legday.facts.models import Article, Claim, Exercise, Statement, Study, Term, Topic
from legday.facts.muscle import Muscles
from legday.facts.plan import Plan
from legday.facts.redirect import Redirect
from legday.facts.style_guide import StyleGuide
from legday.facts.tally import Tally
from legday.facts.warning import Urgency, UrgencyWords, Warnings
from legday.facts.yaml_file import YamlFile


@dataclass
class Facts:
    """Everything in seeds/ that could be read, by id.

    A claim's id is `topic/name`; every other id is the file's name without its ending. `files` gives, for
    (kind, id), the YAML file with the places of its keys; a file that did not validate is in `files` only.
    `chart_rows` holds the numbers of each chart whose CSV fits its description.
    """

    article: Article | None = None
    topics: dict[str, Topic] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    studies: dict[str, Study] = field(default_factory=dict)
    charts: dict[str, Chart] = field(default_factory=dict)
    chart_rows: dict[str, list[Row]] = field(default_factory=dict)
    exercises: dict[str, Exercise] = field(default_factory=dict)
    formulas: dict[str, Formula] = field(default_factory=dict)
    plans: dict[str, Plan] = field(default_factory=dict)
    warnings: dict[str, Warnings] = field(default_factory=dict)
    urgencies: dict[Urgency, UrgencyWords] = field(default_factory=dict)
    redirects: list[Redirect] = field(default_factory=list)
    glossary: dict[str, Term] = field(default_factory=dict)
    muscles: Muscles = field(default_factory=Muscles)
    words: StyleGuide = field(default_factory=StyleGuide)
    tags: dict[str, Tag] = field(default_factory=dict)
    writers: dict[str, Writer] = field(default_factory=dict)
    files: dict[tuple[str, str], YamlFile] = field(default_factory=dict)

    @property
    def statements(self) -> list[Statement]:
        """The article's statements in its order."""
        return self.article.statements if self.article else []

    @property
    def tally(self) -> Tally | None:
        """How hard sets are counted: the first formula that says so."""
        return next((formula.tally for formula in self.formulas.values() if formula.tally), None)

    def known(self, kind: str) -> list[str]:
        """Return the ids of `kind` that have a file, valid or not."""
        return [name for its_kind, name in self.files if its_kind == kind]

    def file(self, kind: str, name: str) -> YamlFile:
        """Return the YAML file behind `name`."""
        return self.files[kind, name]

    def topics_in_order(self) -> list[tuple[str, Topic]]:
        """Return (id, topic) pairs in reading order."""
        return sorted(self.topics.items(), key=lambda pair: pair[1].order)

    def plans_in_order(self) -> list[tuple[str, Plan]]:
        """Return (id, plan) pairs in reading order."""
        return sorted(self.plans.items(), key=lambda pair: pair[1].order)

    def claims_of(self, topic: str) -> dict[str, Claim]:
        """Return the claims of one topic by id."""
        return {name: claim for name, claim in self.claims.items() if name.startswith(f"{topic}/")}

    def statements_of(self, claim: str) -> list[Statement]:
        """Return the statements of the article that `claim` answers."""
        return [statement for statement in self.statements if claim in statement.claims]

    def primary_claim(self, statement: Statement) -> Claim | None:
        """Return the claim whose verdict stands for `statement`: its first; None where it has none that is valid."""
        return self.claims.get(statement.claims[0]) if statement.claims else None

    def term(self, name: str) -> tuple[str, Term] | None:
        """Return (id, term) for an id or one of its other names, letter case aside."""
        if name in self.glossary:
            return name, self.glossary[name]
        wanted = name.casefold()
        for identifier, term in self.glossary.items():
            if wanted in (other.casefold() for other in [term.term, *term.also]):
                return identifier, term
        return None

    def counts(self) -> Mapping[str, int]:
        """Return how many files, statements or terms there are of each kind that a page may print."""
        return {
            "statements": len(self.statements),
            "claims": len(self.claims),
            "studies": len(self.studies),
            "findings": sum(len(study.findings) for study in self.studies.values()),
            "terms": len(self.glossary),
        }
