"""`legday new exercise`: its file, its page and its line in the navigation."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import click

from legday.facts.models import Exercise
from legday.facts.store import Facts
from legday.facts.vocabulary import KITS, LEVELS
from legday.new import accept
from legday.new.ask import Answers
from legday.new.files import write
from legday.new.insert import with_entry
from legday.new.names import slug
from legday.new.project import SERVE, facts_of, finish
from legday.new.yaml_text import scalar, yaml_text
from legday.options import ROOT
from legday.pages.front_matter import DESCRIPTION_LENGTH
from legday.settings import FILE as SETTINGS

FROM_ANATOMY = "Its muscles are listed from anatomy. No study listed here has measured what it grows."
REDRAW = "Redraw it: `pose` in {file} is a copy of {like}, and the page shows it. Change its angles, load and words."
COUNT = (
    "See on the page what a set counts for; a muscle that it does not train stands in the weekly sets' `exclusions`."
)
SURE = "Where a trial measured a muscle, list it under `studies`, say so under `evidence`, and mend `sure`."


@click.command()
@click.option("--name", help="What it is called.")
@click.option("--pattern", help="The movement, as other exercises name theirs.")
@click.option("--like", help="The exercise whose drawing comes closest; it is copied for you to change.")
@click.option("--equipment", multiple=True, help="What it needs. Repeat it.")
@click.option("--kit", multiple=True, help=f"What it can be done with: {', '.join(KITS)}. Repeat it.")
@click.option("--level", help=f"Who it suits: {', '.join(LEVELS)}.")
@click.option("--primary", multiple=True, help="A muscle that does the main work. Repeat it.")
@click.option("--secondary", multiple=True, help="A muscle that helps. Repeat it.")
@click.option("--step", multiple=True, help="A step, as a sentence. Repeat it, in order.")
@click.option("--mistake", multiple=True, help="A common mistake. Repeat it.")
@click.option("--when", help=f"When one would choose it: {DESCRIPTION_LENGTH}, for the page and for search engines.")
@ROOT
@SERVE
def command(root: Path, serve: bool | None, **given: Any) -> None:
    """Begin an exercise, with the nearest drawing there is."""
    root, answers = root.resolve(), Answers(given)
    facts = facts_of(root)
    title = answers.ask("name", "Name of the exercise", accept.plain(3, 60))
    name = accept.identifier(facts.known("exercise"))(slug(title.split(" (")[0]))
    patterns = sorted({exercise.pattern for exercise in facts.exercises.values()})
    pattern = answers.ask("pattern", f"Movement ({', '.join(patterns)})", accept.one_of(patterns, "movement"))
    kit = answers.ask_list("kit", f"Done with ({', '.join(KITS)})", accept.one_of(list(KITS), "kit"))
    drawn = [other for other, exercise in facts.exercises.items() if exercise.pose]
    like = answers.ask(
        "like",
        "Exercise that it looks most like",
        accept.one_of(drawn, "exercise"),
        nearest_drawing({other: facts.exercises[other] for other in drawn}, pattern, kit),
    )
    muscle = accept.one_of(list(facts.muscles.wordings), "muscle")
    primary = answers.ask_list("primary", "Muscles that do the main work", muscle)
    secondary = answers.ask_list("secondary", "Muscles that help (may be none)", muscle, "", least=0)
    data: dict[str, Any] = {
        "name": title,
        "also_called": [],
        "equipment": answers.ask_list("equipment", "What it needs", accept.text(), "none"),
        "pattern": pattern,
        "joint_actions": facts.exercises[like].joint_actions,
        "primary": primary,
        "secondary": [other for other in secondary if other not in primary],
        "level": answers.ask("level", f"Level ({', '.join(LEVELS)})", accept.one_of(LEVELS, "level"), LEVELS[0]),
        "steps": answers.ask_lines("step", "Step", accept.text(10), least=2),
        "mistakes": answers.ask_lines("mistake", "Common mistake", accept.text(), least=1),
        "easier": [],
        "harder": [],
        "studies": [],
        "evidence": FROM_ANATOMY,
        "kit": kit,
    }
    data["sure"] = dict.fromkeys([*data["primary"], *data["secondary"]], "anatomy")
    when = answers.ask("when", f"When to choose it ({DESCRIPTION_LENGTH})", accept.description)
    seed, page = f"seeds/exercises/{name}.yml", f"docs/train/exercises/{name}.md"
    files = {seed: yaml_text(data) + pose_of(root, facts, like), page: page_text(title, name, when)}
    changed = {SETTINGS: with_entry((root / SETTINGS).read_text(encoding="utf-8"), name)}
    write(root, files, changed)
    finish(root, [*files, *changed], [REDRAW.format(file=seed, like=like), SURE, COUNT], serve)


def nearest_drawing(drawn: Mapping[str, Exercise], pattern: str, kit: Collection[str]) -> str | None:
    """Return the exercise of the same movement that shares most of `kit`: the first by name, or None."""
    alike = [name for name, exercise in drawn.items() if exercise.pattern == pattern]
    return max(alike, key=lambda name: len({*drawn[name].kit} & {*kit}), default=None)


def pose_of(root: Path, facts: Facts, like: str) -> str:
    """Return the lines of an exercise's file that hold its pose, as they stand there."""
    file = facts.file("exercise", like)
    starts = sorted(place[0] for key, place in file.places.items() if len(key) == 1)
    first = file.place(("pose",))[0]
    last = next((line - 1 for line in starts if line > first), None)
    lines = (root / file.path).read_text(encoding="utf-8").splitlines()[first - 1 : last]
    return "\n".join([*lines, ""])


def page_text(title: str, name: str, when: str) -> str:
    """Return the text of the exercise's page."""
    head = f"---\ntitle: {scalar(title)}\ndescription: {scalar(when)}\n---\n"
    return f"{head}\n# {title}\n\n{when}\n\n/// exercise | {name}\n///\n"
