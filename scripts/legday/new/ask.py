"""Questions: an option answers one beforehand; without a terminal the default does, or the option is asked for."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import click

from legday.new.accept import Accept

T = TypeVar("T")


def has_terminal() -> bool:
    """Return whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


class Answers:
    """What the options of a command answer beforehand; a question is named as its option is."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self.given = {name.replace("_", "-"): answer for name, answer in given.items()}

    def ask(self, option: str, wording: str, accept: Accept[T], default: str | None = None) -> T:
        """Return the answer to `wording`: what `option` gave, what is typed, or `default`."""
        given = self.given[option]
        if isinstance(given, str):
            return accepted(option, given, accept)
        if has_terminal():
            answer: T = click.prompt(wording, default=default, value_proc=accept)
            return answer
        if default is None:
            raise click.UsageError(
                f"There is no terminal to ask in. Add --{option}: {wording[0].lower()}{wording[1:]}."
            )
        return accepted(option, default, accept)

    def ask_list(
        self, option: str, wording: str, accept: Accept[T], default: str | None = None, least: int = 1
    ) -> list[T]:
        """Return several answers without repeats: one an option, or typed with commas between."""

        def accept_all(answer: str) -> list[T]:
            parts = [part for part in (part.strip() for part in answer.split(",")) if part]
            if len(parts) < least:
                raise click.BadParameter("Name at least one.")
            return [accept(part) for part in dict.fromkeys(parts)]

        if self.given[option]:
            return [accepted(option, part, accept) for part in dict.fromkeys(self.given[option])]
        return self.ask(option, f"{wording}, with commas between", accept_all, default)

    def ask_lines(self, option: str, wording: str, accept: Accept[T], least: int = 0) -> list[T]:
        """Return several answers, typed one a line until an empty one."""
        given: Sequence[str] = self.given[option]
        if given or not has_terminal():
            if len(given) < least:
                raise click.UsageError(f"Add --{option} at least {least} times: {_begun(wording)}.")
            return [accepted(option, part, accept) for part in given]
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


def accepted(option: str, given: str, accept: Accept[T]) -> T:
    """Return what is accepted of an answer that `option` gave; a complaint names it."""
    try:
        return accept(given)
    except click.BadParameter as error:
        error.param_hint = f"--{option}"
        raise


def _begun(wording: str) -> str:
    return f"{wording[0].lower()}{wording[1:]}"
