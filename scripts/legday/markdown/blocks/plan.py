"""`/// plan | id`: a week of training with boxes to tick, how it goes on, what it adds up to, what it rests on.

On paper the same tables are the sheet for the gym (docs/assets/css/plans.css).
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.dose import session_minutes
from legday.facts.plan import Plan, Session
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.citation import missing
from legday.markdown.element import Child, element, literal
from legday.markdown.plan_tables import session_table, weekly_table
from legday.markdown.verdict import certainty_word, verdict_word
from legday.markdown.warning import in_brief
from legday.pages.sentence import capital
from legday.settings import site_name

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
STOP = "stop"
FOOT = (
    "General education, not medical advice. Exercises, order and build-up are coaching judgement; "
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
        block.set("aria-label", literal(f"The plan: {plan.name}"))
        return [
            _facts(plan),
            self._actions(),
            *(part for number, session in enumerate(plan.sessions, 1) for part in self._session(session, number)),
            *self._stop(),
            *_progress(plan),
            element("h3", {"id": "weekly-sets"}, "Hard sets a week for each muscle"),
            *weekly_table(plan, self.context),
            self._claims(plan),
            _judgement(plan),
            element("p", {"class": "ld-plan__foot"}, f"{site_name(self.context.root)}. {FOOT}"),
            element("script", {"type": "module", "src": self.context.script("assets/js/print.js")}),
        ]

    def _stop(self) -> list[Element]:
        group = self.context.facts.warnings.get(STOP)
        if not group or not self.context.facts.urgencies:
            return []
        more = element("a", {"href": self.context.link(group.page)}, "What each sign is, and what to do")
        signs = element("div", {"class": "ld-plan__stop"}, *in_brief(STOP, self.context), element("p", {}, more))
        return [element("h3", {"id": "stop"}, "Stop signs"), signs]

    def _actions(self) -> Element:
        calendar = self.context.link(f"assets/plans/{self.name}.ics")
        return element(
            "p",
            {"class": "ld-plan__actions"},
            element("button", {"type": "button", "class": "ld-plan__print", "data-print": ""}, "Print"),
            element("span", {"class": "ld-plan__how"}, "Printed, this page is one sheet for the gym. "),
            element("a", {"href": calendar, "download": ""}, "Calendar file (.ics), every week at 18:00"),
        )

    def _session(self, session: Session, number: int) -> list[Element]:
        heading = f"session-{number}"
        before = [
            element("p", {"class": "ld-plan__before"}, element("strong", {}, f"{name}, {part.minutes} min. "), part.do)
            for name, part in session.before
        ]
        before[-1].append(
            element("span", {"class": "ld-plan__time"}, f" In all about {session_minutes(session):.0f} minutes.")
        )
        return [
            element("h3", {"id": heading}, f"{capital(session.day)}: {session.name.lower()}"),
            *before,
            session_table(session, heading, self.context),
        ]

    def _claims(self, plan: Plan) -> Element:
        entries = []
        for name in plan.claims:
            claim = self.context.facts.claims.get(name)
            if claim:
                link = element("a", {"href": self.context.claim_link(name)}, claim.question)
                grade: list[Child] = [verdict_word(claim.verdict), ", ", certainty_word(claim.certainty)]
                entries.append(element("li", {}, link, " ", element("span", {"class": "ld-plan__grade"}, *grade)))
        heading = element("h3", {"id": "rests-on"}, "What the plan rests on")
        return element("div", {"class": "ld-plan__claims"}, heading, element("ul", {}, *entries))


def _facts(plan: Plan) -> Element:
    days = " and ".join(capital(session.day) for session in plan.sessions)
    other = f"any {_spelled(plan.days)} with a day or more between" if plan.days > 1 else "any other day"
    rows = {
        "For": plan.who,
        "Days": f"{days}, or {other}",
        "Time": f"Up to {plan.minutes} minutes a session",
        "You need": f"{capital(', '.join(plan.equipment))}.",
    }
    parts = [part for name, text in rows.items() for part in (element("dt", {}, name), element("dd", {}, text))]
    return element("dl", {"class": "ld-plan__facts"}, *parts)


def _progress(plan: Plan) -> list[Element]:
    rows = {f"Weeks {stage.weeks}": _at_most(stage.most_sets) for stage in plan.weeks.stages}
    if plan.weeks.stages:
        last = int(plan.weeks.stages[-1].weeks.rpartition("-")[2])
        rows[f"From week {last + 1}"] = "all the sets in the table."
    rows |= {"Progress": plan.weeks.progress, "Lighter week": plan.weeks.deload}
    entries = [element("li", {}, element("strong", {}, f"{name}: "), text) for name, text in rows.items()]
    return [
        element("h3", {"id": "progress"}, "Week by week"),
        element("ul", {"class": "ld-plan__weeks"}, *entries),
    ]


def _judgement(plan: Plan) -> Element:
    return element(
        "div",
        {"class": "ld-plan__judgement"},
        element("h3", {"id": "judgement"}, "What here is coaching judgement"),
        element("p", {}, "No study that we read tests this exact week. These parts are our choice:"),
        element("ul", {}, *(element("li", {}, text) for text in plan.judgement)),
    )


def _at_most(sets: int) -> str:
    return "one set of each exercise." if sets == 1 else f"at most {_spelled(sets)} sets of each exercise."


def _spelled(number: int) -> str:
    return NUMBERS[number]
