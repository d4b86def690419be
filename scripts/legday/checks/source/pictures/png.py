"""The parts of a PNG (https://www.w3.org/TR/png-3/): chunks."""

from __future__ import annotations

import zlib

from legday.checks.source.pictures import metadata
from legday.checks.source.pictures.anatomy import LARGE_PROFILE, LARGEST_PROFILE, Anatomy, BrokenError, Part

SIGNATURE = b"\x89PNG\r\n\x1a\n"
END = b"\x00\x00\x00\x00IEND\xaeB`\x82"
NEEDED = frozenset(
    {
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "sRGB", "sBIT", "bKGD", "hIST", "pHYs", "tIME", "cICP",
        "mDCV", "cLLI", "acTL", "fcTL", "fdAT",
    }
)  # fmt: skip
HARMLESS = frozenset({"iDOT", "vpAg", "caNv", "orNT", "oFFs", "pCAL", "sCAL", "sTER", "gIFg", "mDCv", "cLLi"})
LARGEST_HARMLESS = 64
LARGEST_TABLE = 768  # a palette of 256 colours
LARGEST_TEXT = 64 * 1024


def read(data: bytes) -> Anatomy:
    """Return the anatomy of the PNG that `data` begins with. Raises BrokenError."""
    if not data.startswith(SIGNATURE):
        raise BrokenError
    anatomy = Anatomy([Part("signature", SIGNATURE)])
    at = len(SIGNATURE)
    while anatomy.parts[-1].name != "IEND":
        size = int.from_bytes(data[at : at + 4], "big")
        end = at + 12 + size
        if at + 12 > len(data) or end > len(data):
            raise BrokenError
        name = data[at + 4 : at + 8].decode("latin-1")
        anatomy.parts.append(Part(name, data[at:end], _tells(name, data[at + 8 : end - 4])))
        at = end
    last = anatomy.parts.pop()
    anatomy.parts.append(Part("IEND", END))
    anatomy.tail = last.data[8:-4] + data[at:]  # the last chunk is empty in a sound picture
    return anatomy


def _tells(name: str, body: bytes) -> tuple[str, ...]:
    if name in NEEDED and (len(body) <= LARGEST_TABLE or name in ("IDAT", "fdAT")):
        return ()
    if name in HARMLESS and len(body) <= LARGEST_HARMLESS:
        return ()
    if name == "iCCP":
        _, _, packed = body.partition(b"\x00")
        return (LARGE_PROFILE,) if len(_unpacked(packed[1:], LARGEST_PROFILE + 1)) > LARGEST_PROFILE else ()
    if name in ("eXIf", "zxIf"):
        return metadata.of_exif(body)
    if name in ("tEXt", "zTXt", "iTXt"):
        return _of_text(name, body)
    if name == "caBX":
        return (metadata.CREDENTIALS,)
    if not name.isalpha() or (name[0].isupper() and name not in NEEDED):
        raise BrokenError
    return (f"unknown data ({name}, {len(body):,} bytes)",)


def _of_text(name: str, body: bytes) -> tuple[str, ...]:
    keyword, _, rest = body.partition(b"\x00")
    if name == "zTXt":
        rest = _unpacked(rest[1:], LARGEST_TEXT)
    elif name == "iTXt":
        is_packed, rest = rest[:1] == b"\x01", rest[2:].partition(b"\x00")[2].partition(b"\x00")[2]
        rest = _unpacked(rest, LARGEST_TEXT) if is_packed else rest
    return metadata.of_text(keyword.decode("latin-1"), rest)


def _unpacked(data: bytes, most: int) -> bytes:
    """Return what `data` holds, `most` bytes of it at most."""
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error:
        raise BrokenError from None
