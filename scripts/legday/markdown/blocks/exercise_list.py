"""`/// exercise-list`: every exercise as a small picture, with filters that need neither a server nor a script."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from legday.drawing.scene import glance
from legday.facts.models import Exercise
from legday.facts.vocabulary import GROUPS, KITS, LEVELS, PATTERN_WORDS, levels, muscle_groups, patterns
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.element import element
from legday.pages.sentence import capital

FILTERS: dict[str, tuple[str, Mapping[str, str]]] = {
    "kit": ("You have", {str(kit): word for kit, word in KITS.items()}),
    "level": ("Level", {level: level for level in LEVELS}),
    "pattern": ("Movement", PATTERN_WORDS),
    "muscle": ("Muscle", {str(group): word for group, word in GROUPS.items()}),
}


class ExerciseListBlock(FactBlock):
    """Four filters and the cards."""

    NAME = "exercise-list"

    def draw(self, block: Element) -> list[Element]:
        """Return the filters and a card an exercise, by name."""
        exercises = sorted(self.context.facts.exercises.items(), key=lambda pair: pair[1].name)
        filters = element(
            "form",
            {"class": "ld-filters", "data-unsearched": ""},
            *(_filter(key, title, choices) for key, (title, choices) in FILTERS.items()),
            element("button", {"type": "reset"}, "Show all"),
        )
        cards = [self._card(name, exercise) for name, exercise in exercises]
        fit = f"of {len(cards)} exercises fit."
        return [
            filters,
            element("ul", {"class": "ld-cards"}, *cards),
            element("p", {"class": "ld-shown", "data-unsearched": ""}, fit),
        ]

    def _card(self, name: str, exercise: Exercise) -> Element:
        main = ", ".join(exercise.primary)
        link = element("a", {"href": self.context.link(f"train/exercises/{name}.md")}, exercise.name)
        return element(
            "li",
            {
                "class": "ld-card",
                "data-kit": " ".join(exercise.kit),
                "data-level": " ".join(levels(exercise)),
                "data-pattern": " ".join(patterns(exercise)),
                "data-muscle": " ".join(muscle_groups(exercise, self.context.facts.muscles)),
            },
            glance(exercise.pose) if exercise.pose else None,
            element(
                "div",
                {},
                element("p", {"class": "ld-card__name"}, link),
                element("p", {"class": "ld-card__line"}, f"{capital(exercise.level)}. {capital(main)}."),
            ),
        )


def _filter(key: str, title: str, choices: Mapping[str, str]) -> Element:
    options = []
    for value, text in {"all": "all", **choices}.items():
        attributes = {"type": "radio", "name": key, "value": value, "id": f"pick-{key}-{value}"}
        if value == "all":
            attributes["checked"] = "checked"
        options.append(element("label", {}, element("input", attributes), f" {text}"))
    return element("fieldset", {}, element("legend", {}, title), *options)
