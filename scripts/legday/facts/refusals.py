"""Why a value is refused, in an author's words: what is wrong with it and what to write instead."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from legday.facts.forms import WORDS
from legday.findings import foreign_letter

# By how pydantic's name for a refusal begins: what is wanted, and how it is written.
TEXT, NUMBER, ENTRIES, KEYS = "text", "a number", "a list", "keys with values"
WANTED = {
    "string": (TEXT, "Write text."),
    "int": ("a whole number", "Write a whole number, in digits."),
    "float": (NUMBER, "Write a number, in digits."),
    "finite": (NUMBER, "Write a number, in digits."),
    "bool": ("true or false", "Write true or false."),
    "date": ("a date", "Write the year first: 2026-11-23."),
    "list": (ENTRIES, "Put the entries in brackets, [one, two], or each on a line of its own behind a hyphen."),
    "tuple": (ENTRIES, "Put the entries in brackets: [one, two]."),
    "dict": (KEYS, "Write lines below it, each a key, a colon and a value."),
    "model": (KEYS, "Write lines below it, each a key, a colon and a value."),
}
BARE = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?|[0-9]{4}-[0-9]{2}-[0-9]{2}")  # what a quoted value was meant to be
BOUNDS = {"ge": "{} or more", "gt": "more than {}", "le": "{} or less", "lt": "less than {}"}


def wanted(problem: Any) -> tuple[str, str] | None:
    """Return what a value of the wrong type should be and how that is written; None for another problem."""
    head, _, reason = problem["type"].partition("_")
    typed = reason in ("type", "parsing", "from_float", "attributes_type", "from_datetime_parsing", "number")
    return WANTED.get(head) if typed or reason == "from_datetime_inexact" else None


def wrong_type(what: str, given: Any, kinds: list[tuple[str, str]], keys: list[str]) -> tuple[str, str]:
    """Return message and mend for `given`, which is of none of `kinds`; `keys` are those that would be known."""
    names = " or ".join(dict.fromkeys(name for name, _ in kinds))
    hint = kinds[-1][1]
    if keys:
        hint = f"Write lines below it, each a key, a colon and a value. Known here: {', '.join(keys)}."
    if given is None:
        return f"{what} is empty.", hint
    if isinstance(given, str) and BARE.fullmatch(given) and not keys:
        hint = f"Take the quotes away: {given}"
    if TEXT in names and isinstance(given, bool | int | float | date):
        hint = f'Put quotes around it: "{str(given).lower()}".'
        if isinstance(given, bool):
            hint = "Put quotes around it: without them yes, no, on and off are not words but true or false."
    return f"{what} is not {names} but {_kind(given)}.", hint


def refusal(what: str, problem: Any) -> tuple[str, str]:
    """Return message and mend for a value of the right type that is refused."""
    given, ctx, kind = problem.get("input"), problem.get("ctx", {}), problem["type"]
    if kind == "string_pattern_mismatch":
        return f'{what} cannot be "{_short(given)}".', f"Write {WORDS[ctx['pattern']]}.{foreign_letter(str(given))}"
    if kind in ("string_too_short", "string_too_long"):
        return _length(what, len(str(given).strip()), "character", ctx)
    if kind in ("too_short", "too_long"):
        return _length(what, ctx["actual_length"], "entry", ctx)
    bound = next((BOUNDS[name].format(_plain(ctx[name])) for name in BOUNDS if name in ctx), None)
    if bound:
        return f"{what} is {_plain(given)}.", f"Write {bound}."
    arguments: list[str] = [*getattr(ctx.get("error"), "args", ())]
    said = arguments[0] if arguments else problem["msg"]
    return f"{what}: {said[0].lower()}{said[1:]}.", arguments[1] if len(arguments) > 1 else "Correct it here."


def _length(what: str, length: int, unit: str, ctx: Any) -> tuple[str, str]:
    least, most = ctx.get("min_length"), ctx.get("max_length")
    if least is not None:
        message = f"{what} has {_count(length, unit)}; it needs {least} or more." if length else f"{what} is empty."
        return message, f"Write {_count(least, unit)} or more."
    return (
        f"{what} has {_count(length, unit)}; it may have {most} at most.",
        f"Leave out {_count(length - most, unit)}.",
    )


def _count(number: int, unit: str) -> str:
    plural = "entries" if unit == "entry" else f"{unit}s"
    return f"{number} {unit if number == 1 else plural}"


def _kind(given: Any) -> str:
    match given:
        case bool():
            return str(given).lower()
        case str():
            return f'"{_short(given)}"'
        case dict():
            return "keys with values"
        case list():
            return "a list"
        case date():
            return f"the date {given}"
        case _:
            return f"the number {_plain(given)}"


def _plain(number: Any) -> str:
    return f"{number:g}" if isinstance(number, float) else str(number)


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
