"""Lines for a new exercise in the files that list all exercises by name."""

from __future__ import annotations

import re
from pathlib import Path

from legday.facts.dose import DIRECT, shares
from legday.facts.models import Exercise
from legday.facts.store import Facts
from legday.facts.yaml_file import YamlFile

ENTRY = re.compile(r"^( +)- train/exercises/([\w-]+)\.md$", re.MULTILINE)
CREDITS = ("tally", "credits")


def with_entry(config: str, name: str) -> str:
    """Return the text of mkdocs.yml with the exercise's page in the navigation, by its name."""
    entries = [entry for entry in ENTRY.finditer(config) if entry[2] != "index"]
    if not entries:
        return config
    after = [entry for entry in entries if entry[2] < name]
    place, indent = (after[-1].end() + 1, after[-1][1]) if after else (entries[0].start(), entries[0][1])
    return f"{config[:place]}{indent}- train/exercises/{name}.md\n{config[place:]}"


def with_credits(root: Path, facts: Facts, name: str, exercise: Exercise) -> dict[str, str]:
    """Return, by path, the formulas that count weekly sets, with what a set of the exercise counts for."""
    changed = {}
    for formula_name, formula in facts.formulas.items():
        if formula.tally and facts.counting:
            file = facts.file("formula", formula_name)
            counted = shares(name, exercise, facts.counting)
            credit: dict[str, list[str]] = {"direct": [], "indirect": []}
            for muscle in (muscle.id for muscle in formula.tally.muscles if muscle.id in counted):
                credit["direct" if counted[muscle] == DIRECT else "indirect"].append(muscle)
            lines = (root / file.path).read_text(encoding="utf-8").split("\n")
            line, indent = _place(file, name)
            entry = [f"{indent}  {key}: [{', '.join(muscles)}]" for key, muscles in credit.items() if muscles]
            head = f"{indent}{name}:" if entry else f"{indent}{name}: {{}}"
            changed[file.path] = "\n".join([*lines[: line - 1], head, *entry, *lines[line - 1 :]])
    return changed


def _place(file: YamlFile, name: str) -> tuple[int, str]:
    """Return the line above which the credits of `name` belong, by name, and how far they are indented."""
    entries = {str(key[-1]): place for key, place in file.places.items() if key[:-1] == CREDITS}
    last = max(entries.values())
    below = [line for key, (line, _) in file.places.items() if key[:2] != CREDITS and line > last[0]]
    later = [line for other, (line, _) in entries.items() if other > name]
    return min(later or below), " " * (last[1] - 1)
