"""The muscles that exercises name, and where they are on the map: `seeds/muscles.yml`."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from legday.facts.texts import Id, Text

Group = Literal["quadriceps", "hamstrings", "glutes", "adductors", "calves", "back", "other"]


class Muscle(BaseModel):
    """A muscle or group: `on_map` where the map has a shape for it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Text
    where: Text
    group: Group
    on_map: bool = True


class Muscles(BaseModel):
    """All muscles by id, and the muscles that each wording of an exercise file stands for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    muscles: dict[str, Muscle] = {}
    wordings: dict[str, list[Id]] = {}

    def said(self, muscle: str) -> str:
        """Return the name of `muscle`, which begins with a capital; the id itself where it is not described."""
        name = self.muscles[muscle].name if muscle in self.muscles else muscle
        return name[:1].upper() + name[1:]
