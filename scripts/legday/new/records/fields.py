"""From a CSL item to the bibliographic fields of a study, in the house's form: initials, plain hyphens, bare DOI."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

FieldProblem = tuple[str, str, str]

TYPES = {
    "article-journal": "article-journal",
    "article": "article-journal",
    "paper-conference": "article-journal",
    "book": "book",
    "chapter": "book",
    "dataset": "dataset",
    "report": "report",
    "thesis": "thesis",
    "webpage": "webpage",
    "post-weblog": "webpage",
}
TAG = re.compile(r"</?(?:i|b|sub|sup|sc|span)\b[^<>]*>", re.IGNORECASE)
DOI = re.compile(r"10\.\d{4,9}/\S+")
PMID = re.compile(r"\bPMID:\s*(\d+)")
PMCID = re.compile(r"\bPMCID:\s*(PMC\d+)")
ADDRESS = re.compile(r"https?://\S+")


def study_fields(item: dict[str, Any]) -> tuple[dict[str, Any], list[FieldProblem]]:
    """Return the fields that `item` fills, and what makes it no record of a study as (code, message, mend)."""
    problems: list[FieldProblem] = []
    kind = TYPES.get(str(item.get("type")))
    if not kind:
        known = ", ".join(dict.fromkeys(TYPES.values()))
        problems.append(("import-type", f'"{item.get("type")}" is no kind of source kept here.', f"Kept are {known}."))
    title = _line(item.get("title"))
    if not title:
        problems.append(("import-title", "The record has no title.", "Fill it in where you keep your references."))
    note = str(item.get("note") or "")
    doi = DOI.search(str(item.get("DOI") or "")) or DOI.search(str(item.get("URL") or ""))
    author, more = _authors(item.get("author"))
    fields = {
        "type": kind,
        "title": title,
        "author": author,
        "author_note": "and others, not named in the record" if more else None,
        "issued": _year(item.get("issued")),
        "container-title": _line(item.get("container-title")),
        "volume": _line(item.get("volume")),
        "issue": _line(item.get("issue")),
        "page": re.sub(r"\s*[-\u2010-\u2015]+\s*", "-", _line(item.get("page"))),
        "DOI": doi[0].rstrip(".,;") if doi else None,
        "PMID": _identifier(item.get("PMID"), r"\d+") or _found(PMID, note),
        "PMCID": _identifier(item.get("PMCID"), r"PMC\d+") or _found(PMCID, note),
    }
    address = ADDRESS.fullmatch(str(item.get("URL") or "").strip())
    fields["URL"] = address[0] if address and not doi else None
    return {key: value for key, value in fields.items() if value not in (None, "")}, problems


def _authors(names: Any) -> tuple[list[dict[str, str]], bool]:
    """Return the authors, and whether the record says that there are more."""
    made = []
    more = False
    for name in names if isinstance(names, list) else []:
        if not isinstance(name, dict):
            continue
        particles = (_line(name.get(f"{kind}dropping-particle")) for kind in ("", "non-"))
        family = " ".join(part for part in (*particles, _line(name.get("family"))) if part)
        literal = _line(name.get("literal"))
        if "others" in (family, literal):
            more = True
        elif family and (name.get("given") or name.get("suffix")):
            person = {
                "family": family,
                "given": initials(_line(name.get("given"))),
                "suffix": _line(name.get("suffix")),
            }
            made.append({key: value for key, value in person.items() if value})
        elif family or literal:
            made.append({"literal": literal or family})
    return made, more


def initials(given: str) -> str:
    """Return given names as initials: "Juan José" and "J.-J." as JJ; initials stay."""
    if re.fullmatch(r"[A-ZÀ-Þ]{1,4}", given):
        return given
    return "".join(word[0].upper() for word in re.findall(r"\w+", given))


def _year(issued: Any) -> int | None:
    """Return the year of a CSL date, which counts in parts or stands as text."""
    if isinstance(issued, dict):
        parts = issued.get("date-parts")
        first = parts[0] if isinstance(parts, list) and parts else []
        issued = first[0] if isinstance(first, list) and first else issued.get("raw") or issued.get("literal")
    year = re.search(r"(?<!\d)(?:18[5-9]|19\d|20\d)\d(?!\d)", str(issued or ""))
    return int(year[0]) if year else None


def _identifier(value: Any, pattern: str) -> str | None:
    found = re.search(pattern, str(value or ""))
    return found[0] if found else None


def _found(pattern: re.Pattern[str], note: str) -> str | None:
    found = pattern.search(note)
    return found[1] if found else None


def _line(value: Any) -> str:
    """Return a value as text on one line, without CSL's marks and without characters that nobody sees."""
    text = " ".join(TAG.sub("", str(value)).split()) if isinstance(value, str | int | float) else ""
    return "".join(character for character in text if unicodedata.category(character)[0] != "C").strip()
