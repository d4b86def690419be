"""The parts of a JPEG (ITU-T T.81, annex B): marker segments, and the scans between them."""

from __future__ import annotations

import re
from dataclasses import replace

from legday.checks.source.pictures import metadata
from legday.checks.source.pictures.anatomy import LARGE_PROFILE, LARGEST_PROFILE, Anatomy, BrokenError, Part

START, END, SCAN, COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
FRAMES = (0xC0, 0xC1, 0xC2)  # baseline, extended, progressive: what browsers show
TABLES = (0xC4, 0xCC, 0xDB, 0xDC, 0xDD)
MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")
FOLLOWING = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
HEADERS = {0: b"JFIF\x00", 2: b"ICC_PROFILE\x00", 14: b"Adobe"}
LONGEST = {0: 16, 14: 14}


def read(data: bytes) -> Anatomy:
    """Return the anatomy of the JPEG that `data` begins with. Raises BrokenError."""
    if not data.startswith(b"\xff\xd8\xff"):
        raise BrokenError
    anatomy = Anatomy([Part("SOI", data[:2])], scans=0)
    at, frames, profile = 2, 0, 0
    while True:
        found = MARKER.match(data, at)
        if not found:
            raise BrokenError
        marker = data[found.end() - 1]
        if marker == END:
            anatomy.parts.append(Part("EOI", b"\xff\xd9"))
            anatomy.tail = data[found.end() :]
            if frames != 1 or not anatomy.scans:
                raise BrokenError
            if profile > LARGEST_PROFILE:
                anatomy.parts = [_large(part) for part in anatomy.parts]
            return anatomy
        length = int.from_bytes(data[found.end() : found.end() + 2], "big")
        end = found.end() + length
        if length < 2 or end > len(data):
            raise BrokenError
        body = data[found.end() + 2 : end]
        if marker == SCAN:
            following = FOLLOWING.search(data, end)
            end = following.start() if following else len(data)
            anatomy.scans += 1
        frames += marker in FRAMES
        profile += len(body) if marker == 0xE2 and body.startswith(HEADERS[2]) else 0
        anatomy.parts.append(Part(f"{marker:02X}", data[found.end() - 2 : end], _tells(marker, body)))
        at = end


def _large(part: Part) -> Part:
    """Return a part of a colour profile as one that tells; any other as it is."""
    return replace(part, tells=(LARGE_PROFILE,)) if part.name == "E2" and part.data[4:].startswith(HEADERS[2]) else part


def _tells(marker: int, body: bytes) -> tuple[str, ...]:
    if marker in (SCAN, *FRAMES, *TABLES):
        return ()
    if marker == COMMENT:
        return metadata.of_comment(body.decode("latin-1"))
    number = marker - 0xE0
    if not 0 <= number <= 15:
        raise BrokenError
    if number in HEADERS and body.startswith(HEADERS[number]):
        return () if number == 2 or len(body) + 2 <= LONGEST[number] else ("a smaller copy of it",)
    if number == 1 and body.startswith(b"Exif\x00"):
        return metadata.of_exif(body)
    if number == 1 and b"ns.adobe.com/x" in body[:40]:
        return metadata.of_xmp(body)
    if number == 13:
        return metadata.of_photoshop(body)
    if number == 2 and body.startswith(b"MPF\x00"):
        return (metadata.SEVERAL,)
    if number == 11:
        return (metadata.CREDENTIALS,)
    return (f"notes of a program (APP{number})",) if any(body) else ()
