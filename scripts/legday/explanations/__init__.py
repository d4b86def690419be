"""What each finding means, why its rule exists, a wrong and a right example: one YAML file a category, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated

import yaml

from legday.facts.models import Seed
from legday.facts.texts import UNSHOWN, Id, Sentence

# The categories in the order in which they are shown; each is a file here.
CATEGORIES = ("pages", "posts", "facts", "charts", "exercises", "warnings", "plans", "files", "changes", "site")


class Explanation(Seed):
    """One finding. An example with a `place` is the text of that file, or the keys that change in it.

    Without a `place`, `wrong` and `right` tell of the two in words. Names in examples are made up.
    """

    means: Sentence
    why: Sentence
    place: Id | None = None
    wrong: Annotated[str, UNSHOWN]
    right: Annotated[str, UNSHOWN]


@dataclass(frozen=True)
class Category:
    """Explanations that belong together, by code."""

    title: str
    about: str
    findings: dict[str, Explanation]


@cache
def categories() -> dict[str, Category]:
    """Return every category by name. Raises ValidationError where a file of ours does not fit; a test reads all."""
    return {name: _read(Path(__file__).parent / f"{name}.yml") for name in CATEGORIES}


@cache
def explanations() -> dict[str, Explanation]:
    """Return every explanation by the code of its finding."""
    return {code: entry for category in categories().values() for code, entry in category.findings.items()}


def visible(text: str) -> str:
    """Return an example with characters that are not shown as their pictures (U+2400 to U+241F)."""
    return "".join(chr(0x2400 + ord(sign)) if ord(sign) < 0x20 and sign != "\n" else sign for sign in text).rstrip()


def _read(path: Path) -> Category:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    title, about = data.pop("title"), data.pop("about")
    return Category(title, about, {code: Explanation.model_validate(entry) for code, entry in data.items()})
