"""An exercise names known muscles, says how sure each is, and is shown once."""

from __future__ import annotations

from collections.abc import Iterator

from legday.facts.models import Exercise
from legday.facts.store import Facts
from legday.facts.yaml_file import YamlFile
from legday.findings import Finding, nearest
from legday.pages import Page
from legday.pages.index import Index


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield findings for muscles, for `sure`, and for exercises that are shown twice."""
    for name, exercise in facts.exercises.items():
        file = facts.file("exercise", name)
        if facts.muscles.wordings:
            yield from _muscles(facts, exercise, file)
        if exercise.sure:
            yield from _sure(exercise, file)
    yield from _pages(pages)


def _muscles(facts: Facts, exercise: Exercise, file: YamlFile) -> Iterator[Finding]:
    known = facts.muscles.wordings
    for role in ("primary", "secondary"):
        for number, muscle in enumerate(getattr(exercise, role)):
            if muscle not in known:
                hint = f"Add the wording to seeds/muscles.yml, or use one that stands there.{nearest(muscle, known)}"
                yield file.finding((role, number), "unknown-muscle", f'"{muscle}" is no known muscle.', hint)
    for wording, muscles in known.items():
        for muscle in muscles:
            if muscle not in facts.muscles.muscles:
                hint = f"Name a muscle of the same file.{nearest(muscle, facts.muscles.muscles)}"
                table = facts.file("muscles", "muscles")
                message = f'"{wording}" stands for "{muscle}", which is not described.'
                yield table.finding(("wordings", wording), "unknown-muscle", message, hint)


def _sure(exercise: Exercise, file: YamlFile) -> Iterator[Finding]:
    named = [*exercise.primary, *exercise.secondary]
    for muscle in named:
        if muscle not in exercise.sure:
            hint = f'Add "{muscle}:" with growth, flat, signal or anatomy.'
            yield file.finding(("sure",), "sure-missing", f'"sure" says nothing of "{muscle}".', hint)
    for muscle in exercise.sure:
        if muscle not in named:
            hint = f"Write it as under primary or secondary.{nearest(muscle, named)}"
            message = f'"{muscle}" is not among this exercise\'s muscles.'
            yield file.finding(("sure", muscle), "sure-not-listed", message, hint)


def _pages(pages: list[Page]) -> Iterator[Finding]:
    shown: dict[str, str] = {}
    for page in pages:
        for block in page.blocks:
            if block.text == "exercise":
                first = shown.setdefault(block.target, f"{page.file}, line {block.line}")
                if first != f"{page.file}, line {block.line}":
                    message = f'The exercise "{block.target}" is already shown in {first}.'
                    hint = "Keep one and link to that page."
                    yield page.finding(block, "exercise-shown-twice", message, hint)
