"""The colours of a card: those of the site in its light form (docs/assets/css/tokens.css; a test holds them to it)."""

from __future__ import annotations

from functools import cache

from PIL import Image

PAPER = "#fbfaf6"
INK = "#1d1b17"
MUTED = "#5a554b"
RULE = "#d8d2c4"
ACCENT = "#17507d"
VERDICTS = {
    "supported": "#0a4f3c",
    "mostly-supported": "#27735b",
    "mixed": "#7b5c00",
    "mostly-unsupported": "#a4470d",
    "unsupported": "#7d1620",
    "untested": "#5a554b",
}
STEPS = 16  # shades of each colour towards the paper, for smooth edges


@cache
def palette() -> Image.Image:
    """Return a picture whose palette holds all that a card can need: colours, and shades of those that draw curves."""
    paper = _parts(PAPER)
    colours = [paper, _parts(RULE), _parts(ACCENT)]
    for ink in map(_parts, dict.fromkeys([INK, MUTED, *VERDICTS.values()])):
        colours += [
            tuple(round(p + (i - p) * step / STEPS) for p, i in zip(paper, ink, strict=True))
            for step in range(1, STEPS + 1)
        ]
    holder = Image.new("P", (1, 1))
    holder.putpalette([part for colour in colours for part in colour])
    return holder


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))
