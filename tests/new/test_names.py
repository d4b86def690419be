"""Names of files: plain, and never one that is taken."""

import datetime

import click
import pytest

from legday.new import accept
from legday.new.names import free_name, key_words, slug, study_id
from legday.new.project import months_after
from legday.new.records.fields import initials
from legday.new.study_questions import design_of
from legday.new.yaml_text import scalar


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Squats & sore knees: what now?", "squats-sore-knees-what-now"),
        ("Über Straße, Ægir, Łódź, Søren, \u0131zgara", "uber-strasse-aegir-lodz-soren-izgara"),
        ("It's the lifter\u2019s __choice__", "its-the-lifters-choice"),
        ("50% more?", "50-more"),
        ("日本", ""),
    ],
)
def test_slug(title: str, name: str) -> None:
    assert slug(title) == name


def test_key_words_leave_out_what_carries_no_sense() -> None:
    assert key_words("Does the hormone rise after squats build muscle?") == "hormone-rise-after-squats"
    assert key_words("How is it?") == "how-is-it"


@pytest.mark.parametrize(
    ("author", "year", "taken", "name"),
    [
        ("West", 2010, [], "west2010"),
        ("West", 2010, ["west2010"], "west2010b"),
        ("West", 2010, ["west2010", "west2010b"], "west2010c"),
        ("Bishop", 2018, ["bishop2018a", "bishop2018b"], "bishop2018c"),
        ("Morton", 2018, ["morton2018", "morton2018protein"], "morton2018b"),
        ("van Every", 2024, [], "vanevery2024"),
        ("O\u2019Brien-Łoś", 2001, [], "obrienlos2001"),
        ("World Health Organization", 2020, [], "who2020"),
        ("American College of Sports Medicine", 2009, [], "acsm2009"),
        ("Smith", None, [], "smith_squats"),
        ("", 1999, [], "squats1999"),
        ("", None, [], "squats"),
    ],
)
def test_study_ids(author: str, year: int | None, taken: list[str], name: str) -> None:
    assert study_id(author, year, "The squats of the young", taken) == name


def test_a_taken_name_gets_a_number() -> None:
    assert free_name("squats", []) == "squats"
    assert free_name("squats", ["squats", "squats-2"]) == "squats-3"


@pytest.mark.parametrize("answer", ["", "With Capitals", "ends-", "a/b", "../x", "ünder", "taken", "Taken"])
def test_what_cannot_be_an_id_is_refused(answer: str) -> None:
    with pytest.raises(click.BadParameter):
        accept.identifier(["taken", "Other"])(answer)


@pytest.mark.parametrize(
    ("given", "short"), [("Daniel W. D.", "DWD"), ("DWD", "DWD"), ("J.-J.", "JJ"), ("Juan José", "JJ"), ("Émile", "É")]
)
def test_initials(given: str, short: str) -> None:
    assert initials(given) == short


@pytest.mark.parametrize(
    ("title", "design"),
    [
        ("Squats and growth: a randomized controlled trial", "randomised-trial"),
        ("Effects of rest: a randomised crossover trial", "crossover-trial"),
        ("Volume and growth: a systematic review and meta-analysis", "meta-analysis"),
        ("Resistance training: a position stand", "guideline"),
        ("Thighs of lifters", None),
    ],
)
def test_a_title_may_state_the_design(title: str, design: str | None) -> None:
    assert design_of(title, "article-journal") == design


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [("2026-11-23", 12, "2027-11-23"), ("2028-02-29", 12, "2029-02-28"), ("2026-08-31", 6, "2027-02-28"),
     ("2026-06-30", 6, "2026-12-30")],
)  # fmt: skip
def test_months_after(day: str, months: int, later: str) -> None:
    assert str(months_after(datetime.date.fromisoformat(day), months)) == later


@pytest.mark.parametrize(
    ("text", "written"),
    [("Squats", "Squats"), ("Squats: yes", '"Squats: yes"'), ('Say "yes": no', '"Say \\"yes\\": no"'), ("no", '"no"'),
     ("2026-11-23", '"2026-11-23"'), ("Übung ja", "Übung ja"), ("a #1", '"a #1"')],
)  # fmt: skip
def test_scalars_are_quoted_where_they_must_be(text: str, written: str) -> None:
    assert scalar(text) == written
