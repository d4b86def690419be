"""What a value means: bands, read from the lowest up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from legday.facts.models import Seed
from legday.facts.texts import Name, Text


class Band(Seed):
    """What a value up to `upto`, or below `below`, means; a band with neither holds all that is left."""

    upto: float | None = None
    below: float | None = None
    level: Name
    says: Text


AnyBand = TypeVar("AnyBand", bound=Band)


def band_of(bands: Iterable[AnyBand], value: float) -> AnyBand | None:
    """Return the first band that holds `value`."""
    for band in bands:
        if (band.upto is None or value <= band.upto) and (band.below is None or value < band.below):
            return band
    return None
