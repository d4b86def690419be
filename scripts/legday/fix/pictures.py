"""Clean a picture: take out what tells of people and places, and what stands behind it; keep how it looks.

Parts are left out and the rest stays byte by byte, except where that would change the look: a photo that lies on its
side is turned, colours of a large profile become those of a screen, a photo too large for a page is made smaller.
"""

from __future__ import annotations

import io
import warnings
from pathlib import PurePosixPath
from typing import Any

from PIL import Image, ImageCms, ImageOps

from legday.checks.source.files import LARGEST_PICTURE
from legday.checks.source.pictures import FORMATS, MAX_SCANS, READERS, behind_the_end, check_picture, rejoined
from legday.checks.source.pictures.anatomy import LARGE_PROFILE, LARGEST_PROFILE, Anatomy, BrokenError
from legday.checks.source.pictures.decode import KINDS, MAX_PIXELS, MAX_SIDE, kind_of
from legday.checks.source.pictures.metadata import orientation
from legday.fix import drawings

LARGEST = 30_000_000  # bytes that are read at all
MOST_PIXELS = 100_000_000
SIDES = (1_600, 1_200, 900)  # of a picture that is made smaller
QUALITIES = (90, 82, 74, 66)

Cleaned = tuple[bytes, tuple[str, ...]]


def cleaned(data: bytes, path: str) -> Cleaned:
    """Return the picture `data` clean, and in words what was done; as it is where nothing is to clean or can be."""
    ending = PurePosixPath(path).suffix.removeprefix(".")
    if ending == "svg":
        return drawings.cleaned(data, path)
    kind = FORMATS[ending]
    if kind_of(data) != kind or len(data) > LARGEST:
        return data, ()
    try:
        anatomy = READERS[kind](data)
        made, done = _clean(data, kind, anatomy)
    except BrokenError:
        return data, ()
    except Exception:  # what a decoder raises for bytes that a stranger made is its own affair
        return data, ()
    before = {finding.code for finding in check_picture(path, data)}
    after = {finding.code for finding in check_picture(path, made)}
    return (made, done) if done and after <= before and "picture-broken" not in after else (data, ())


def _clean(data: bytes, kind: str, anatomy: Anatomy) -> Cleaned:
    told, behind = anatomy.tells, behind_the_end(anatomy)
    kept = rejoined(anatomy, kind)
    with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(kept), formats=KINDS) as picture:
        width, height = picture.size
        is_large = max(width, height) > MAX_SIDE or width * height > MAX_PIXELS or len(kept) > LARGEST_PICTURE
        if not (told or behind or is_large) or anatomy.scans > MAX_SCANS or width * height > MOST_PIXELS:
            return data, ()
        turned = _turned(anatomy)
        done = [f"out is {', '.join(told)}"] if told else []
        done += ["what stood behind the picture is out"] if behind else []
        if turned == 1 and LARGE_PROFILE not in told and not is_large:
            return kept, tuple(done)
        picture.load()
        drawn: Image.Image = picture
        if turned != 1:
            drawn = _upright(drawn, turned)
            done.append("it stands upright")
        if LARGE_PROFILE in told:
            drawn = _in_colours_of_a_screen(drawn, data)
        is_lossless = "VP8L" in {part.name for part in anatomy.parts}
        if not is_large:
            return _saved(drawn, kind, is_lossless=is_lossless), tuple(done)
        for side in SIDES:
            drawn.thumbnail((side, side), Image.Resampling.LANCZOS)
            made = _saved(drawn, kind, is_lossless=is_lossless)
            if len(made) <= LARGEST_PICTURE:
                return made, (*done, f"it measures {drawn.width} by {drawn.height} pixels")
    return data, ()


def _turned(anatomy: Anatomy) -> int:
    """Return how the metadata says that the picture is turned: 1 to 8."""
    bodies = {"E1": slice(4, None), "eXIf": slice(8, -4), "EXIF": slice(8, None)}
    turns = (orientation(part.data[bodies[part.name]]) for part in anatomy.parts if part.name in bodies)
    return next((turned for turned in turns if turned != 1), 1)


def _upright(picture: Image.Image, turned: int) -> Image.Image:
    picture.getexif()[0x0112] = turned
    return ImageOps.exif_transpose(picture)


def _in_colours_of_a_screen(picture: Image.Image, data: bytes) -> Image.Image:
    """Return the picture in sRGB; `data` is the file with its profile."""
    mode: Any = "L" if picture.mode == "L" else "RGB"
    try:
        with Image.open(io.BytesIO(data), formats=KINDS) as whole:
            source = ImageCms.ImageCmsProfile(io.BytesIO(whole.info["icc_profile"]))
        return ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode=mode) or picture
    except (ImageCms.PyCMSError, OSError, ValueError, KeyError):
        return picture  # it was no profile


def _saved(picture: Image.Image, kind: str, *, is_lossless: bool) -> bytes:
    """Return the picture as a file of `kind`, without metadata; of lower quality where it would be too large."""
    profile = picture.info.get("icc_profile") or b""
    base: dict[str, Any] = {"icc_profile": profile if len(profile) <= LARGEST_PROFILE else None}
    if kind == "PNG":
        return _file(picture, kind, {**base, "optimize": True})
    made = b""
    for quality in QUALITIES:
        extra = {"exif": b"", "xmp": b""} if kind == "WEBP" else {"optimize": True, "progressive": True}
        lossless = {"lossless": True} if is_lossless and quality == QUALITIES[0] else {}
        made = _file(picture, kind, {**base, **extra, **lossless, "quality": quality})
        if len(made) <= LARGEST_PICTURE:
            break
    return made


def _file(picture: Image.Image, kind: str, options: dict[str, Any]) -> bytes:
    picture.info = {key: value for key, value in picture.info.items() if key in ("transparency", "gamma")}
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()
