"""Open a picture as a browser would: of which kind it is, how large, whether it moves, and whether it is whole."""

from __future__ import annotations

import io
import warnings

from PIL import Image

MAX_SIDE = 4_000  # pixels
MAX_PIXELS = 8_000_000
KINDS = ("PNG", "JPEG", "WEBP")
BRANDS = {b"avif": "AVIF", b"avis": "AVIF", b"heic": "HEIC", b"heix": "HEIC", b"mif1": "HEIC", b"msf1": "HEIC"}
BEGINNINGS = {
    b"\x89PNG\r\n": "PNG", b"\xff\xd8\xff": "JPEG", b"GIF8": "GIF", b"BM": "BMP", b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF", b"%PDF-": "PDF", b"\xff\x0a": "JPEG XL",
}  # fmt: skip


def kind_of(data: bytes) -> str:
    """Return the kind of picture that `data` begins like, or nothing."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp":
        return BRANDS.get(data[8:12], "")
    return next((kind for beginning, kind in BEGINNINGS.items() if data.startswith(beginning)), "")


def problem_of(data: bytes) -> tuple[str, str, str] | None:
    """Return code, message and mend for what stands against showing the picture `data`."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=KINDS) as picture:
            width, height = picture.size
            if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
                message = f"The picture measures {width} by {height} pixels."
                return "picture-pixels", message, f"Make it no more than {MAX_SIDE} pixels wide or high; 1,600 do."
            if getattr(picture, "n_frames", 1) > 1:
                return "picture-moves", "The picture moves.", "Save one of its frames: nothing moves on its own here."
            picture.load()
    except Image.DecompressionBombError:
        return "picture-pixels", "The picture has far too many pixels.", f"Make it no more than {MAX_SIDE} pixels wide."
    except Exception:  # what a decoder raises for bytes that a stranger made is its own affair
        return "picture-broken", "The picture is broken or not a picture.", "Save it again, as PNG, JPEG, WebP or SVG."
    return None
