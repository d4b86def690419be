"""The calendar files, read line by line as RFC 5545 asks."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from legday.exports import write_exports
from legday.exports.calendar import calendar
from legday.facts import load_facts
from legday.facts.plan import DAYS
from tests.conftest import ROOT, tree

FACTS, _ = load_facts(ROOT)
NAMES = sorted(FACTS.plans)
LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)")
OCTETS = 75  # RFC 5545, 3.1: no line is longer, line break aside
TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,n])*")


def content_lines(content: bytes) -> list[tuple[str, str]]:
    """Unfold, and split each content line in name and value."""
    text = content.decode("utf-8")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert "\r" not in text.replace("\r\n", "")
    for line in text.split("\r\n"):
        assert len(line.encode("utf-8")) <= OCTETS
    unfolded = text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    found = [LINE.fullmatch(line) for line in unfolded]
    assert all(found), unfolded
    return [(match[1], match[3]) for match in found if match]


def events(lines: list[tuple[str, str]]) -> list[dict[str, str]]:
    """The events, each property once."""
    found: list[dict[str, str]] = []
    inside = False
    for name, value in lines:
        if (name, value) == ("BEGIN", "VEVENT"):
            assert not inside
            inside = True
            found.append({})
        elif (name, value) == ("END", "VEVENT"):
            inside = False
        elif inside:
            assert name not in found[-1]
            found[-1][name] = value
    assert not inside
    return found


def duration(value: str) -> int:
    """The minutes of a duration."""
    match = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?", value)
    assert match
    return int(match[1] or 0) * 60 + int(match[2] or 0)


def unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], value)


@pytest.mark.parametrize("name", NAMES)
def test_calendar_is_valid(name: str) -> None:
    plan = FACTS.plans[name]
    lines = content_lines(calendar(name, plan, FACTS.exercises))
    assert lines[0] == ("BEGIN", "VCALENDAR")
    assert lines[-1] == ("END", "VCALENDAR")
    head = dict(lines[1 : lines.index(("BEGIN", "VEVENT"))])
    assert head["VERSION"] == "2.0"
    assert head["PRODID"]
    made = events(lines)
    assert len(made) == plan.days == len({event["UID"] for event in made})
    for event, session in zip(made, plan.sessions, strict=True):
        assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"])
        assert re.fullmatch(r"\d{8}T\d{6}", event["DTSTART"]), "floating: no zone, no Z"
        start = datetime.datetime.strptime(event["DTSTART"], "%Y%m%dT%H%M%S")
        assert DAYS[start.weekday()] == session.day
        assert event["RRULE"] == f"FREQ=WEEKLY;BYDAY={session.day[:2].upper()}"
        assert duration(event["DURATION"]) == plan.minutes
        for key in ("SUMMARY", "DESCRIPTION"):
            assert TEXT.fullmatch(event[key])
        for item in session.exercises:
            assert FACTS.exercises[item.exercise].name in unescaped(event["DESCRIPTION"])


def test_different_events_never_share_an_identity() -> None:
    made = [
        event["UID"]
        for name, plan in FACTS.plans.items()
        for event in events(content_lines(calendar(name, plan, FACTS.exercises)))
    ]
    assert len(made) == len(set(made))


def test_made_files_are_the_same_each_time(project: Path) -> None:
    assert write_exports(project) == []
    first = tree(project / "docs/assets/plans")
    assert sorted(first) == [f"{name}.ics" for name in NAMES]
    write_exports(project)
    assert tree(project / "docs/assets/plans") == first
