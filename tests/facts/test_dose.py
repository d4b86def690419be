"""What a plan adds up to: sets by the rule of seeds/formulas/weekly-sets.yml, minutes by sets, work and rest."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.facts import Facts, load_facts
from legday.facts.dose import capped, planned_sets, rests_on, session_minutes, shares, weekly_sets, work_seconds
from legday.facts.plan import Item, Plan, Session
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def facts() -> Facts:
    loaded, findings = load_facts(ROOT)
    assert not findings
    return loaded


def item(exercise: str, sets: int, **more: Any) -> dict[str, Any]:
    return {"exercise": exercise, "sets": sets, "reps": "8-12", "effort": "2", "rest": 60, **more}


def plan(*sessions: list[dict[str, Any]]) -> Plan:
    days = ("monday", "thursday", "saturday")
    return Plan.model_validate(
        {
            "name": "A plan",
            "who": "Somebody in a test.",
            "order": 1,
            "days": len(sessions),
            "minutes": 60,
            "equipment": ["bar"],
            "sessions": [
                {"name": "S", "day": day, "warm_up": {"minutes": 5, "do": "Lighter sets."}, "exercises": items}
                for day, items in zip(days, sessions, strict=False)
            ],
            "weeks": {"progress": "Add a repetition.", "deload": "Halve the sets."},
            "dose": [{"muscle": "quadriceps", "floor": 4, "ceiling": 10}],
            "claims": ["practice/soreness"],
            "judgement": ["All of it is made up."],
            "reviewed": datetime.date(2026, 11, 23),
        }
    )


def test_a_main_muscle_that_grew_counts_in_full(facts: Facts) -> None:
    for name, exercise in facts.exercises.items():
        counted = shares(name, facts)
        for wording in exercise.primary[1:]:
            for muscle in set(facts.muscles.wordings[wording]) & counted.keys():
                assert (counted[muscle] == 1) == (exercise.sure[wording] == "growth"), (name, muscle)


def test_what_the_counts_rest_on(facts: Facts) -> None:
    assert rests_on("leg-press", facts) == ["growth"]
    assert rests_on("step-up", facts) == ["signal"]
    assert rests_on("split-squat", facts) == ["signal", "anatomy"]
    assert rests_on("wall-sit", facts) == []
    assert rests_on("no-such-lift", facts) == []


def test_the_worked_example_of_the_formula(facts: Facts) -> None:
    given_plan = plan(
        [item("back-squat", 4)],
        [item("back-squat", 4), item("leg-extension", 3), item("hip-thrust", 3)],
    )
    sets = weekly_sets(planned_sets(given_plan), facts)
    said = dict(re.findall(r"(quads|glutes|hamstrings) (\d+)", facts.formulas["weekly-sets"].worked_example.result))
    assert {"quads": sets["vasti"], "glutes": sets["gluteus-maximus"], "hamstrings": sets["hamstrings"]} == {
        muscle: float(count) for muscle, count in said.items()
    }


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "seeds/plans").glob("*.yml")))
def test_first_weeks_ask_for_less(facts: Facts, name: str) -> None:
    its = facts.plans[name]
    full = weekly_sets(planned_sets(its), facts)
    before = dict.fromkeys(full, 0.0)
    for stage in its.weeks.stages:
        sets = weekly_sets(planned_sets(its, stage.most_sets), facts)
        assert all(before[muscle] <= sets[muscle] <= full[muscle] for muscle in full)
        before = sets


@given(sets=st.integers(1, 10), most=st.none() | st.integers(1, 10))
def test_capped_sets(sets: int, most: int | None) -> None:
    one = Item.model_validate(item("x", sets))
    assert 1 <= capped(one, most) <= sets
    assert most is None or capped(one, most) <= most


@pytest.mark.parametrize(
    ("more", "seconds"), [({}, 48), ({"reps": "5"}, 20), ({"reps": "8-15"}, 60), ({"each_side": True}, 96)]
)
def test_work_of_a_set(more: dict[str, Any], seconds: int) -> None:
    assert work_seconds(Item.model_validate({**item("x", 1), **more})) == seconds


def test_length_of_a_session() -> None:
    session = Session.model_validate(
        {
            "name": "S",
            "day": "monday",
            "warm_up": {"minutes": 5, "do": "Lighter sets."},
            "exercises": [item("x", 3, rest=72), item("y", 2, reps="5", rest=100)],
        }
    )
    assert session_minutes(session) == 5 + (3 * (48 + 72) + 2 * (20 + 100)) / 60
