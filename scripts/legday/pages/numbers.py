"""Find the numbers in running text, each with its value, its sign, its unit and its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from legday.pages import units

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = {word: value for value, word in enumerate(_SMALL)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
MULTIPLES = {"hundred": 100, "thousand": 1000}
LETTERS = frozenset([*WORDS, *MULTIPLES])
FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333", "⅔": "0.667", "⅛": "0.125"}

DIGIT = re.compile(rf"[\d{''.join(FRACTIONS)}]")
_WORD = rf"(?:(?:{'|'.join(_TENS)})-(?:{'|'.join(_SMALL[1:10])})|{'|'.join(sorted(WORDS, key=len, reverse=True))})"
NUMBER = re.compile(
    rf"""
    (?:(?<![\w%)\]])(?P<sign>[+±\u2212-]|(?<=[\s(])\u2013))?
    (?:
      (?<![\w.])
      (?P<digits>\d{{1,3}}(?:[,\u00a0\u2009\u202f]\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)
      (?P<part>[½¼¾⅓⅔⅛])?
    | (?<!\w) (?P<fraction>[½¼¾⅓⅔⅛])
    | (?<![\w-]) (?P<word>(?i:(?:a\s)?(?:hundred|thousand)|{_WORD}(?:[\s-](?:hundred|thousand))?))(?!\w)
    )
    """,
    re.VERBOSE,
)

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
NAMED = r"(?:type|phase|grade|stage|level|step|table|figure|chapter|version|section|statement|question|part|number)"
NOT_A_NUMBER = re.compile(
    rf"""
      \d{{4}}-\d\d-\d\d                                            # dates
    | \b(?:\d{{1,2}}\s+)?{MONTH}(?:\s+\d{{1,2}}\b)?(?:,?\s+(?:19|20)\d\d)?
    | \b\d{{1,2}}:\d\d(?:\s*[ap]\.?m\b\.?)?                        # clock times
    | \b\d{{1,2}}(?:\s*[-\u2013]\s*\d{{1,2}})?\s*[ap]\.?m\b\.?
    | \b\d+(?:\.\d+)?\s*%\s*(?:CI|CrI|confidence|credible|prediction)\b
    | \b(?i:{NAMED})\s+\d+(?![\d.%])                               # names: type 2, grade 9
    | \b\d+(?:st|nd|rd|th)\b                                       # ordinals
    | \b(?:\d+\s?[-\u2013]\s?)?\d+[\s-]?RM\b
    | \b(?i:their|his|her|the|early|late|mid)[\s-]\d+0s\b           # decades
    | (?<!/)\b[A-Za-z]+[-_]?\d[\w.-]*                                    # identifiers: VO2max, IGF-1, s05
    """,
    re.VERBOSE,
)
STOP = "an? the of in on at to for from with without than and or but by per as is are was were be who which that"
UNIT = re.compile(rf"(?:\s*|-)({units.PATTERN})")
COUNTED = re.compile(
    rf"(?:\s+|-)(?:(?!(?:{'|'.join(STOP.split())})\b)[A-Za-z][a-z-]*\s+){{1,3}}?({units.COUNTED_PATTERN})"
)
BEFORE = re.compile(r"(?i)\b(day|week|month|year)s?\s+$")
ABOUT = r"(?:(?:about|around|roughly|nearly|almost|over)\s+)?"
RANGE = re.compile(rf"\s*(?:[-\u2013\u2014]|\bto\b|\bor\b)\s*{ABOUT}")
AND = re.compile(rf"\s+and\s+{ABOUT}")
BETWEEN = re.compile(rf"(?i)\bbetween\s+{ABOUT}$")


@dataclass(frozen=True)
class Number:
    """A number in a text: `value` without its sign, canonical `unit` or None, what was written and where it starts.

    `exact` says that it was written with decimals or as a fraction, `word` that it was written in letters.
    """

    value: Decimal
    unit: str | None = None
    sign: str = ""
    text: str = ""
    start: int = 0
    exact: bool = False
    word: bool = False


def find_numbers(text: str) -> list[Number]:
    """Return the numbers of `text` in order; years, dates, clock times, ordinals and identifiers are none."""
    return list(_find(text))


@lru_cache(maxsize=16384)
def _find(text: str) -> tuple[Number, ...]:
    if DIGIT.search(text):
        text = NOT_A_NUMBER.sub(lambda match: re.sub(r"\S", "_", match[0]), text)
    elif LETTERS.isdisjoint(re.findall(r"[a-z]+", text.lower())):
        return ()
    found = [match for match in NUMBER.finditer(text) if not _is_identifier(text, match)]
    spelled = [_unit_after(text, match) for match in found]
    named = [units.unit_name(match[1]) if match else None for match in spelled]
    for n in reversed(range(len(found) - 1)):
        if named[n] is None and _is_range(text, found[n], found[n + 1]):
            named[n] = named[n + 1]
    return tuple(
        _number(text, match, unit or _unit_before(text, match), spelling.end() if spelling else match.end())
        for match, unit, spelling in zip(found, named, spelled, strict=True)
        if not (unit in (None, "studies") and _is_year(match))
    )


def _is_identifier(text: str, match: re.Match[str]) -> bool:
    following = text[match.end() : match.end() + 1]
    return (following.isalpha() or following == "_") and not UNIT.match(text, match.end())


def _is_year(match: re.Match[str]) -> bool:
    return not match["sign"] and bool(re.fullmatch(r"(?:19|20)\d\d", match["digits"] or ""))


def _unit_after(text: str, match: re.Match[str]) -> re.Match[str] | None:
    unit = UNIT.match(text, match.end()) or COUNTED.match(text, match.end())
    if unit and unit[1] in units.TIMES and re.match(r"\s*\d", text[unit.end() :]):
        return None
    return unit


def _unit_before(text: str, match: re.Match[str]) -> str | None:
    before = BEFORE.search(text, max(0, match.start() - 12), match.start())
    return units.unit_name(before[1]) if before and match["digits"] else None


def _is_range(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    between = first.end(), second.start()
    if RANGE.fullmatch(text, *between):
        return True
    return bool(AND.fullmatch(text, *between) and BETWEEN.search(text, max(0, first.start() - 20), first.start()))


def _number(text: str, match: re.Match[str], unit: str | None, end: int) -> Number:
    written = " ".join(text[match.start() : end].split())
    sign = "-" if match["sign"] in ("-", "\u2212", "\u2013") else match["sign"] or ""
    return Number(
        value=_value(match),
        unit=unit,
        sign="" if sign == "±" else sign,
        text=written if end > match.end() or not unit else f"{written} {unit}".replace(" %", "%"),
        start=match.start(),
        exact="." in (match["digits"] or "") or bool(match["part"] or match["fraction"]),
        word=bool(match["word"]),
    )


def _value(match: re.Match[str]) -> Decimal:
    if match["word"]:
        return Decimal(_word_value(match["word"].lower()))
    whole = re.sub(r"[^\d.]", "", match["digits"] or "") or "0"
    part = match["part"] or match["fraction"]
    return (Decimal(whole) + Decimal(FRACTIONS[part] if part else 0)).normalize()


def _word_value(word: str) -> int:
    value = 0
    for part in re.split(r"[\s-]+", word):
        if part in MULTIPLES:
            value = max(value, 1) * MULTIPLES[part]
        elif part in WORDS:
            value += WORDS[part]
    return value
