"""What is asked about a study: its record, where no file tells it, and what no record tells."""

from __future__ import annotations

import re
from typing import Any, get_args

import click

from legday.facts.bibliography import DESIGNS
from legday.facts.models import Read
from legday.facts.store import Facts
from legday.new import accept
from legday.new.ask import ask, ask_lines
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


def ask_record(given: dict[str, Any], facts: Facts) -> Record:
    """Ask for the bibliographic record."""
    authors = ask_lines("--author", given["author"], 'Author ("West, Daniel", or an organisation)', accept.text())
    year = ask("--year", given["year"], "Year of publication (0: not known)", _year, "0")
    item = {
        "type": given["kind"],
        "title": ask("--title", given["title"], "Title of the study", accept.text(5)),
        "author": [author_of(author) for author in authors],
        "issued": year,
        "container-title": ask("--journal", given["journal"], "Journal", accept.text(0), ""),
        "DOI": ask("--doi", given["doi"], "DOI (empty: it has none)", accept.doi, ""),
    }
    fields, _ = study_fields(item)
    same = find_duplicate(fields, studies_held(facts))
    if same:
        raise click.ClickException(f"This is {same}. Mend that file instead.")
    return Record(1, fields)


def ask_evidence(record: Record, given: dict[str, Any], facts: Facts, source: str, count: int) -> dict[str, Any]:
    """Ask what no record tells; of several records at once only topic and design."""
    title = record.fields["title"]
    if count > 1:
        click.echo(f'"{title}"')
    topic = ask_topic(given["topic"], facts)
    stated = design_of(title, record.fields["type"])
    made: dict[str, Any] = {
        "design": ask("--design", given["design"], "Design", accept.one_of(list(DESIGNS), "design"), stated),
    }
    least, *more = reversed(get_args(Read))
    wording = f"How much of it have you read ({', '.join([least, *more])})"
    read = least if count > 1 else ask("--read", given["read"], wording, accept.one_of([least, *more], "value"), least)
    if read == least:
        made |= {"population": given["population"] or "not seen", "findings": [], "limits": {topic: RECORD_ONLY}}
        return {**made, "read": read, "verified": False, "seen_at": [given["seen_at"] or source or "its record"]}
    participants = ask(
        "--participants", given["participants"], "How many took part (empty: not seen)", accept.text(0), ""
    )
    if participants:
        made["participants"] = int(participants) if participants.isdigit() else participants
    made["population"] = ask("--population", given["population"], "Who took part", accept.text())
    finding = {
        "topic": topic,
        "what": ask("--what", given["what"], "What was measured", accept.text()),
        "value": ask("--value", given["value"], "The figure, as published", accept.text()),
        "meaning": ask("--meaning", given["meaning"], "What that means, in plain words", accept.text()),
    }
    limits = ask("--limits", given["limits"], "Who was not studied, what the design cannot tell", accept.text())
    default = f"https://doi.org/{record.fields['DOI']}" if "DOI" in record.fields else None
    seen = ask("--seen-at", given["seen_at"], "Where you read it (an address)", accept.text(), default)
    return {**made, "findings": [finding], "limits": {topic: limits}, "read": read, "seen_at": [seen]}


def design_of(title: str, kind: str) -> str | None:
    """Return the design that a title states, or None."""
    if kind in ("book", "dataset"):
        return kind
    return next((design for design, words in BY_TITLE if re.search(words, title, re.IGNORECASE)), None)


def _year(answer: str) -> int | None:
    return None if answer.strip() == "0" else accept.year(answer)
