"""A seed file that names a claim, an exercise or a muscle by its id: what to say where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from legday.facts.store import Facts
from legday.facts.yaml_file import Key, YamlFile
from legday.findings import Finding, nearest

Kind = Literal["claim", "exercise", "muscle"]
UNKNOWN: dict[Kind, tuple[str, str, str]] = {
    "claim": ("unknown-claim", "claim", "a file in seeds/claims"),
    "exercise": ("unknown-exercise", "exercise", "a file in seeds/exercises"),
    "muscle": ("unknown-muscle", "muscle", "a muscle in seeds/muscles.yml"),
}


def unknown(facts: Facts, file: YamlFile, key: Key, kind: Kind, name: str) -> Iterator[Finding]:
    """Yield a finding at `key` of `file` where `name` is the id of no `kind`."""
    known = list(facts.muscles.muscles) if kind == "muscle" else facts.known(kind)
    if name not in known:
        code, what, where = UNKNOWN[kind]
        yield file.finding(
            key, code, f'There is no {what} "{name}".', f"Write the id of {where}.{nearest(name, known)}"
        )
