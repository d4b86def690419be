"""The parts of a WebP (RFC 9649): RIFF chunks."""

from __future__ import annotations

from legday.checks.source.pictures import metadata
from legday.checks.source.pictures.anatomy import LARGE_PROFILE, LARGEST_PROFILE, Anatomy, BrokenError, Part

NEEDED = frozenset({"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"})


def read(data: bytes) -> Anatomy:
    """Return the anatomy of the WebP that `data` begins with. Raises BrokenError."""
    stop = int.from_bytes(data[4:8], "little") + 8
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or stop > len(data):
        raise BrokenError
    anatomy = Anatomy(tail=data[stop:])
    at = 12
    while at < stop:
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        if at + 8 > stop or at + 8 + size > stop:
            raise BrokenError
        name = data[at : at + 4].decode("latin-1")
        anatomy.parts.append(Part(name, data[at:end], _tells(name, data[at + 8 : at + 8 + size])))
        at = end
    return anatomy


def _tells(name: str, body: bytes) -> tuple[str, ...]:
    if name in NEEDED:
        return ()
    if name == "ICCP":
        return (LARGE_PROFILE,) if len(body) > LARGEST_PROFILE else ()
    if name == "EXIF":
        return metadata.of_exif(body)
    if name == "XMP ":
        return metadata.of_xmp(body)
    return (metadata.CREDENTIALS,) if name == "C2PA" else (f"unknown data ({name.strip()}, {len(body):,} bytes)",)


def joined(parts: list[Part]) -> bytes:
    """Return the file that holds `parts`; its header says which there are (RFC 9649, 2.7)."""
    names = {part.name for part in parts}
    body = b"WEBP"
    for part in parts:
        data = part.data
        if part.name == "VP8X":
            flags = data[8] & ~0x2C  # profile, EXIF, XMP
            flags |= 0x20 * ("ICCP" in names) | 0x08 * ("EXIF" in names) | 0x04 * ("XMP " in names)
            data = data[:8] + bytes([flags]) + data[9:]
        body += data + b"\x00" * (len(data) % 2)
    return b"RIFF" + len(body).to_bytes(4, "little") + body
