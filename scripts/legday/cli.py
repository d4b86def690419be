"""The console command `legday`: verbs, nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from legday.findings import Finding
from legday.reports import FORMATS, report

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project's root, which holds mkdocs.yml.",
)
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
def check(paths: tuple[Path, ...], root: Path, form: str) -> None:
    """Check the sources: PATHS, or everything. Exit 0 clean, 1 findings, 2 could not run."""
    from legday.checks import check_source

    _end(check_source(root.resolve(), [path.resolve() for path in paths]), form)


@main.command()
@click.option("--engine", type=click.Choice(["mkdocs", "zensical"]), default="mkdocs", help="What renders the pages.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("site"), help="Where the site goes.")
@ROOT
@FORMAT
def build(engine: str, out: Path, root: Path, form: str) -> None:
    """Check, render, polish and check again; swap the site in whole, or leave the old one untouched."""
    from legday.publish import build_site

    _end(build_site(root.resolve(), root.resolve() / out, engine), form)


@main.command()
@click.option("--address", default="127.0.0.1:8000", help="Where to serve.")
@ROOT
def serve(address: str, root: Path) -> None:
    """Preview the site live; findings appear in the terminal and on the page after each save."""
    from legday.publish import serve_site

    sys.exit(serve_site(root.resolve(), address))


@main.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("site"))
@click.option("--external", is_flag=True, help="Also ask the servers of other sites.")
@ROOT
@FORMAT
def links(site: Path, external: bool, root: Path, form: str) -> None:
    """Check the links of a built SITE."""
    from legday.checks.built import check_site

    _end(check_site(site.resolve(), root.resolve(), external=external), form)


def _end(findings: list[Finding], form: str) -> None:
    text = report(findings, form)
    if text:
        click.echo(text)
    sys.exit(1 if findings else 0)
