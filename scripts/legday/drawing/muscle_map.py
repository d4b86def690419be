"""The map of the leg and hip, front and back, lit by role: solid for the main muscles, striped for helpers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal
from xml.etree.ElementTree import Element

from legday.drawing.leg_views import MUSCLES, leg_views, stripes

Role = Literal["primary", "secondary"]
ROLES: dict[Role, str] = {"primary": "main work", "secondary": "helps"}


def muscle_map(roles: Mapping[str, Role], name: str = "map") -> Element:
    """Return the map as an SVG. `roles` gives ids of muscles; ids without a shape are left out.

    `name` keeps the stripes' id unique where a page shows several maps.
    """
    pattern = f"ld-stripes-{name}"

    def look(muscle: str) -> dict[str, str]:
        role = roles.get(muscle)
        fill = {"fill": f"url(#{pattern})"} if role == "secondary" else {}
        return {"class": f"ld-map__muscle ld-map__muscle--{role or 'rest'}"} | fill

    return leg_views(_said(roles), [stripes(pattern)], look)


def _said(roles: Mapping[str, Role]) -> str:
    parts = []
    for role, word in ROLES.items():
        lit = [muscle.replace("-", " ") for muscle, its in roles.items() if its == role and muscle in MUSCLES]
        parts += [f"{word}: {', '.join(lit)}"] if lit else []
    return f"Legs and hips from the front and the back. {'; '.join(parts).capitalize() or 'No muscle lit'}."
