"""The site's mark: a plate seen along its bar, three quarters filled like the sign of a verdict."""

from __future__ import annotations

SIDE = 32
SHAPE = "M16 1A15 15 0 1 1 1 16H12.5A3.5 3.5 0 1 0 16 12.5ZM1 16A15 15 0 0 1 16 1V3.5A12.5 12.5 0 0 0 3.5 16Z"
PAPER = "#fbfaf6"
INK = "#17507d"
INK_ON_DARK = "#93c4ec"


def mark() -> str:
    """Return the mark as SVG, without a ground, in a colour for light and one for dark surroundings."""
    style = f"path{{fill:{INK}}}@media(prefers-color-scheme:dark){{path{{fill:{INK_ON_DARK}}}}}"
    return _svg(f'<style>{style}</style><path d="{SHAPE}"/>')


def icon(part: float) -> str:
    """Return the mark on a ground of its own as SVG; it fills that `part` of the icon's side."""
    edge = SIDE * (1 - part) / 2
    ground = f'<path fill="{INK}" d="M0 0H{SIDE}V{SIDE}H0Z"/>'
    return _svg(f'{ground}<path fill="{PAPER}" d="{SHAPE}" transform="translate({edge:g} {edge:g}) scale({part:g})"/>')


def _svg(inside: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{inside}</svg>\n'
