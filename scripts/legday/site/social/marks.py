"""The marks of the claim cards (docs/assets/css/facts.css) as masks: the verdict's disc and the certainty's bars."""

from __future__ import annotations

from functools import cache

from PIL import Image, ImageDraw

from legday.facts.models import CERTAINTIES, Certainty, Verdict

FULL = {"supported": 360, "mostly-supported": 270, "mixed": 180, "mostly-unsupported": 90}  # degrees that are filled
FINE = 4  # masks are drawn larger by this, and shrunk: their edges are smooth
DOTS = 12


@cache
def sign(verdict: Verdict, size: int) -> Image.Image:
    """Return the verdict's disc, `size` pixels wide: filled as far as the evidence supports the statement."""
    large = Image.new("L", (size * FINE, size * FINE))
    pen = ImageDraw.Draw(large)
    whole = (0, 0, size * FINE - 1, size * FINE - 1)
    line = round(size * FINE * 0.13)
    if verdict == "untested":
        for dot in range(DOTS):
            pen.arc(whole, dot * 360 / DOTS, (dot + 0.55) * 360 / DOTS, fill=255, width=line)
    else:
        pen.ellipse(whole, outline=255, width=line)
        pen.pieslice(whole, -90, FULL.get(verdict, 0) - 90, fill=255)
    return large.resize((size, size), Image.Resampling.BOX)


@cache
def bars(certainty: Certainty, height: int) -> tuple[Image.Image, Image.Image]:
    """Return two masks, of the bars that stay empty and of those that are full: four for high, one for very low."""
    wide, gap = round(height * 0.34), round(height * 0.14)
    masks = [Image.new("L", (4 * wide + 3 * gap, height)) for _ in range(2)]
    full = len(CERTAINTIES) - CERTAINTIES.index(certainty)
    for bar in range(4):
        left = bar * (wide + gap)
        ImageDraw.Draw(masks[bar < full]).rectangle((left, 0, left + wide - 1, height - 1), fill=255)
    return masks[0], masks[1]
