"""A post's cover: a picture from anywhere on the machine, copied beside the post, clean and of a size for phones."""

from __future__ import annotations

from pathlib import Path

import click

from legday.checks.source.pictures import FORMATS
from legday.checks.source.pictures.decode import kind_of
from legday.fix.pictures import LARGEST, cleaned
from legday.pages.posts import FOLDER

ENDINGS = {kind: ending for ending, kind in FORMATS.items()}


def cover_of(source: Path, post: str) -> tuple[str, bytes]:
    """Return path and bytes of the cover of `post` that is made of the picture `source`, and say what was cleaned."""
    data = source.read_bytes() if source.stat().st_size <= LARGEST else b""
    kind = kind_of(data)
    ending = ENDINGS.get(kind) or ("svg" if source.suffix.lower() == ".svg" else "")
    if not data or not ending:
        found = f" This holds {kind}." if kind else ""
        raise click.BadParameter(
            f"A cover is a .jpg, .png, .webp or .svg of at most 30 MB.{found}", param_hint="--cover"
        )
    path = f"docs/{FOLDER}/{post}.{ending}"
    made, done = cleaned(data, path)
    if done:
        click.echo(f"Cleaned the cover: {'; '.join(done)}.")
    return path, made
