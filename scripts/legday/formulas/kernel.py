"""What the calculators' own scripts in docs/assets/js work out, asked while the site is built.

So there is one implementation, for readers and for the build. A small JavaScript engine runs it. What facts say goes
in as data (JSON) and comes back as data; none of it is run.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import dukpy

SCRIPTS = Path(__file__).resolve().parents[3] / "docs" / "assets" / "js"
MODULES = ("kernel.js", "answer.js", "week-answer.js")  # pure functions all: they touch no page

Given = Mapping[str, float | str]
Part: TypeAlias = "str | list[Any]"  # a text, or [tag, attributes, *parts]

_thread = threading.local()


@dataclass(frozen=True)
class Outcome:
    """`values` by name (None: has no value), the bands that they fall in, or, alone, why the formula refuses."""

    values: dict[str, float | None]
    readings: list[dict[str, Any]]
    refused: str


def call(function: str, *given: Any) -> Any:
    """Return what a function that those scripts export gives for `given`."""
    return _engine().evaljs("globalThis[dukpy.name](...dukpy.given)", name=function, given=given)


def compute(calculator: Mapping[str, Any], given: Given) -> Outcome:
    """Work out a calculator, as `embed` makes it, for `given`; inputs that are not given are at their defaults."""
    return Outcome(**call("compute", calculator, given))


def _engine() -> dukpy.JSInterpreter:
    """Return this thread's engine: none may be entered from two."""
    if not hasattr(_thread, "engine"):
        engine = dukpy.JSInterpreter()
        engine.loader.register_path(SCRIPTS)
        for name in MODULES:
            engine.evaljs("import(dukpy.name).then((all) => { Object.assign(globalThis, all); }); null", name=name)
        _thread.engine = engine
    return _thread.engine
