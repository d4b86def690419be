"""Warnings are drawn whole, the most urgent first, each with what to do; their sources stand on one page."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from markdown import Markdown

from legday.facts import Facts, load_facts
from legday.facts.warning import URGENCIES, by_urgency, leaves, signs_of
from legday.markdown import LegDayExtension
from legday.markdown.context import Context
from legday.markdown.warning import sign_list
from tests.checks.golden import CASES, lay
from tests.conftest import ROOT

FACTS = load_facts(ROOT)[0]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small project with its warnings."""
    lay(CASES / "warnings-good" / "input", tmp_path)
    return tmp_path


def drawn(root: Path, text: str, page: str) -> str:
    """The HTML of `text` on `page`."""
    md = Markdown(extensions=["tables", LegDayExtension(root=str(root))])
    md.legday.page = page  # type: ignore[attr-defined]
    return md.convert(text)


def said(elements: list[Element]) -> str:
    return " ".join("".join(element.itertext()) for element in elements)


def test_a_group_is_shown_whole_and_the_most_urgent_first(root: Path) -> None:
    html = drawn(root, "/// warnings | stop\n///", "train/quiet.md")
    facts = load_facts(root)[0]
    signs = list(signs_of("stop", facts.warnings).values())
    assert len(signs) == 5
    places = [html.index(sign.sign) for sign in sorted(signs, key=lambda sign: URGENCIES.index(sign.urgency))]
    assert places == sorted(places)
    assert html.index("Emergency.") < html.index("on the wall of the gym") < html.index("Same day.")
    for sign in signs:
        assert sign.do in html


def test_sources_stand_on_the_page_of_the_group_alone(root: Path) -> None:
    at_home = drawn(root, "/// warnings | heart\n///", "train/safety.md")
    elsewhere = drawn(root, "/// warnings | heart\n///", "train/quiet.md")
    assert 'href="#study-alpha2001"' in at_home
    assert "study-alpha2001" not in elsewhere
    assert 'href="safety.md"' in elsewhere


@pytest.mark.parametrize("name", ["nothing", ""])
def test_a_group_that_is_not_there_is_seen(root: Path, name: str) -> None:
    assert "ld-missing" in drawn(root, f"/// warnings | {name or 'x'}\n///", "train/quiet.md")


def test_an_exercise_shows_its_own_signs_and_leads_to_the_rest(root: Path) -> None:
    html = drawn(root, "/// exercise | squat\n///", "exercises/squat.md")
    assert "Pain in the chest" in html
    assert "High blood pressure" in html
    assert "You faint" not in html
    assert html.count("All signs, and who asks first") == 1
    assert 'href="../train/safety.md"' in html


def test_a_card_leads_to_its_groups(root: Path) -> None:
    assert 'href="../train/safety.md">When to stop</a>' in drawn(root, "/// claim | legs/stronger\n///", "more/a.md")


def test_what_many_share_is_said_once(root: Path) -> None:
    heart = load_facts(root)[0].warnings["heart"].signs["chest"]
    context = Context(Markdown(), root, "")
    for many, times in ((2, 2), (3, 1)):
        alike = {f"heart/{number}": heart for number in range(many)}
        assert said(sign_list(alike, context, at_home=False)).count(heart.do) == times


@pytest.mark.parametrize("name", FACTS.warnings)
def test_each_sign_of_the_site_is_shown_once(name: str) -> None:
    shown = [sign for _, signs in by_urgency(signs_of(name, FACTS.warnings)) for sign in signs]
    assert (
        len(set(shown)) == len(shown) == sum(len(FACTS.warnings[leaf].signs) for leaf in leaves(name, FACTS.warnings))
    )


def test_every_group_of_signs_to_stop_for_is_on_the_list() -> None:
    assert {*leaves("stop", FACTS.warnings)} == unplaced(FACTS)


def unplaced(facts: Facts) -> set[str]:
    """The groups with signs that call for somebody at once and are for everyone."""
    return {
        name
        for name, group in facts.warnings.items()
        if group.whom == "everyone" and any(sign.urgency in URGENCIES[:2] for sign in group.signs.values())
    }
