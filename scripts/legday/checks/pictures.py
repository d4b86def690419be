"""Pictures are what their names say, whole, of a size for phones, and tell nothing about who took them."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from pathlib import PurePosixPath

from PIL import ExifTags, Image

from legday.checks.svg import check_svg
from legday.findings import Finding

FORMATS = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP"}
KNOWN = (*FORMATS.values(), "GIF")
FOREIGN = re.compile(rb"<script|<html|<!doctype|<\?php|%PDF-|PK\x03\x04", re.IGNORECASE)
MAX_SIDE = 4_000  # pixels
MAX_PIXELS = 8_000_000

Problem = tuple[str, str, str]


def is_picture(path: str) -> bool:
    """Return whether the file at `path` is called a picture."""
    return PurePosixPath(path).suffix in (".svg", *(f".{ending}" for ending in FORMATS))


def check_picture(path: str, data: bytes) -> Iterator[Finding]:
    """Yield findings for the picture `path`, whose bytes are `data`."""
    ending = PurePosixPath(path).suffix.removeprefix(".")
    if ending == "svg":
        yield from check_svg(path, data)
    elif problem := _problem(data, ending):
        yield Finding(path, 1, 1, *problem)


def _problem(data: bytes, ending: str) -> Problem | None:
    wanted = FORMATS[ending]
    broken = "picture-broken", "The picture is broken or not a picture.", "Save it again, as PNG, JPEG, WebP or SVG."
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=KNOWN) as picture:
            width, height = picture.size
            if picture.format != wanted:
                mend = f"Give the file the ending that fits {picture.format}, or save it as {wanted}."
                return "picture-kind", f"The file is called .{ending} but holds {picture.format}.", mend
            if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
                message = f"The picture measures {width} by {height} pixels."
                return "picture-pixels", message, f"Make it no more than {MAX_SIDE} pixels wide or high; 1,600 do."
            if getattr(picture, "n_frames", 1) > 1:
                return "picture-moves", "The picture moves.", "Save one of its frames: nothing moves on its own here."
            if ExifTags.IFD.GPSInfo in picture.getexif():
                return "picture-place", "The picture tells where it was taken.", "Save it without its metadata."
            picture.load()
    except Image.DecompressionBombError:
        return "picture-pixels", "The picture has far too many pixels.", f"Make it no more than {MAX_SIDE} pixels wide."
    except (OSError, ValueError, SyntaxError, OverflowError, EOFError):
        return broken
    if len(data) > _end(data, wanted) or FOREIGN.search(data):
        mend = "Save the picture again with a picture editor."
        return "picture-tail", "Something other than a picture is hidden in the file.", mend
    return None


def _end(data: bytes, form: str) -> int:
    """Return where the picture ends in its file."""
    if form == "PNG":
        return data.find(b"IEND") + 8
    if form == "JPEG":
        return data.rfind(b"\xff\xd9") + 2
    return int.from_bytes(data[4:8], "little") + 8
