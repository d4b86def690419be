"""The tables of a plan: a session with boxes to tick, and what the week gives each muscle."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.dose import planned_sets, weekly_sets
from legday.facts.plan import Dose, Item, Plan, Session
from legday.facts.store import Facts
from legday.markdown.context import Context
from legday.markdown.element import Child, element

TIMES = "\u00d7"
COLUMNS = {
    "sets": f"Sets {TIMES} reps",
    "left": "Reps left",
    "rest": "Rest, min",
    "weight": "Weight",
    "done": "Done",
}
COUNTING = (
    "Counted from the tables above: a set counts 1 for what an exercise aims at or was seen to grow, "
    "and 0.5 for a muscle that helps. "
    "Where a trial saw little or no growth it counts 0: squats for the hamstrings, for example. "
    "What counts as main or helping is a judgement."
)


def session_table(session: Session, heading: str, context: Context) -> Element:
    """Return the table of `session`, named by the element with the id `heading`."""
    heads = [element("th", {"scope": "col", "class": _column(key)}, name) for key, name in COLUMNS.items()]
    return element(
        "table",
        {"class": "ld-plan__session", "aria-labelledby": heading},
        element("thead", {}, element("tr", {}, element("th", {"scope": "col"}, "Exercise"), *heads)),
        element("tbody", {}, *(_row(item, context) for item in session.exercises)),
    )


def _row(item: Item, context: Context) -> Element:
    exercise = context.facts.exercises.get(item.exercise)
    name = exercise.name if exercise else item.exercise
    page = f"train/exercises/{item.exercise}.md"
    shown = element("a", {"href": context.link(page)}, name) if page in context.index.titles else name
    boxes = [
        element("input", {"type": "checkbox", "aria-label": f"{name}, set {number} done"})
        for number in range(1, item.sets + 1)
    ]
    cells: dict[str, list[Child]] = {
        "sets": [f"{item.sets} {TIMES} {item.reps}", element("small", {}, "each side") if item.each_side else None],
        "left": [item.effort],
        "rest": [f"{item.rest // 60}:{item.rest % 60:02d}"],
        "weight": [],
        "done": [element("span", {"class": "ld-plan__boxes"}, *boxes)],
    }
    return element(
        "tr",
        {},
        element("th", {"scope": "row"}, shown, element("small", {}, item.note) if item.note else None),
        *(element("td", {"class": _column(key)}, *content) for key, content in cells.items()),
    )


def _column(key: str) -> str:
    return f"ld-plan__{key}"


def weekly_table(plan: Plan, context: Context) -> list[Element]:
    """Return the table of weekly sets, a column a stage, with the reasons for low aims and the rule of counting."""
    facts = context.facts
    steps = [(f"Weeks {stage.weeks}", stage.most_sets) for stage in plan.weeks.stages]
    columns = [(name, weekly_sets(planned_sets(plan, most), facts)) for name, most in [*steps, ("Full plan", None)]]
    heads = ["Muscle", *(name for name, _ in columns), "Aim"]
    doses = {dose.muscle: dose for dose in plan.dose}
    rows = [
        element(
            "tr",
            {},
            element("th", {"scope": "row"}, facts.muscles.said(muscle), element("small", {}, _where(muscle, facts))),
            *(element("td", {}, f"{sets[muscle]:g}") for _, sets in columns),
            element("td", {}, _aim(doses.get(muscle))),
        )
        for muscle in columns[-1][1]
    ]
    reasons = [
        element("p", {"class": "ld-caption"}, f"{facts.muscles.said(dose.muscle)}: {dose.why}")
        for dose in plan.dose
        if dose.why
    ]
    table = element(
        "table",
        {"class": "ld-plan__weekly", "aria-labelledby": "weekly-sets"},
        element("thead", {}, element("tr", {}, *(element("th", {"scope": "col"}, head) for head in heads))),
        element("tbody", {}, *rows),
    )
    return [table, *reasons, element("p", {"class": "ld-caption"}, COUNTING, " ", week_link(plan, context))]


def week_link(plan: Plan, context: Context) -> Element | None:
    """Return a link to the weekly count with this plan's week put in, so that a reader can change it."""
    home = context.index.calculators.get("weekly-sets")
    week = "_".join(f"{exercise}.{sets}.1" for exercise, sets in planned_sets(plan))
    return (
        element("a", {"href": f"{context.link(home)}?week={week}"}, "Change this week and count again")
        if home
        else None
    )


def _where(muscle: str, facts: Facts) -> str:
    return facts.muscles.muscles[muscle].where if muscle in facts.muscles.muscles else ""


def _aim(dose: Dose | None) -> str:
    return f"{dose.floor:g}-{dose.ceiling:g}" if dose else "none"
