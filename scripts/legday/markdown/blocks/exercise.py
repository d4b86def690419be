"""`/// exercise | id`: an exercise drawn, its muscles and how sure they are, its steps, its kin."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.drawing.muscle_map import Role, muscle_map
from legday.drawing.scene import film, frames, is_wide
from legday.facts.bibliography import label
from legday.facts.models import EvidenceBasis, Exercise
from legday.facts.pose import Pose
from legday.facts.variants import named_in
from legday.facts.vocabulary import BASIS_WORDS, KITS
from legday.facts.warning import by_urgency, signs_of
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.citation import citation, missing
from legday.markdown.element import Child, element
from legday.markdown.tools import tools_of
from legday.markdown.warning import urgency_part
from legday.pages.sentence import capital, with_stop

FILM = 9
JUDGEMENT = "Steps, mistakes and the easier and harder versions are coaching knowledge, not study results."
LIST = "train/exercises/index.md"
CARE = ("train/safety.md", "train/pregnancy.md")


class ExerciseBlock(FactBlock):
    """Everything that seeds/ holds about one exercise."""

    NAME = "exercise"
    ARGUMENT = True
    TAKES = "exercise"

    def draw(self, block: Element) -> list[Element]:
        """Return the drawing and the sections."""
        exercise = self.context.facts.exercises.get(self.name)
        if not exercise:
            return [missing(f"the exercise {self.name}")]
        return [
            *_drawing(exercise),
            _in_short(exercise),
            *self._trains(exercise),
            element("h2", {"id": "steps"}, "Set-up and steps"),
            element("ol", {"class": "ld-steps"}, *(element("li", {}, with_stop(step)) for step in exercise.steps)),
            element("h2", {"id": "mistakes"}, "Common mistakes"),
            element("ul", {}, *(element("li", {}, with_stop(capital(text))) for text in exercise.mistakes)),
            element("h2", {"id": "easier-and-harder"}, "Easier and harder"),
            self._kin(exercise),
            element("p", {"class": "ld-caption"}, JUDGEMENT),
            *tools_of(self.name, self.context),
            *self._care(exercise),
            element("p", {"class": "ld-back"}, element("a", {"href": self.context.link(LIST)}, "All leg exercises")),
        ]

    def _trains(self, exercise: Exercise) -> list[Element]:
        muscles = self.context.facts.muscles
        roles: dict[str, Role] = {}
        rows = []
        parts: tuple[tuple[Role, list[str]], ...] = (("secondary", exercise.secondary), ("primary", exercise.primary))
        for role, wordings in parts:
            roles |= {muscle: role for wording in wordings for muscle in muscles.wordings.get(wording, [])}
        for role, wordings in reversed(parts):
            if wordings:
                title = "Main work" if role == "primary" else "Helps"
                swatch = element("span", {"class": f"ld-swatch ld-swatch--{role}", "aria-hidden": "true"})
                rows.append(element("dt", {}, swatch, title))
                rows += [self._muscle(exercise, wording) for wording in wordings]
        cites: list[Child] = [citation(study, label(self.context.facts.studies[study])) for study in exercise.studies]
        spaced = [child for cite in cites for child in (" ", cite)]
        return [
            element("h2", {"id": "trains"}, "What it trains, and how sure that is"),
            element(
                "div",
                {"class": "ld-trains"},
                element("div", {"class": "ld-trains__map"}, muscle_map(roles, self.name)),
                element("dl", {}, *rows),
            ),
            element("p", {}, exercise.evidence, *spaced),
        ]

    def _muscle(self, exercise: Exercise, wording: str) -> Element:
        sure = exercise.sure.get(wording)
        muscles = self.context.facts.muscles
        where = [muscles.muscles[m].where for m in muscles.wordings.get(wording, []) if m in muscles.muscles]
        place = element("span", {"class": "ld-trains__where"}, "; ".join(where)) if where else None
        return element("dd", {}, element("strong", {}, capital(wording)), " ", place, " ", _sureness(sure))

    def _kin(self, exercise: Exercise) -> Element:
        parts = []
        for title, texts in (("Easier", exercise.easier), ("Harder", exercise.harder)):
            entries = [element("li", {}, *self._linked(text)) for text in texts]
            parts.append(
                element("div", {}, element("p", {"class": "ld-kin__name"}, title), element("ul", {}, *entries))
            )
        return element("div", {"class": "ld-kin"}, *parts)

    def _linked(self, text: str) -> list[Child]:
        found = named_in(text, self.context.facts.exercises, self.name)
        if not found:
            return [capital(text)]
        identifier, start, end = found
        shown = capital(text)
        link = element("a", {"href": self.context.link(f"train/exercises/{identifier}.md")}, shown[start:end])
        return [shown[:start], link, shown[end:]]

    def _care(self, exercise: Exercise) -> list[Element]:
        context = self.context
        groups = context.facts.warnings
        signs = {name: sign for group in groups for name, sign in signs_of(group, groups).items()}
        own = {name: signs[name] for name in exercise.warnings if name in signs}
        parts = [urgency_part(urgency, some, context, at_home=False) for urgency, some in by_urgency(own)]
        pages = [page for page in CARE if page in context.index.titles]
        if not parts and not pages:
            return []
        links: list[Child] = []
        for page in pages:
            name = context.index.titles[page].partition(":")[0]
            links += [" ", element("a", {"href": context.link(page)}, name), "."]
        rest = element("p", {"class": "ld-care__rest"}, "All signs, and who asks first:", *links) if pages else None
        heading = element("h2", {"id": "care"}, "Who should take care")
        return [heading, element("div", {"class": "ld-care"}, *parts, rest)]


def _drawing(exercise: Exercise) -> list[Element]:
    if not exercise.pose:
        return []
    pose = exercise.pose
    figures = [
        element(
            "div",
            {"class": "ld-drawing__part"},
            picture,
            element("p", {}, element("strong", {}, f"{title}: "), with_stop(position.says)),
        )
        for title, position, picture in zip(("Start", "End"), (pose.start, pose.end), frames(pose), strict=True)
    ]
    look = "ld-drawing ld-drawing--wide" if is_wide(pose) else "ld-drawing"
    return [element("figure", {"class": look}, *figures, element("figcaption", {}, _film(pose)))]


def _sureness(sure: EvidenceBasis | None) -> Element | None:
    if sure is None:
        return None
    marks = element("i", {"aria-hidden": "true"})
    return element("span", {"class": f"ld-sure ld-sure--{sure}"}, marks, BASIS_WORDS[sure])


def _film(pose: Pose) -> Element:
    strip = element("div", {"class": "ld-film__strip"}, *film(pose, FILM))
    return element(
        "details",
        {"class": "ld-film", "data-unsearched": ""},
        element("summary", {}, "Show the movement"),
        element("div", {"class": "ld-film__window"}, strip),
    )


def _in_short(exercise: Exercise) -> Element:
    rows = [("Level", capital(exercise.level)), ("Movement", capital(exercise.pattern))]
    rows.append(("You need", capital(", ".join(exercise.equipment))))
    if len(exercise.kit) > 1:
        rows.append(("Can be done with", capital(", or ".join(KITS[kit] for kit in exercise.kit))))
    if exercise.also_called:
        rows.append(("Also called", capital(", ".join(exercise.also_called))))
    cells = [part for name, text in rows for part in (element("dt", {}, name), element("dd", {}, text))]
    return element("dl", {"class": "ld-short"}, *cells)
