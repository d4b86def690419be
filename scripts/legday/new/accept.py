"""What an answer must be: each function returns one that turns text into a value or says what is wrong with it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection
from typing import TypeVar

import click

from legday.facts.load import ID
from legday.findings import nearest
from legday.new.records.fields import DOI
from legday.pages.front_matter import LONGEST_DESCRIPTION, SHORTEST_DESCRIPTION

T = TypeVar("T")
Accept = Callable[[str], T]


def one_of(known: Collection[str], what: str) -> Accept[str]:
    """Accept a name that is known."""

    def accept(answer: str) -> str:
        name = answer.strip()
        if name in known:
            return name
        listed = f" Known are {', '.join(sorted(known))}." if 0 < len(known) <= 30 else ""
        raise click.BadParameter(f'There is no {what} "{name}".{nearest(name, known) or listed}')

    return accept


def text(least: int = 1, most: int = 1000) -> Accept[str]:
    """Accept text of that many characters, on one line."""

    def accept(answer: str) -> str:
        said = " ".join(answer.split())
        if len(said) < least:
            raise click.BadParameter(f"It needs {least} characters or more; this has {len(said)}.")
        if len(said) > most:
            raise click.BadParameter(f"It may have {most} characters at most; this has {len(said)}.")
        return said

    return accept


def plain(least: int, most: int) -> Accept[str]:
    """Accept text that can stand in front matter, which shows no markup."""

    def accept(answer: str) -> str:
        said = text(least, most)(answer)
        if re.search(r"[<>{}]", said):
            raise click.BadParameter("Write it without < > { }.")
        return said

    return accept


def description(answer: str) -> str:
    """Accept a page's description."""
    return plain(SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION)(answer)


def question(answer: str) -> str:
    """Accept a question; its mark is added."""
    return f"{text(9, 200)(answer).rstrip('?. ')}?"


def identifier(taken: Collection[str]) -> Accept[str]:
    """Accept a name that can be an id and that is free, letter case aside."""

    def accept(answer: str) -> str:
        name = answer.strip()
        if not ID.fullmatch(name):
            raise click.BadParameter("Write lower-case letters a to z and digits, words joined by hyphens.")
        if name in {other.casefold() for other in taken}:
            raise click.BadParameter(f'"{name}" is taken. Nothing is overwritten: choose another name.')
        return name

    return accept


def doi(answer: str) -> str:
    """Accept a DOI, bare or within an address, or nothing."""
    if answer.strip() and not DOI.search(answer):
        raise click.BadParameter(
            f'"{answer}" holds no DOI. One begins with 10., such as 10.1152/japplphysiol.01147.2009.'
        )
    return answer.strip()


def day(answer: str) -> datetime.date:
    """Accept a date."""
    try:
        return datetime.date.fromisoformat(answer.strip())
    except ValueError:
        raise click.BadParameter(f'"{answer}" is no date. Write one like 2026-11-23.') from None


def year(answer: str) -> int:
    """Accept a year."""
    if not re.fullmatch(r"(18[5-9]|19\d|20\d)\d", answer.strip()):
        raise click.BadParameter("Write the year with four digits.")
    return int(answer)
