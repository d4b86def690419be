"""Each kind of fact has its own place in `Facts`, and the small project's facts all come to lie there."""

from dataclasses import fields

from legday.facts import Facts
from legday.facts.load import KINDS
from tests.checks.in_process import FACTS


def test_each_kind_has_a_place_of_its_own() -> None:
    shelves = [kind.shelf for kind in KINDS]
    assert len(set(shelves)) == len(shelves)
    assert {*shelves, "chart_rows", "files"} == {part.name for part in fields(Facts)}


def test_what_is_read_is_kept() -> None:
    several = {kind.name: kind for kind in KINDS if kind.has_several}
    for kind, name in FACTS.files:
        if kind in several:
            assert name in getattr(FACTS, several[kind].shelf)
        else:
            assert getattr(FACTS, next(one.shelf for one in KINDS if one.name == kind))
