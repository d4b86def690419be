"""BibTeX, as Zotero and its add-on Better BibTeX write it."""

from __future__ import annotations

import logging
import re
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import SeparateCoAuthors
from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts
from bibtexparser.model import Block, Entry, ParsingFailedBlock
from pylatexenc.latex2text import LatexNodes2Text

from legday.findings import Finding

TYPES = {
    "article": "article-journal",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "book": "book",
    "incollection": "chapter",
    "inbook": "chapter",
    "techreport": "report",
    "report": "report",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "dataset": "dataset",
    "online": "webpage",
    "misc": "webpage",
}
FIELDS = {
    "title": ("title",),
    "container-title": ("journaltitle", "journal", "booktitle"),
    "volume": ("volume",),
    "issue": ("number", "issue"),
    "page": ("pages",),
    "note": ("note", "annote"),
    "PMID": ("pmid",),
    "PMCID": ("pmcid",),
    "issued": ("date", "year"),
}
MATH = re.compile(r"(?<!\\)\$([^$]*)\$")
ESCAPED = re.compile(r"\\([_%&#~{}$])")
HINT = "Export again; a record looks like @article{west_2010, title = {…}, author = {…}, year = {2010}}."

logging.getLogger("bibtexparser").addHandler(logging.NullHandler())  # what it warns of comes back as a finding


def read_bibtex(text: str, path: str) -> tuple[list[tuple[int, dict[str, Any]]], list[Finding]]:
    """Return the items of a BibTeX file with their lines, and a finding for each block that cannot be read."""
    library = parse_string(text, append_middleware=[SeparateCoAuthors()])
    findings = [Finding(path, _line(block), 1, "import-syntax", _said(block), HINT) for block in library.failed_blocks]
    items = []
    for entry in library.entries:
        try:
            items.append((_line(entry), _item(entry)))
        except InvalidNameError as error:
            hint = "Write each author as Family, Given, with the word `and` between authors."
            findings.append(Finding(path, _line(entry), 1, "import-syntax", f"{error}.", hint))
    return items, findings


def _item(entry: Entry) -> dict[str, Any]:
    held = {field.key.casefold(): field.value for field in entry.fields}
    item: dict[str, Any] = {"type": TYPES.get(entry.entry_type.casefold(), entry.entry_type)}
    for name, keys in FIELDS.items():
        item[name] = next((_plain(str(held[key])) for key in keys if held.get(key)), None)
    item["author"] = [_author(name) for name in held.get("author") or []]
    for name in ("DOI", "URL"):
        item[name] = ESCAPED.sub(r"\1", str(held.get(name.casefold()) or ""))
    return item


def _author(name: str) -> dict[str, str]:
    """Return the CSL name behind a BibTeX name, or behind a BibLaTeX one (family=…, given=…, prefix=…)."""
    if name.startswith("family="):
        named = dict(part.strip().partition("=")[::2] for part in name.split(","))
        parts = [named.get(key, "") for key in ("prefix", "family", "given", "suffix")]
    else:
        split = parse_single_name_into_parts(name)
        parts = [" ".join(words) for words in (split.von, split.last, split.first, split.jr)]
    prefix, family, given, suffix = map(_plain, parts)
    if not given and not prefix:
        return {"literal": family}
    return {"non-dropping-particle": prefix, "family": family, "given": given, "suffix": suffix}


def _plain(latex: str) -> str:
    """Return LaTeX as text: accents, escapes and protecting braces resolved, low and raised letters set in line."""
    in_line = MATH.sub(lambda math: re.sub(r"[_^]", "", math[1]), latex)
    made: str = LatexNodes2Text(math_mode="text", keep_comments=True).latex_to_text(in_line)
    return made.replace("\N{NO-BREAK SPACE}", " ").strip()


def _line(block: Block) -> int:
    return (block.start_line or 0) + 1


def _said(block: ParsingFailedBlock) -> str:
    error = " ".join(str(block.error).split()).split(". Note:")[0].rstrip(".")
    return f"This record cannot be read: {error or 'it never ends'}."
