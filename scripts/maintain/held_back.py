"""Tell which locked packages stay behind their newest version, and why: uv's resolver is asked for it, and says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from environment.plain_error import explain
from environment.python_version import NEWEST, OLDEST
from environment.resolver import Pip
from maintain.machines import because

ALONE = ("compile", "--quiet", "--no-deps", "--no-header", "--no-annotate", "--universal", "--only-binary", ":all:")
WHOLE = ("compile", "--quiet", "--universal", "--extra", "test", "pyproject.toml", "-c", "-")
LOCKED = re.compile(r"^([a-z0-9._-]+)==(\S+)(?: ; (.*?))?(?: \\)?$", re.MULTILINE)


def held_back(pip: Pip) -> Iterator[str]:
    """Yield a line for each locked version that is not the newest."""
    locked = LOCKED.findall((pip.folder / "requirements" / "test.txt").read_text(encoding="utf-8"))
    newest = newest_of(pip, sorted({name for name, _, _ in locked}))
    for name, version, marker in locked:
        if version != newest[name]:
            where = f" where {marker}" if marker else ""
            yield f"held back: {name} {version}{where} (newest {newest[name]}): {reason(pip, name, newest[name])}."


def newest_of(pip: Pip, names: list[str]) -> dict[str, str]:
    """Return the newest version of each package that the newest Python can have."""
    done = pip(*ALONE, "--python-version", dotted(NEWEST), "-", given="\n".join(names))
    if done.code:
        raise explain("Asking for the newest versions", done.output)
    return {name: version for name, version, _ in LOCKED.findall(done.output)}


def reason(pip: Pip, name: str, version: str) -> str:
    """Return what forbids a version of a package."""
    done = pip(*WHOLE, "--python-version", dotted(OLDEST), given=f"{name}=={version}")
    return because(done.output) if done.code else "the newest version of another package does not go with it"


def dotted(version: tuple[int, int]) -> str:
    """Write a version of Python."""
    return ".".join(map(str, version))
