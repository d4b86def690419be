"""A plan as a calendar (RFC 5545): one event a session, every week, at a floating time.

A floating time has no zone: 18:00 is six in the evening wherever the reader is. The reader's calendar lets them move
the events. Equal plans give equal bytes.
"""

from __future__ import annotations

import datetime
import uuid

from icalendar import Calendar, Event, vText

from legday.facts.models import Exercise
from legday.facts.plan import DAYS, Item, Plan, Session

HOUR = datetime.time(18)


def calendar(name: str, plan: Plan, exercises: dict[str, Exercise]) -> bytes:
    """Return the content of the plan's .ics file."""
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", "-//Leg Day//Leg Day examined//EN")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", vText(plan.name))
    for number, session in enumerate(plan.sessions, 1):
        made.add_component(_event(f"{name}/{number}", plan, session, exercises))
    return bytes(made.to_ical(sorted=False))


def _event(name: str, plan: Plan, session: Session, exercises: dict[str, Exercise]) -> Event:
    first = plan.reviewed + datetime.timedelta(days=(DAYS.index(session.day) - plan.reviewed.weekday()) % 7)
    before = [f"{name}, {part.minutes} min: {part.do}" for name, part in session.before]
    rows = [_row(item, exercises) for item in session.exercises]
    made = Event()
    made.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, f"legday/plans/{name}")))
    made.add("dtstamp", datetime.datetime.combine(plan.reviewed, datetime.time(), datetime.UTC))
    made.add("dtstart", datetime.datetime.combine(first, HOUR))
    made.add("duration", datetime.timedelta(minutes=plan.minutes))
    made.add("rrule", {"freq": "weekly", "byday": session.day[:2].upper()})
    made.add("summary", f"Leg day: {session.name}")
    made.add("description", "\n".join([*before, *rows]))
    return made


def _row(item: Item, exercises: dict[str, Exercise]) -> str:
    name = exercises[item.exercise].name if item.exercise in exercises else item.exercise
    side = " each side" if item.each_side else ""
    return f"{name}: {item.sets} x {item.reps}{side}, {item.effort} left, rest {item.rest} s"
