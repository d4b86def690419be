"""What a drawing weighs once every reference in it is followed, as browsers do; and references that never end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from legday.checks.source.svg.allowed import FILTERS
from legday.checks.source.svg.style import Pointer

MOST = 50_000  # elements
OF_A_FILTER = 40  # elements that one step of a filter weighs as much as
NUMBER = re.compile(r"[\d.]+")


@dataclass(eq=False)
class Element:
    """An element: what it points to and holds. `size` counts its elements, `corners` the places for markers."""

    tag: str
    attributes: dict[str, str]
    place: tuple[int, int]
    pointers: list[Pointer] = field(default_factory=list)
    children: list[Element] = field(default_factory=list)
    size: int = 1
    corners: int = 0


class LoopError(Exception):
    """A reference leads back to itself; `element` is on the way."""

    def __init__(self, element: Element) -> None:
        super().__init__()
        self.element = element


def weigh(elements: list[Element]) -> int:
    """Return how many elements are drawn for `elements`, which stand in document order, the root first; MOST at most.

    Raises LoopError where that has no end.
    """
    named = {element.attributes["id"]: element for element in reversed(elements) if "id" in element.attributes}
    for element in reversed(elements):
        outline = element.attributes.get("d", element.attributes.get("points", ""))
        element.corners = len(NUMBER.findall(outline)) // 2 + 1
        element.size += sum(child.size for child in element.children)
        element.corners += sum(child.corners for child in element.children)
    weights: dict[Element, int] = {}
    entered: set[Element] = set()
    waiting = [elements[0]]
    while waiting:
        element = waiting[-1]
        drawn = _drawn(element, named)
        if element in weights:
            waiting.pop()
        elif element in entered:
            own = OF_A_FILTER if element.tag in FILTERS else 1
            weights[element] = min(MOST + 1, own + sum(weights[one] * times for one, times in drawn))
            waiting.pop()
        else:
            entered.add(element)
            for one, _ in drawn:
                if one in entered and one not in weights:
                    raise LoopError(element)
                waiting.append(one)
    return weights[elements[0]]


def _drawn(element: Element, named: dict[str, Element]) -> list[tuple[Element, int]]:
    """Return what is drawn with `element`, and how often: what is in it, and what it points to."""
    drawn = [(child, 1) for child in element.children]
    for pointer in element.pointers:
        target = named.get(pointer.target) or named.get(unquote(pointer.target))
        if target:
            drawn.append((target, _times(element, target) if pointer.inherited else 1))
    return drawn


def _times(element: Element, target: Element) -> int:
    if target.tag == "marker":
        return element.corners
    return element.size if target.tag == "pattern" else 1
