"""A plan as a calendar (RFC 5545): one event a session, every week, at a floating time.

A floating time has no zone: 18:00 is six in the evening wherever the reader is. The reader's calendar lets them move
the events. Equal plans give equal bytes.
"""

from __future__ import annotations

import datetime
import uuid

from legday.facts.models import Exercise
from legday.facts.plan import DAYS, Item, Plan, Session

OCTETS = 75  # RFC 5545, 3.1: no line is longer, line break aside
HOUR = datetime.time(18)
FOLDED = "\r\n "


def calendar(name: str, plan: Plan, exercises: dict[str, Exercise]) -> str:
    """Return the text of the plan's .ics file, with CRLF line ends and long lines folded."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Leg Day//Leg Day examined//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escape(plan.name)}",
    ]
    for number, session in enumerate(plan.sessions, 1):
        lines += _event(f"{name}/{number}", plan, session, exercises)
    lines.append("END:VCALENDAR")
    return "".join(f"{fold(line)}\r\n" for line in lines)


def _event(name: str, plan: Plan, session: Session, exercises: dict[str, Exercise]) -> list[str]:
    day = DAYS.index(session.day)
    first = plan.reviewed + datetime.timedelta(days=(day - plan.reviewed.weekday()) % 7)
    start = datetime.datetime.combine(first, HOUR)
    rows = [_row(item, exercises) for item in session.exercises]
    before = [f"{name}, {part.minutes} min: {part.do}" for name, part in session.before]
    text = "\n".join([*before, *rows])
    return [
        "BEGIN:VEVENT",
        f"UID:{uuid.uuid5(uuid.NAMESPACE_URL, f'legday/plans/{name}')}",
        f"DTSTAMP:{plan.reviewed:%Y%m%d}T000000Z",
        f"DTSTART:{start:%Y%m%dT%H%M%S}",
        f"DURATION:PT{plan.minutes}M",
        f"RRULE:FREQ=WEEKLY;BYDAY={session.day[:2].upper()}",
        f"SUMMARY:{escape(f'Leg day: {session.name}')}",
        f"DESCRIPTION:{escape(text)}",
        "END:VEVENT",
    ]


def _row(item: Item, exercises: dict[str, Exercise]) -> str:
    name = exercises[item.exercise].name if item.exercise in exercises else item.exercise
    side = " each side" if item.each_side else ""
    return f"{name}: {item.sets} x {item.reps}{side}, {item.effort} left, rest {item.rest} s"


def escape(text: str) -> str:
    """Return `text` as a TEXT value (RFC 5545, 3.3.11)."""
    for character in ("\\", ";", ","):
        text = text.replace(character, f"\\{character}")
    return text.replace("\r\n", "\n").replace("\n", "\\n")


def fold(line: str) -> str:
    """Return `line` in pieces of at most 75 octets, none of which splits a character."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode("utf-8"))
        if size + octets > OCTETS:
            pieces.append(piece)
            piece, size = "", 1  # the space that begins a continuation counts
        piece += character
        size += octets
    return FOLDED.join([*pieces, piece])
