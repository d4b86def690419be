"""The form of the weekly count: rows of exercises, and the map that they light."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.store import Facts
from legday.facts.tally import Tally
from legday.markdown.calculator_form import foot, form
from legday.markdown.element import element
from legday.markdown.week import week_picture


def week_form(name: str, tally: Tally, facts: Facts) -> Element:
    """Return the form of the weekly count: a row is a template that the script copies."""
    options = sorted((exercise.name, value) for value, exercise in facts.exercises.items())
    fields = {"sets": "Hard sets", "days": "Days a week"}
    numbers = [
        element(
            "label",
            {"class": "ld-field ld-field--short"},
            element("span", {"class": "ld-field__label"}, text),
            element("input", {"type": "text", "inputmode": "numeric", "autocomplete": "off", "data-field": field}),
        )
        for field, text in fields.items()
    ]
    messages = [
        element("p", {"class": "ld-field__message", "data-message": field, "role": "status"}) for field in fields
    ]
    row = element(
        "li",
        {"class": "ld-week__row"},
        element(
            "label",
            {"class": "ld-field"},
            element("span", {"class": "ld-field__label"}, "Exercise"),
            element("select", {}, *(element("option", {"value": value}, text) for text, value in options)),
        ),
        *numbers,
        element("button", {"type": "button", "class": "ld-week__remove", "data-remove": ""}, "Take out"),
        element(
            "div",
            {"class": "ld-week__below"},
            *messages,
            element("a", {"class": "ld-week__guide", "data-guide": "", "href": f"#{name}-table"}, "How to do it"),
        ),
    )
    status = {"class": "ld-week__map", "role": "status", "aria-live": "polite", "data-muscle-map": ""}
    return form(
        element("div", status, *week_picture(tally, facts, f"{name}-map")),
        element(
            "fieldset",
            {"class": "ld-week"},
            element("legend", {}, "Your week"),
            element("ul", {"class": "ld-plain ld-week__rows", "data-rows": ""}),
            element("button", {"type": "button", "data-add": ""}, "Add an exercise"),
        ),
        element("div", {"class": "ld-tool__answer", "data-answer": ""}),
        foot(),
        element("template", {}, element("ul", {}, row)),
    )
