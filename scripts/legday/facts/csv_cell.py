"""Which cell of a table a spreadsheet would run as a formula when a reader opens the file, and how to write it safely.

A spreadsheet takes what begins with =, +, - or @ for a formula, in full-width letters too, behind spaces, tabs and
quotation marks: https://owasp.org/www-community/attacks/CSV_Injection. Numbers and intervals with a sign are none.
"""

from __future__ import annotations

import re

LEAD = r"[\s\"'`\u200b\ufeff\x00-\x1f]*"
FORMULA = re.compile(rf"{LEAD}[=\uff1d@\uff20]")
SIGNED = re.compile(rf"{LEAD}[-+\u2212\uff0b\uff0d]")
NUMBER = r"[-+\u2212]?\d+(?:[.,]\d+)*"
UNIT = r"(?:\s?%|\s?[A-Za-z\u00b5\u00b0]{1,12}\u00b2?(?:/[A-Za-z]{1,8})?)?"
UPTO = r"(?:\s*[\u2013\u2014]\s*|\s+to\s+|\s*[,;]\s+)"
RANGE = rf"{NUMBER}{UNIT}(?:{UPTO}{NUMBER}{UNIT})?"
PLAIN = re.compile(rf"\s*(?:[-+\u2212\u2013]|{RANGE}(?:\s*[(\[]{RANGE}[)\]])?)\s*")
PROGRAM = re.compile(r"\W*\w+(?:\.exe)?\s*\|.*!", re.DOTALL | re.IGNORECASE)  # dynamic data exchange: cmd|'…'!A0


def runs(cell: str) -> bool:
    """Return whether a spreadsheet would take `cell` for more than text and numbers."""
    if SIGNED.match(cell):
        return not PLAIN.fullmatch(cell)
    return bool(FORMULA.match(cell) or PROGRAM.match(cell))


def harmless(cell: str) -> str:
    """Return `cell` as a spreadsheet shows it and does not run it: behind an apostrophe where that is needed."""
    return f"'{cell.lstrip()}" if runs(cell) else cell
