"""RIS, as Zotero, EndNote and publishers write it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import rispy

from legday.findings import Finding

START = re.compile(r"^TY {1,2}-", re.MULTILINE)
TYPES = {
    "JOUR": "article-journal",
    "JFULL": "article-journal",
    "EJOUR": "article-journal",
    "MGZN": "article-journal",
    "INPR": "article-journal",
    "CPAPER": "paper-conference",
    "CONF": "paper-conference",
    "BOOK": "book",
    "EBOOK": "book",
    "CHAP": "chapter",
    "ECHAP": "chapter",
    "DATA": "dataset",
    "RPRT": "report",
    "THES": "thesis",
    "ELEC": "webpage",
    "BLOG": "webpage",
    "GEN": "article-journal",
}
CONTAINERS = ("secondary_title", "journal_name", "alternate_title3", "alternate_title2", "alternate_title1")


def read_ris(text: str, path: str) -> tuple[list[tuple[int, dict[str, Any]]], list[Finding]]:
    """Return the items of a RIS file with their lines, and a finding for each record that does not end.

    Each record is read by itself: rispy tells no line, and drops without a word what lacks its last line.
    """
    items: list[tuple[int, dict[str, Any]]] = []
    findings: list[Finding] = []
    starts = [match.start() for match in START.finditer(text)]
    if not starts and text.strip():
        hint = 'Each record begins with a line "TY  - JOUR" and ends with a line "ER  - ".'
        return [], [Finding(path, 1, 1, "import-syntax", "This is not RIS.", hint)]
    for start, end in pairwise([*starts, len(text)]):
        line = text.count("\n", 0, start) + 1
        read = rispy.loads(text[start:end])
        if read:
            items.append((line, _item(read[0])))
        else:
            hint = 'End it with a line "ER  - ", or export it again.'
            findings.append(Finding(path, line, 1, "import-syntax", "This record does not end.", hint))
    return items, findings


def _item(record: dict[str, Any]) -> dict[str, Any]:
    pages = [record.get("start_page"), record.get("end_page")]
    return {
        "type": TYPES.get(record["type_of_reference"], record["type_of_reference"]),
        "title": record.get("title") or record.get("primary_title"),
        "author": [author_of(name) for name in [*record.get("first_authors", []), *record.get("authors", [])]],
        "issued": record.get("year") or record.get("publication_year") or record.get("date"),
        "container-title": next((record[key] for key in CONTAINERS if record.get(key)), None),
        "volume": record.get("volume"),
        "issue": record.get("number"),
        "page": "-".join(page for page in pages if page),
        "DOI": record.get("doi"),
        "URL": next(iter(record.get("urls", [])), None),
        "note": " ".join([*record.get("notes", []), *record.get("custom2", [])]),
    }


def author_of(name: str) -> dict[str, str]:
    """Return the CSL name behind "Family, Given, Suffix", or behind an organisation, which has no comma."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 1 or not parts[1]:
        return {"literal": parts[0]}
    return {"family": parts[0], "given": parts[1], "suffix": ", ".join(parts[2:])}
