"""A line for a new exercise in the navigation, which lists all exercises by name."""

from __future__ import annotations

import re

ENTRY = re.compile(r"^( +)- train/exercises/([\w-]+)\.md$", re.MULTILINE)


def with_entry(config: str, name: str) -> str:
    """Return the text of mkdocs.yml with the exercise's page in the navigation, by its name."""
    entries = [entry for entry in ENTRY.finditer(config) if entry[2] != "index"]
    if not entries:
        return config
    after = [entry for entry in entries if entry[2] < name]
    place, indent = (after[-1].end() + 1, after[-1][1]) if after else (entries[0].start(), entries[0][1])
    return f"{config[:place]}{indent}- train/exercises/{name}.md\n{config[place:]}"
