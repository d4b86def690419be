"""The answers that calculators begin with, for their defaults in metric units, as docs/assets/js gives them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

from legday.formulas.kernel import Part, call
from legday.markdown.element import Child, element

Spec = Mapping[str, Any]


def first_answer(calculator: Spec) -> list[Child]:
    """Return what the form says before anything is changed; a field that may stay empty is empty."""
    given = {item["id"]: item.get("empty", item["default"]) for item in calculator["inputs"]}
    return [_drawn(part) for part in call("answer", calculator, given, "metric")]


def week_answer(tally: Spec) -> list[Child]:
    """Return what the weekly count says of its default week, muscle by muscle."""
    return [_drawn(part) for part in call("weekAnswer", tally, tally["default"])]


def _drawn(part: Part) -> Element | str:
    """Return a part as docs/assets/js/tool.js draws it."""
    if isinstance(part, str):
        return part
    tag, attributes, *children = part
    if "style" in attributes:
        attributes |= {"style": " ".join(f"{name}: {value};" for name, value in attributes["style"].items())}
    return element(tag, attributes, *map(_drawn, children))
