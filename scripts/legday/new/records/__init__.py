"""Bibliographic records from what a reference manager exports: BibTeX, RIS, CSL JSON.

A reader turns a file's text into CSL items (https://docs.citationstyles.org, appendix IV) with the line where each
begins; `study_fields` turns an item into the bibliographic fields of a study.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from legday.facts.store import Facts
from legday.findings import Finding
from legday.new.records.bibtex import read_bibtex
from legday.new.records.csl import read_csl
from legday.new.records.fields import study_fields
from legday.new.records.record import Record, find_duplicate
from legday.new.records.ris import read_ris

READERS: dict[str, Callable[[str, str], tuple[list[tuple[int, dict[str, Any]]], list[Finding]]]] = {
    "bibtex": read_bibtex,
    "csl": read_csl,
    "ris": read_ris,
}
NAMES = {"bibtex": "BibTeX", "csl": "CSL JSON", "ris": "RIS"}


def read_records(form: str, source: Path, facts: Facts) -> tuple[list[Record], list[Finding]]:
    """Read the records of a file. Where there is a finding none of them should be used."""
    path = source.as_posix()
    try:
        text = source.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return [], [Finding(path, 1, 1, "import-not-text", f"Not UTF-8: {error}.", "Export it again as UTF-8.")]
    items, findings = READERS[form](text, path)
    if not items and not findings:
        hint = "Export again, and choose the option for that form: --bibtex, --ris or --csl."
        findings = [Finding(path, 1, 1, "import-empty", f"There is no {NAMES[form]} record in this file.", hint)]
    records: list[Record] = []
    held = studies_held(facts)
    for line, item in items:
        fields, problems = study_fields(item)
        same = find_duplicate(fields, held)
        if same:
            problems.append(
                ("import-known", f"This is {same}.", "Take it out of the export, or mend the study's own file.")
            )
        findings += [Finding(path, line, 1, code, message, hint) for code, message, hint in problems]
        records.append(Record(line, fields))
        held[f"the record of line {line}"] = fields
    return records, findings


def studies_held(facts: Facts) -> dict[str, dict[str, Any]]:
    """Return the fields of the studies that have a file, by a name to call them."""
    return {f'the study "{name}"': study.model_dump(by_alias=True) for name, study in facts.studies.items()}
