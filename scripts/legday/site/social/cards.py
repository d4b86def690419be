"""Write the cards into the site; one that was drawn for an earlier build is taken from there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from legday.site.social.draw import draw
from legday.site.social.page_facts import Card

DRAWN_WITH = ("pillow", "fontpkg-source-serif-4", "fontpkg-source-sans-3")


def write_cards(cards: Iterable[Card], site: Path, kept: Path, site_name: str) -> None:
    """Write each card to its place in `site`, which is called `site_name`.

    The folder `kept` holds the cards of the last build, and no others.
    """
    kept.mkdir(parents=True, exist_ok=True)
    used = set()
    for card in cards:
        earlier = kept / f"{_name(card, site_name)}.png"
        if not earlier.is_file():
            _whole(earlier, draw(card, site_name))
        used.add(earlier.name)
        target = site / card.file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(earlier.read_bytes())
    for path in kept.iterdir():
        if path.name not in used:
            path.unlink()


def _whole(path: Path, data: bytes) -> None:
    """Write a file that is there in full or not at all, however the build ends."""
    begun = path.with_suffix(".begun")
    begun.write_bytes(data)
    begun.replace(path)


def _name(card: Card, site_name: str) -> str:
    """Return a name that no other card has, nor this one drawn by other code."""
    return hashlib.sha256(repr((card, site_name, _drawing())).encode()).hexdigest()[:32]


@cache
def _drawing() -> tuple[str, ...]:
    """Return what draws: the code beside this file, and the packages that the picture comes from."""
    code = (path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("*.py")))
    return (*code, *(version(name) for name in DRAWN_WITH))
