"""Where a name stands at a point of a line, so that the line does not run through it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legday.charts.vega import Align, Baseline, Channel, text

GAP = 9.0


@dataclass(frozen=True)
class Spot:
    """A point of a line: its neighbours' values, if any, and the pixels free to its left and right."""

    before: float | None
    value: float
    after: float | None
    left: float
    right: float


def name_mark(spot: Spot, length: float, *, above: bool) -> Channel:
    """Return the mark that writes `length` pixels of text at `spot`, where the line turns away from it.

    It stands over or under the line as asked, unless only the other side is free.
    """
    for over in (above, not above):
        align = next(_free(spot, length, over), None)
        if align:
            return _mark(align, over)
    return _mark("center", above)


def _free(spot: Spot, length: float, above: bool) -> Iterator[Align]:
    sign = 1 if above else -1
    left, right = (near is None or (spot.value - near) * sign >= 0 for near in (spot.before, spot.after))
    if left and right and min(spot.left, spot.right) >= length / 2:
        yield "center"
    if right and spot.right >= length:
        yield "left"
    if left and spot.left >= length:
        yield "right"


def _mark(align: Align, above: bool) -> Channel:
    baseline: Baseline = "bottom" if above else "top"
    return text(align, baseline, dy=-GAP if above else GAP)
