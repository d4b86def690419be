"""The map of the leg and hip, lit by how much a week gives each muscle; the fillings differ in more than colour."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from legday.drawing.leg_views import leg_views, stripes

FILLINGS = {"little": (5, 2), "beyond": (3, 1)}  # tile and line of the stripes; the other levels are plain


def week_map(levels: Mapping[str, str], name: str) -> Element:
    """Return the map as an SVG, whose words stand beside it. `levels` gives the level of each counted muscle.

    A muscle's shapes carry its id and its level; `docs/assets/js/week.js` changes the level and the filling.
    `name` keeps the fillings' ids unique where a page shows several maps.
    """

    def look(muscle: str) -> dict[str, str]:
        level = levels.get(muscle)
        if level is None:
            return {"class": "ld-map__muscle ld-map__muscle--rest"}
        fill = {"fill": f"url(#{name}-{level})"} if level in FILLINGS else {}
        return {"class": "ld-map__muscle", "data-muscle": muscle, "data-level": level} | fill

    patterns = [stripes(f"{name}-{level}", tile, line) for level, (tile, line) in FILLINGS.items()]
    return leg_views("", patterns, look)
