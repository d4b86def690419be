"""Type for the cards: the same two families on every machine, from packages, and text set in lines that fit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

import fontpkg
from PIL import ImageFont

Face = Literal["serif", "sans"]
FAMILIES: dict[Face, str] = {"serif": "Source Serif 4", "sans": "Source Sans 3"}
LEADING: dict[Face, float] = {"serif": 1.12, "sans": 1.34}  # of the size: titles are set tighter than text


@cache
def font(face: Face, weight: int, size: int) -> ImageFont.FreeTypeFont:
    """Return the face in that weight (200 to 900) and size (pixels)."""
    made = ImageFont.truetype(fontpkg.path(FAMILIES[face]), size)
    wanted = {b"Weight": weight, b"Optical Size": min(size, 60)}
    made.set_variation_by_axes([wanted[axis["name"]] for axis in made.get_variation_axes()])
    return made


@dataclass(frozen=True)
class Setting:
    """Text in lines, in one font; `leading` is the way from one baseline to the next."""

    lines: list[str]
    font: ImageFont.FreeTypeFont
    leading: int


def fitted(text: str, face: Face, weight: int, sizes: tuple[int, ...], width: int, height: int) -> Setting:
    """Set `text` in the largest of `sizes` in which it fits into `width` and `height` (pixels).

    Where it fits in none, the smallest is taken and the text is cut.
    """
    for size in sizes:
        used = font(face, weight, size)
        leading = round(size * LEADING[face])
        lines = _lines(text, used, width)
        if len(lines) * leading <= height and _fits(lines, used, width):
            return Setting(_even(text, used, width, lines), used, leading)
    return Setting([_cut(line, used, width) for line in lines[: height // leading]], used, leading)


def _lines(text: str, used: ImageFont.FreeTypeFont, width: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and _length(longer, used) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _even(text: str, used: ImageFont.FreeTypeFont, width: int, lines: list[str]) -> list[str]:
    """Return the text in as many lines, of as even a length as its words allow."""
    for narrower in range(width - 20, 0, -20):
        tried = _lines(text, used, narrower)
        if len(tried) > len(lines) or not _fits(tried, used, width):
            return lines
        lines = tried
    return lines


def _fits(lines: list[str], used: ImageFont.FreeTypeFont, width: int) -> bool:
    return all(_length(line, used) <= width for line in lines)


def _cut(line: str, used: ImageFont.FreeTypeFont, width: int) -> str:
    while _length(line, used) > width:
        line = line[:-2].rstrip() + "…"
    return line


def _length(line: str, used: ImageFont.FreeTypeFont) -> float:
    """Return the length of a line: the sum of its words, which are measured once, and of its spaces."""
    words = line.split(" ")
    return sum(_measured(word, used) for word in words) + (len(words) - 1) * _measured(" ", used)


@cache
def _measured(word: str, used: ImageFont.FreeTypeFont) -> float:
    return used.getlength(word)
