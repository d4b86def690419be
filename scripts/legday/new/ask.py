"""Questions: an option answers one beforehand; without a terminal the default does, or the option is asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TypeVar

import click

from legday.new.accept import Accept

T = TypeVar("T")


def has_terminal() -> bool:
    """Return whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(option: str, given: str | None, wording: str, accept: Accept[T], default: str | None = None) -> T:
    """Return the answer to `wording`: what `option` gave, what is typed, or `default`."""
    if given is not None:
        return _accepted(option, given, accept)
    if has_terminal():
        answer: T = click.prompt(wording, default=default, value_proc=accept)
        return answer
    if default is None:
        raise click.UsageError(f"There is no terminal to ask in. Add {option}: {wording[0].lower()}{wording[1:]}.")
    return _accepted(option, default, accept)


def ask_list(
    option: str, given: Sequence[str], wording: str, accept: Accept[T], default: str | None = None, least: int = 1
) -> list[T]:
    """Return several answers without repeats: one an option, or typed with commas between."""

    def accept_all(answer: str) -> list[T]:
        parts = [part for part in (part.strip() for part in answer.split(",")) if part]
        if len(parts) < least:
            raise click.BadParameter("Name at least one.")
        return [accept(part) for part in dict.fromkeys(parts)]

    if given:
        return [_accepted(option, part, accept) for part in dict.fromkeys(given)]
    return ask(option, None, f"{wording}, with commas between", accept_all, default)


def ask_lines(option: str, given: Sequence[str], wording: str, accept: Accept[T], least: int = 0) -> list[T]:
    """Return several answers, typed one a line until an empty one."""
    if given or not has_terminal():
        if len(given) < least:
            raise click.UsageError(f"Add {option} at least {least} times: {wording[0].lower()}{wording[1:]}.")
        return [_accepted(option, part, accept) for part in given]
    answers: list[T] = []
    while True:
        ended = len(answers) >= least
        hint = " (empty: no more)" if ended else ""
        answer = click.prompt(
            f"{wording}, number {len(answers) + 1}{hint}",
            default="" if ended else None,
            show_default=False,
            value_proc=lambda said: accept(said) if said.strip() else None,
        )
        if answer is not None:
            answers.append(answer)
        elif ended:
            return answers


def _accepted(option: str, given: str, accept: Accept[T]) -> T:
    try:
        return accept(given)
    except click.BadParameter as error:
        error.param_hint = option
        raise
