"""The verb `new` and the kinds that it can begin: each is a file of this room, read only when asked for."""

from __future__ import annotations

from importlib import import_module

import click

KINDS = ("post", "claim", "study", "exercise")


class _Kinds(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(KINDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in KINDS:
            return None
        command: click.Command = import_module(f"legday.new.{cmd_name}").command
        return command


@click.group(cls=_Kinds)
def new() -> None:
    """Begin a post, a claim, a study or an exercise: answer a few questions, or give each answer as an option."""
