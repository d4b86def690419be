"""What is asked about a study: its record, where no file tells it, and what no record tells."""

from __future__ import annotations

import re
from typing import Any, get_args

import click

from legday.facts.bibliography import DESIGNS
from legday.facts.models import Read
from legday.facts.store import Facts
from legday.new import accept
from legday.new.ask import Answers
from legday.new.project import ask_topic
from legday.new.records import studies_held
from legday.new.records.fields import study_fields
from legday.new.records.record import Record, find_duplicate
from legday.new.records.ris import author_of

RECORD_ONLY = "Only its record is known here. What it found, and in whom, has not been read yet."
BY_TITLE = (
    ("meta-analysis", r"meta-?analy|meta-?regression"),
    ("systematic-review", r"(systematic|scoping|umbrella) review|overview of reviews"),
    ("guideline", r"guideline|position stand|consensus statement|recommendation"),
    ("crossover-trial", r"cross-?over"),
    ("randomised-trial", r"randomi[sz]ed"),
    ("cohort", r"cohort|longitudinal|prospective"),
    ("cross-sectional", r"cross-sectional"),
    ("narrative-review", r"\breview\b"),
)


def ask_record(answers: Answers, facts: Facts) -> Record:
    """Ask for the bibliographic record."""
    authors = answers.ask_lines("author", 'Author ("West, Daniel", or an organisation)', accept.text())
    year = answers.ask("year", "Year of publication (0: not known)", _year, "0")
    item = {
        "type": answers.given["type"],
        "title": answers.ask("title", "Title of the study", accept.text(5)),
        "author": [author_of(author) for author in authors],
        "issued": year,
        "container-title": answers.ask("journal", "Journal", accept.text(0), ""),
        "DOI": answers.ask("doi", "DOI (empty: it has none)", accept.doi, ""),
    }
    fields, _ = study_fields(item)
    same = find_duplicate(fields, studies_held(facts))
    if same:
        raise click.ClickException(f"This is {same}. Mend that file instead.")
    return Record(1, fields)


def ask_evidence(record: Record, answers: Answers, facts: Facts, source: str, count: int) -> dict[str, Any]:
    """Ask what no record tells; of several records at once only topic and design."""
    title = record.fields["title"]
    if count > 1:
        click.echo(f'"{title}"')
    topic = ask_topic(answers, facts)
    stated = design_of(title, record.fields["type"])
    made: dict[str, Any] = {
        "design": answers.ask("design", "Design", accept.one_of(list(DESIGNS), "design"), stated),
    }
    least, *more = reversed(get_args(Read))
    wording = f"How much of it have you read ({', '.join([least, *more])})"
    read = least if count > 1 else answers.ask("read", wording, accept.one_of([least, *more], "value"), least)
    if read == least:
        made |= {
            "population": answers.given["population"] or "not seen",
            "findings": [],
            "limits": {topic: RECORD_ONLY},
        }
        return {
            **made,
            "read": read,
            "verified": False,
            "seen_at": [answers.given["seen-at"] or source or "its record"],
        }
    participants = answers.ask("participants", "How many took part (empty: not seen)", accept.text(0), "")
    if participants:
        made["participants"] = int(participants) if participants.isdigit() else participants
    made["population"] = answers.ask("population", "Who took part", accept.text())
    finding = {
        "topic": topic,
        "what": answers.ask("what", "What was measured", accept.text()),
        "value": answers.ask("value", "The figure, as published", accept.text()),
        "meaning": answers.ask("meaning", "What that means, in plain words", accept.text()),
    }
    limits = answers.ask("limits", "Who was not studied, what the design cannot tell", accept.text())
    default = f"https://doi.org/{record.fields['DOI']}" if "DOI" in record.fields else None
    seen = answers.ask("seen-at", "Where you read it (an address)", accept.text(), default)
    return {**made, "findings": [finding], "limits": {topic: limits}, "read": read, "seen_at": [seen]}


def design_of(title: str, kind: str) -> str | None:
    """Return the design that a title states, or None."""
    if kind in ("book", "dataset"):
        return kind
    return next((design for design, words in BY_TITLE if re.search(words, title, re.IGNORECASE)), None)


def _year(answer: str) -> int | None:
    return None if answer.strip() == "0" else accept.year(answer)
