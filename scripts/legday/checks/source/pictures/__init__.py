"""Pictures are what their names say, whole, of a size for phones, and tell nothing about who took them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from legday.checks.source.pictures import jpeg, metadata, png, webp
from legday.checks.source.pictures.anatomy import Anatomy, BrokenError
from legday.checks.source.pictures.decode import kind_of, problem_of
from legday.checks.source.svg import check_svg
from legday.findings import Finding

FORMATS = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP"}
READERS: dict[str, Callable[[bytes], Anatomy]] = {"PNG": png.read, "JPEG": jpeg.read, "WEBP": webp.read}
FOREIGN = re.compile(rb"<script|<html|<!doctype|<\?php|%PDF-", re.IGNORECASE)
MAX_SCANS = 50
FILLING = b"\x00\r\n\t "
AGAIN = "Save the picture again with a picture editor."
BROKEN = ("picture-broken", "The picture is broken or not a picture.", "Save it again, as PNG, JPEG, WebP or SVG.")


def check_picture(path: str, data: bytes) -> Iterator[Finding]:
    """Yield findings for the picture `path`, whose bytes are `data`."""
    ending = PurePosixPath(path).suffix.removeprefix(".")
    if ending == "svg":
        yield from check_svg(path, data)
    else:
        yield from (Finding(path, 1, 1, *problem) for problem in _problems(path, data, FORMATS[ending]))


def rejoined(anatomy: Anatomy, kind: str) -> bytes:
    """Return the file of a picture with the parts that it needs alone."""
    return webp.joined(anatomy.needed) if kind == "WEBP" else b"".join(part.data for part in anatomy.needed)


def _problems(path: str, data: bytes, wanted: str) -> Iterator[tuple[str, str, str]]:
    kind = kind_of(data)
    if kind and kind != wanted:
        hint = f"Give the file the ending that fits {kind}, or save it as {wanted}."
        yield "picture-kind", f"The file is called {PurePosixPath(path).suffix} but holds {kind}.", hint
        return
    try:
        anatomy = READERS[wanted](data)
    except BrokenError:
        yield BROKEN
        return
    if anatomy.scans > MAX_SCANS:
        yield "picture-scans", f"The picture is drawn in {anatomy.scans:,} passes, which takes long.", AGAIN
        return
    problem = problem_of(rejoined(anatomy, wanted))
    if problem:
        yield problem
        if problem[0] == "picture-broken":
            return
    cleaned = f"Run `legday check --fix {path}`, which keeps the picture as it looks, or save it without its metadata."
    yield from _behind(anatomy, data, path)
    told = [what for what in anatomy.tells if what != metadata.SEVERAL or not anatomy.tail]
    if any(what.startswith(metadata.PLACE) for what in told):
        yield "picture-place", "The picture tells where it was taken.", cleaned
    if others := [what for what in told if not what.startswith(metadata.PLACE)]:
        yield "picture-metadata", f"The file tells more than the picture: {', '.join(others)}.", cleaned


def behind_the_end(anatomy: Anatomy) -> bytes:
    """Return what stands behind the picture, where that is more than filling and line ends."""
    return anatomy.tail.strip(FILLING)


def _behind(anatomy: Anatomy, data: bytes, path: str) -> Iterator[tuple[str, str, str]]:
    cleaned = f"Run `legday check --fix {path}`, which keeps"
    pictures, rest = 1, behind_the_end(anatomy)
    while rest.startswith(b"\xff\xd8\xff"):
        try:
            rest = jpeg.read(rest).tail.strip(FILLING)
        except BrokenError:
            break
        pictures += 1
    if rest or FOREIGN.search(data):
        hint = f"{cleaned} the picture alone, or save it again with a picture editor." if rest else AGAIN
        yield "picture-tail", "Something other than a picture is hidden in the file.", hint
    elif pictures > 1:
        hint = f"{cleaned} the first, or save that again with a picture editor."
        yield "picture-several", f"The file holds {pictures} pictures, as phones save them.", hint
