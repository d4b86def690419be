"""The form of the weekly count as it begins: rows of exercises, the map that they light, and each muscle's sets."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.tally import Planned, Tally
from legday.markdown.calculator_form import foot, form
from legday.markdown.context import Context
from legday.markdown.element import Child, element
from legday.markdown.week import week_picture


def week_form(name: str, tally: Tally, context: Context, answer: list[Child]) -> Element:
    """Return the form of the weekly count with the default week; the script adds copies of the row in its template."""
    facts = context.facts
    status = {"class": "ld-week__map", "role": "status", "aria-live": "polite", "data-muscle-map": ""}
    rows = [_row(name, context, line) for line in tally.default]
    return form(
        element("div", status, *week_picture(tally, facts, f"{name}-map")),
        element(
            "fieldset",
            {"class": "ld-week"},
            element("legend", {}, "Your week"),
            element("ul", {"class": "ld-plain ld-week__rows", "data-rows": ""}, *rows),
            element("button", {"type": "button", "data-add": ""}, "Add an exercise"),
        ),
        element("div", {"class": "ld-tool__answer", "data-answer": ""}, *answer),
        foot(),
        element("template", {}, element("ul", {}, _row(name, context))),
    )


def _row(name: str, context: Context, line: Planned | None = None) -> Element:
    """Return a row with the values of `line`."""
    numbers = {"sets": "Hard sets", "days": "Days a week"}
    values = {"sets": line.sets, "days": line.days} if line else {}
    messages = [
        element("p", {"class": "ld-field__message", "data-message": field, "role": "status"}) for field in numbers
    ]
    page = context.link(f"train/exercises/{line.exercise}.md") if line else f"#{name}-table"
    return element(
        "li",
        {"class": "ld-week__row"},
        element(
            "label",
            {"class": "ld-field"},
            element("span", {"class": "ld-field__label"}, "Exercise"),
            element("select", {}, *_options(context, line)),
        ),
        *(_number(field, text, values.get(field)) for field, text in numbers.items()),
        element("button", {"type": "button", "class": "ld-week__remove", "data-remove": ""}, "Take out"),
        element(
            "div",
            {"class": "ld-week__below"},
            *messages,
            element("a", {"class": "ld-week__guide", "data-guide": "", "href": page}, "How to do it"),
        ),
    )


def _options(context: Context, line: Planned | None) -> list[Child]:
    chosen = line.exercise if line else ""
    pairs = sorted((exercise.name, value) for value, exercise in context.facts.exercises.items())
    return [
        element("option", {"value": value} | ({"selected": ""} if value == chosen else {}), text)
        for text, value in pairs
    ]


def _number(field: str, text: str, value: int | None) -> Element:
    attributes = {"type": "text", "inputmode": "numeric", "autocomplete": "off", "data-field": field}
    return element(
        "label",
        {"class": "ld-field ld-field--short"},
        element("span", {"class": "ld-field__label"}, text),
        element("input", attributes | ({"value": str(value)} if value else {})),
    )
