"""What a value without quotes is: text, or a number, a day, true, false, nothing, as every reader of YAML sees it.

YAML 1.1 takes 050 for 40, 1:10 for 70 and 1_000 for 1000; YAML 1.2 does not. The engines, the schemas and this code
read the same files, so what they could read differently is refused, and so is what no fact needs: times of day,
infinity, bytes, numbers of more digits than a number can keep.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import Any

import yaml

STR = "tag:yaml.org,2002:str"
NULL = "tag:yaml.org,2002:null"
BOOL = "tag:yaml.org,2002:bool"
TRUE = frozenset({"yes", "true", "on"})
WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})?\.[0-9]{1,15}|[-+]?(?:0|[1-9][0-9]{0,14})\.")
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
NUMBER_ELSEWHERE = re.compile(r"[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?[eE][-+]?[0-9]+|0o[0-7]+")  # text in 1.1, not in 1.2
YEARS = range(1500, 10_000)
LONGEST = 40

RESOLVER: Any = yaml.resolver.Resolver()
DIGITS = 15  # that a number keeps, whatever reads it
UNSURE = '"{}" is no number in plain digits: programs read it in different ways.'
QUOTE = 'Write a number in plain digits, such as 50 or 0.5; for text put quotes around it: "{}".'
DAY_MEND = "Write a day that is in the calendar, year first: 2026-11-23."


class UnsureError(ValueError):
    """A value that is refused; its arguments are message and mend."""


def scalar(node: yaml.ScalarNode) -> Any:
    """Return the value of `node`: str, int, float, bool, date or None. Raises UnsureError where it is none for sure."""
    written = node.value
    is_bare = not node.style
    implied = _implied(written) if is_bare else STR
    if node.tag != implied:
        raise UnsureError(f'The tag "{node.tag.rpartition(":")[2]}" is not read.', "Take the tag out.")
    if implied == STR:
        if is_bare and needs_quotes(written):
            raise _unsure(written)
        return written
    if implied == NULL:
        return None
    if implied == BOOL:
        return written.lower() in TRUE
    if WHOLE.fullmatch(written):
        return int(written)
    if DECIMAL.fullmatch(written):
        return float(written)
    if implied.endswith(":timestamp"):
        return _day(written)
    raise _unsure(written)


@lru_cache(maxsize=4096)  # most values without quotes are ids and keys' words, met again and again
def _implied(written: str) -> str:
    """Return the tag that YAML 1.1 gives to what is written without quotes."""
    return str(RESOLVER.resolve(yaml.ScalarNode, written, (True, False)))


def needs_quotes(text: str) -> bool:
    """Return whether `text`, which is text without quotes in YAML 1.1, is a number in 1.2."""
    return bool(NUMBER_ELSEWHERE.fullmatch(text))


def _day(written: str) -> datetime.date:
    match = DAY.fullmatch(written)
    if not match:
        raise UnsureError("This is a day with a time of day.", "Write the day alone, year first: 2026-11-23.")
    try:
        day = datetime.date(*map(int, match.groups()))
    except ValueError:
        raise UnsureError(f"There is no day {written}.", DAY_MEND) from None
    if day.year not in YEARS:
        raise UnsureError(f"The year {match[1]} cannot be meant.", DAY_MEND)
    return day


def _unsure(written: str) -> UnsureError:
    short = written if len(written) <= LONGEST else f"{written[: LONGEST - 3]}..."
    digits = sum(sign.isdigit() for sign in written)
    if digits > DIGITS and written.strip("+-.0123456789") == "":
        return UnsureError(f"A number keeps {DIGITS} digits; this one has {digits}.", QUOTE.format(short))
    return UnsureError(UNSURE.format(short), QUOTE.format(short))
