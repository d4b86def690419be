"""`/// plan | id`: a week of training as tables with boxes to tick, what it adds up to, how it goes on, what it rests on.

On paper the same tables are the sheet for the gym (docs/assets/css/plans.css).
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.dose import session_minutes, weekly_sets
from legday.facts.plan import Dose, Item, Plan, Session
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.citation import capital, missing
from legday.markdown.element import Child, element
from legday.markdown.verdict import certainty_word, verdict_word

STOP = (
    "Chest pain or fainting: stop and call emergency services. Cola-coloured urine, or weakness or pain out of "
    "proportion to the work: medical care at once."
)

FOOT = (
    "Leg Day, examined. General education, not medical advice. Exercises, order and build-up are coaching judgement; "
    "what the plan rests on stands on its page."
)


class PlanBlock(FactBlock):
    """One plan, whole."""

    NAME = "plan"
    ARGUMENT = True
    TAKES = "plan"
    TAG = "section"

    def draw(self, block: Element) -> list[Element]:
        """Return the plan's parts in the order in which they are used."""
        plan = self.context.facts.plans.get(self.name)
        if not plan:
            return [missing(f"the plan {self.name}")]
        block.set("aria-label", f"The plan: {plan.name}")
        return [
            self._facts(plan),
            self._actions(),
            *(part for session in plan.sessions for part in self._session(session, plan)),
            element("p", {"class": "ld-plan__stop"}, element("strong", {}, "Stop signs. "), STOP, " ", self._safety()),
            *self._progress(plan),
            *self._sets(plan),
            *self._claims(plan),
            element(
                "div",
                {"class": "ld-plan__judgement"},
                element("h3", {"id": "judgement"}, "What here is coaching judgement"),
                element("p", {}, "No study that we read tests this exact week. These parts are our choice:"),
                element("ul", {}, *(element("li", {}, text) for text in plan.judgement)),
            ),
            element("p", {"class": "ld-plan__foot"}, FOOT),
        ]

    def _facts(self, plan: Plan) -> Element:
        days = " and ".join(capital(session.day) for session in plan.sessions)
        other = f", or any {_spelled(plan.days)} with a day or more between"
        rows = [
            ("For", plan.who),
            ("Days", days + other if plan.days > 1 else f"{days}, or any other day"),
            ("Time", f"Up to {plan.minutes} minutes a session"),
            ("You need", f"{capital(', '.join(plan.equipment))}."),
        ]
        parts = [part for name, text in rows for part in (element("dt", {}, name), element("dd", {}, text))]
        return element("dl", {"class": "ld-plan__facts"}, *parts)

    def _actions(self) -> Element:
        return element(
            "p",
            {"class": "ld-plan__actions"},
            element("button", {"type": "button", "class": "ld-plan__print", "data-print": "", "hidden": ""}, "Print"),
            element("span", {"class": "ld-plan__how"}, "Printed, this page is one sheet for the gym. "),
            element(
                "a",
                {"href": self.context.link(f"assets/plans/{self.name}.ics"), "download": ""},
                "Calendar file (.ics), every week at 18:00",
            ),
        )

    def _session(self, session: Session, plan: Plan) -> list[Element]:
        number = plan.sessions.index(session) + 1
        heading = f"session-{number}"
        minutes = round(session_minutes(session))
        head = element("h3", {"id": heading}, f"{capital(session.day)}: {session.name.lower()}")
        warm_up = element(
            "p",
            {"class": "ld-plan__warm-up"},
            element("strong", {}, f"Warm-up, {session.warm_up.minutes} min. "),
            session.warm_up.do,
            element("span", {"class": "ld-plan__time"}, f" In all about {minutes} minutes."),
        )
        columns = ("Exercise", "Sets × reps", "Reps left", "Rest, min", "Weight", "Done")
        header = element("tr", {}, *(element("th", {"scope": "col", "class": _column(name)}, name) for name in columns))
        rows = (self._row(item) for item in session.exercises)
        table = element(
            "table",
            {"class": "ld-plan__session", "aria-labelledby": heading},
            element("thead", {}, header),
            element("tbody", {}, *rows),
        )
        return [head, warm_up, table]

    def _row(self, item: Item) -> Element:
        exercise = self.context.facts.exercises.get(item.exercise)
        name = exercise.name if exercise else item.exercise
        page = f"train/exercises/{item.exercise}.md"
        shown: Child = name
        if page in self.context.index.titles:
            shown = element("a", {"href": self.context.link(page)}, name)
        side = " each side" if item.each_side else ""
        note = element("small", {}, item.note) if item.note else None
        boxes = [
            element("input", {"type": "checkbox", "aria-label": f"{name}, set {number} done"})
            for number in range(1, item.sets + 1)
        ]
        cells: dict[str, list[Child]] = {
            "Sets × reps": [f"{item.sets} × {item.reps}", element("small", {}, side.strip()) if side else None],
            "Reps left": [item.effort],
            "Rest, min": [_rest(item.rest)],
            "Weight": [""],
            "Done": [element("span", {"class": "ld-plan__boxes"}, *boxes)],
        }
        return element(
            "tr",
            {},
            element("th", {"scope": "row"}, shown, note),
            *(element("td", {"class": _column(column)}, *content) for column, content in cells.items()),
        )

    def _safety(self) -> Element:
        return element("a", {"href": self.context.link("train/safety.md")}, "All the signs")

    def _progress(self, plan: Plan) -> list[Element]:
        stages = [
            element("li", {}, element("strong", {}, f"Weeks {stage.weeks}: "), _at_most(stage.most_sets))
            for stage in plan.weeks.stages
        ]
        if stages:
            last = int(plan.weeks.stages[-1].weeks.rpartition("-")[2]) + 1
            stages.append(element("li", {}, element("strong", {}, f"From week {last}: "), "all the sets in the table."))
        return [
            element("h3", {"id": "progress"}, "Week by week"),
            element(
                "ul",
                {"class": "ld-plan__weeks"},
                *stages,
                element("li", {}, element("strong", {}, "Progress: "), plan.weeks.progress),
                element("li", {}, element("strong", {}, "Lighter week: "), plan.weeks.deload),
            ),
        ]

    def _sets(self, plan: Plan) -> list[Element]:
        facts = self.context.facts
        if not facts.muscles:
            return [missing("seeds/muscles.yml")]
        steps = [(f"Weeks {stage.weeks}", stage.most_sets) for stage in plan.weeks.stages]
        columns = [
            (name, weekly_sets(plan, facts.exercises, facts.muscles, most)) for name, most in [*steps, ("Full plan", None)]
        ]
        doses = {dose.muscle: dose for dose in plan.dose}
        heads = ["Muscle", *(name for name, _ in columns), "Aim"]
        rows = [
            element(
                "tr",
                {},
                element("th", {"scope": "row"}, muscle.name, element("small", {}, muscle.where)),
                *(element("td", {}, f"{sets[name]:g}") for _, sets in columns),
                element("td", {}, _aim(doses.get(name))),
            )
            for name, muscle in facts.muscles.leg_muscles.items()
        ]
        reasons = [
            element("p", {"class": "ld-caption"}, f"{facts.muscles.leg_muscles[dose.muscle].name}: {dose.why}")
            for dose in plan.dose
            if dose.why and dose.muscle in facts.muscles.leg_muscles
        ]
        return [
            element("h3", {"id": "weekly-sets"}, "Hard sets a week for each muscle"),
            element(
                "table",
                {"class": "ld-plan__weekly", "aria-labelledby": "weekly-sets"},
                element("thead", {}, element("tr", {}, *(element("th", {"scope": "col"}, head) for head in heads))),
                element("tbody", {}, *rows),
            ),
            *reasons,
            element(
                "p",
                {"class": "ld-caption"},
                "Counted from the tables above: a set counts 1 for the exercise's main muscle and 0.5 for a muscle that helps. "
                "Where a trial saw little or no growth it counts 0: squats for the hamstrings, for example. "
                "What counts as main or helping is a judgement.",
            ),
        ]

    def _claims(self, plan: Plan) -> list[Element]:
        known = [(name, self.context.facts.claims[name]) for name in plan.claims if name in self.context.facts.claims]
        entries = [
            element(
                "li",
                {},
                element("a", {"href": self.context.claim_link(name)}, claim.question),
                " ",
                element(
                    "span",
                    {"class": "ld-plan__grade"},
                    verdict_word(claim.verdict),
                    ", ",
                    certainty_word(claim.certainty),
                ),
            )
            for name, claim in known
        ]
        return [
            element(
                "div",
                {"class": "ld-plan__claims"},
                element("h3", {"id": "rests-on"}, "What the plan rests on"),
                element("ul", {}, *entries),
            )
        ]


def _column(name: str) -> str:
    return f"ld-plan__{name.partition(' ')[0].strip(',').lower()}"


def _rest(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


def _at_most(sets: int) -> str:
    return "one set of each exercise." if sets == 1 else f"at most {_spelled(sets)} sets of each exercise."


def _spelled(number: int) -> str:
    return ("no", "one", "two", "three", "four", "five", "six", "seven")[number] if number < 8 else str(number)


def _aim(dose: Dose | None) -> str:
    return f"{dose.floor:g}-{dose.ceiling:g}" if dose else "–"
