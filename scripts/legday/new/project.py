"""The project that the new file goes into: its facts before, its findings and its preview after."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from legday.checks.source import check_source
from legday.facts import Facts, load_facts
from legday.new import accept
from legday.new.ask import Answers, has_terminal
from legday.preview import serve_site
from legday.reports import report

ADDRESS = "127.0.0.1:8000"
SERVE = click.option("--serve/--no-serve", default=None, help="Open the preview afterwards; a terminal asks.")


def facts_of(root: Path) -> Facts:
    """Return the facts of the project at `root`; without any there is nothing to add to."""
    facts, _ = load_facts(root)
    if not facts.topics:
        raise click.ClickException(
            "There are no topics in seeds/topics. Run this in the project's root, or name --root."
        )
    return facts


def ask_topic(answers: Answers, facts: Facts) -> str:
    """Ask for one of the topics."""
    known = [name for name, _ in facts.topics_in_order()]
    return answers.ask("topic", f"Topic ({', '.join(known)})", accept.one_of(known, "topic"))


def months_after(day: datetime.date, months: int) -> datetime.date:
    """Return the same day that many months later, or the last day of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = datetime.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(datetime.date(year, month + 1, 1) + datetime.timedelta(day.day - 1), following - datetime.timedelta(1))


def finish(root: Path, written: Sequence[str], left: Sequence[str], serve: bool | None) -> None:
    """Say what was written and what is left to do, findings included; then open the preview, if wanted."""
    for path in written:
        click.echo(f"Wrote {path}")
    findings = check_source(root, [root / path for path in written])
    if left or findings:
        click.echo("\nLeft to do:")
    for todo in left:
        click.echo(f"- {todo}")
    if findings:
        click.echo(f"\n{report(findings, 'text')}")
    if serve or (serve is None and has_terminal() and click.confirm("Open the preview?", default=True)):
        sys.exit(serve_site(root, ADDRESS))
