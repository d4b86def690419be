"""The console command `legday`: verbs, nothing else."""

from __future__ import annotations

import gc
import sys
from datetime import datetime
from pathlib import Path

import click

from legday.findings import Finding, nearest
from legday.new.verbs import new
from legday.options import ROOT
from legday.reports import FORMATS, report

NONE = "No findings."
FORMAT = click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to print findings."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Build and check Leg Day, examined."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@ROOT
@FORMAT
@click.option("--fix", is_flag=True, help="First mend what can be mended without a choice, and say what was.")
def check(paths: tuple[Path, ...], root: Path, form: str, fix: bool) -> None:
    """Check the sources: PATHS, or everything. Exit 0 clean, 1 findings, 2 could not run."""
    gc.disable()  # the command ends soon; looking for what could be freed takes a tenth of its time
    from legday.checks.source import check_source

    asked = [path.parent.resolve() / path.name for path in paths]
    refused = _fix(root.resolve(), asked) if fix else []
    _end([*refused, *check_source(root.resolve(), asked)], form)


@main.command()
@click.option("--engine", type=click.Choice(["mkdocs", "zensical"]), default="mkdocs", help="What renders the pages.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("site"), help="Where the site goes.")
@ROOT
@FORMAT
def build(engine: str, out: Path, root: Path, form: str) -> None:
    """Check, render, make smaller and safe, check again; swap the site in whole, or leave the old one untouched."""
    from legday.publish import build_site

    _end(build_site(root.resolve(), root.resolve() / out, engine), form)


@main.command()
@click.option("--address", default="127.0.0.1:8000", help="Where to serve.")
@ROOT
def serve(address: str, root: Path) -> None:
    """Preview the site live; findings appear in the terminal and on the page after each save."""
    from legday.preview import serve_site

    sys.exit(serve_site(root.resolve(), address))


@main.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("site"))
@click.option("--external", is_flag=True, help="Also ask the servers of other sites.")
@ROOT
@FORMAT
def links(site: Path, external: bool, root: Path, form: str) -> None:
    """Check the links of a built SITE."""
    from legday.checks.site import check_site

    _end(check_site(site.resolve(), root.resolve(), external=external), form)


@main.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what the finding CODE means, with a wrong and a right example; without CODE, list all."""
    from legday.explanations import explanations
    from legday.reports.explain import explain_all, explain_code

    if code and code not in explanations():
        raise click.BadParameter(f'There is no finding "{code}".{nearest(code, explanations())}', param_hint="CODE")
    click.echo(explain_code(code) if code else explain_all())


@main.command()
@click.argument("base", default="main")
@click.argument("head", default="")
@click.option("--site", type=click.Path(file_okay=False, path_type=Path), help="Also build it here, to open from disk.")
@click.option("--summary", "page", type=click.Path(path_type=Path), help="Write the summary here (Markdown).")
@ROOT
@FORMAT
def compare(base: str, head: str, site: Path | None, page: Path | None, root: Path, form: str) -> None:
    """Tell what HEAD, or your files, change for readers since BASE; an address that is lost is a finding."""
    from legday.changes import UnknownRevisionError, propose, summary

    try:
        proposal = propose(root.resolve(), base, head, site)
    except UnknownRevisionError as error:
        raise click.UsageError(f"git knows no revision {error} here.") from None
    if page:
        with page.open("a", encoding="utf-8") as file:
            file.write(summary(proposal))
    elif form == "text":
        click.echo(summary(proposal))
        sys.exit(1 if proposal.findings else 0)
    _end(proposal.findings, form)


@main.command()
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Due on this day; without it, today.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@ROOT
def review(as_of: datetime | None, form: str, root: Path) -> None:
    """List the claims, pages and posts whose review is due, the most overdue first. Exit 0."""
    from legday.facts import load_facts
    from legday.pages import read_pages
    from legday.reports.due import DUE_FORMATS, due

    day = (as_of or datetime.now()).date()
    facts, _ = load_facts(root.resolve())
    click.echo(DUE_FORMATS[form](due(facts, read_pages(root.resolve()), day), day))


main.add_command(new)


def _fix(root: Path, paths: list[Path]) -> list[Finding]:
    from legday.fix import fix_source

    fixed, refused = fix_source(root, paths)
    for file in fixed:
        click.echo(f"{file.path}: mended ({'; '.join(file.done)})", err=True)
    return refused


def _end(findings: list[Finding], form: str) -> None:
    text = report(findings, form) or (NONE if form == "text" else "")
    if text:
        click.echo(text)
    sys.exit(1 if findings else 0)
