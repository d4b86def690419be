"""`legday new study`: from answers, or from what a reference manager exports."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, get_args

import click

from legday.facts.bibliography import DESIGNS
from legday.facts.models import Read, Study
from legday.new import accept
from legday.new.ask import Answers, accepted
from legday.new.files import write
from legday.new.names import study_id
from legday.new.project import SERVE, facts_of, finish
from legday.new.records import NAMES, READERS, read_records
from legday.new.records.fields import TYPES
from legday.new.records.record import Record
from legday.new.study_questions import ask_evidence, ask_record
from legday.new.yaml_text import yaml_text
from legday.options import ROOT
from legday.reports import report

READ_IT = (
    "Read the study, fill in `population`, `findings` and `limits`, say under `read` how much you read, and take "
    "out `verified: false`. Until then nothing may cite it."
)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--bibtex", type=FILE, help="A BibTeX file, as Zotero exports it.")
@click.option("--csl", type=FILE, help="A CSL JSON file.")
@click.option("--ris", type=FILE, help="A RIS file.")
@click.option("--title", help="The study's title.")
@click.option("--author", multiple=True, help='"West, Daniel", or an organisation. Repeat it, in order.')
@click.option("--year", help="Year of publication.")
@click.option("--journal", help="Where it appeared.")
@click.option("--doi", help="Its DOI, bare or as an address.")
@click.option("--type", type=click.Choice([*dict.fromkeys(TYPES.values())]), default="article-journal")
@click.option("--topic", help="The topic that it belongs to.")
@click.option("--design", type=click.Choice(list(DESIGNS)), help="What kind of study it is.")
@click.option("--population", help="Who took part.")
@click.option("--participants", help="How many took part.")
@click.option("--read", type=click.Choice(get_args(Read)), help="How much of it you have read.")
@click.option("--what", help="What was measured.")
@click.option("--value", help="The figure as published.")
@click.option("--meaning", help="What that means in plain words.")
@click.option("--limits", help="Who was not studied, what the design cannot tell.")
@click.option("--seen-at", help="Where you read it.")
@click.option("--id", help="The file's name; made from surname and year where left out.")
@ROOT
@SERVE
def command(root: Path, serve: bool | None, **given: Any) -> None:
    """Begin a study, or several from an export.

    An export of which one record cannot be read, or is here already, is not taken at all.
    """
    root = root.resolve()
    facts = facts_of(root)
    forms = [form for form in READERS if given[form]]
    if len(forms) > 1:
        raise click.UsageError("Give one file: --bibtex, --csl or --ris.")
    if forms:
        records, findings = read_records(forms[0], given[forms[0]], facts)
        if findings:
            click.echo(report(findings, "text"))
            sys.exit(1)
        source = f"its record, exported from a reference manager ({NAMES[forms[0]]}), {date.today()}"
    else:
        records, source = [ask_record(Answers(given), facts)], ""
    if given["id"] and len(records) > 1:
        raise click.UsageError(f"--id names one study, and there are {len(records)} in the file.")
    taken = facts.known("study")
    files = {}
    for record in records:
        name = _name(given["id"], record, taken)
        taken.append(name)
        files[f"seeds/studies/{name}.yml"] = study_text(
            record, ask_evidence(record, Answers(given), facts, source, len(records))
        )
    write(root, files)
    finish(root, list(files), _left(files), serve)


def study_text(record: Record, evidence: dict[str, Any]) -> str:
    """Return the text of a study's file, in the order of its model."""
    study = Study.model_validate({**record.fields, **evidence})
    return yaml_text(study.model_dump(by_alias=True, exclude_unset=True, exclude_none=True))


def _name(given: str | None, record: Record, taken: list[str]) -> str:
    author = (record.fields.get("author") or [{}])[0]
    name = given or study_id(
        author.get("family") or author.get("literal") or "", record.fields.get("issued"), record.fields["title"], taken
    )
    return accepted("id", name, accept.identifier(taken))


def _left(files: Mapping[str, str]) -> list[str]:
    """Return what is left to do: a study that was read is to be cited, another to be read."""
    read = [Path(path).stem for path, text in files.items() if "\nverified: false\n" not in text]
    left = [f"Cite it from a claim or a page, [@{name}]. Until then the check reports it as unused." for name in read]
    return left if len(read) == len(files) else [*left, READ_IT]
