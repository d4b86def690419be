"""The forms of the calculators: plain controls with labels, hidden until their script wires them."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.formula import Calculator, Input
from legday.facts.store import Facts
from legday.facts.tally import Tally
from legday.markdown.element import Child, element
from legday.markdown.week import week_picture


def calculator_form(name: str, calculator: Calculator) -> Element:
    """Return the form of a calculator."""
    kinds: set[str] = {item.kind for item in calculator.inputs}
    kinds |= {kind for item in calculator.inputs for kinds_of in item.kind_of.values() for kind in kinds_of.values()}
    return _form(
        _units(name, kinds),
        element("div", {"class": "ld-tool__fields"}, *(_field(name, item) for item in calculator.inputs)),
        _answer(),
        _foot(),
    )


def week_form(name: str, tally: Tally, facts: Facts) -> Element:
    """Return the form of the weekly count: a row is a template that the script copies."""
    options = sorted((exercise.name, value) for value, exercise in facts.exercises.items())
    numbers = [
        element(
            "label",
            {"class": "ld-field ld-field--short"},
            element("span", {"class": "ld-field__label"}, text),
            element("input", {"type": "text", "inputmode": "numeric", "autocomplete": "off", "data-field": field}),
            element("span", {"class": "ld-field__message", "data-message": field, "role": "status"}),
        )
        for field, text in (("sets", "Hard sets"), ("days", "Days a week"))
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
        element("a", {"class": "ld-week__guide", "data-guide": "", "href": f"#{name}-table"}, "How to do it"),
    )
    status = {"class": "ld-week__map", "role": "status", "aria-live": "polite", "data-muscle-map": ""}
    return _form(
        element("div", status, *week_picture(tally, facts, f"{name}-map")),
        element(
            "fieldset",
            {"class": "ld-week"},
            element("legend", {}, "Your week"),
            element("ul", {"class": "ld-plain ld-week__rows", "data-rows": ""}),
            element("button", {"type": "button", "data-add": ""}, "Add an exercise"),
        ),
        element("div", {"class": "ld-tool__answer", "data-answer": ""}),
        _foot(),
        element("template", {}, row),
    )


def _form(*children: Child) -> Element:
    return element(
        "form",
        {"class": "ld-tool", "hidden": "", "novalidate": "", "autocomplete": "off", "data-search-exclude": ""},
        *children,
    )


def _answer() -> Element:
    attributes = {"class": "ld-tool__answer", "role": "status", "aria-live": "polite", "data-answer": ""}
    return element("div", attributes)


def _foot() -> Element:
    return element(
        "p",
        {"class": "ld-tool__foot"},
        element("a", {"href": "?", "data-share": ""}, "Link to these values"),
        " ",
        element("button", {"type": "button", "data-again": ""}, "Start again"),
    )


def _units(name: str, kinds: set[str]) -> Element | None:
    words = {"mass": ("kg", "lb"), "length": ("cm", "in")}
    pairs = [pair for kind, pair in words.items() if kind in kinds]
    if not pairs:
        return None
    systems = zip(("metric", "imperial"), zip(*pairs, strict=True), strict=True)
    choices = [
        element(
            "label",
            {},
            element("input", {"type": "radio", "name": f"{name}-units", "value": system, "data-units": ""}),
            element("span", {}, " and ".join(units)),
        )
        for system, units in systems
    ]
    return element("fieldset", {"class": "ld-tool__units"}, element("legend", {}, "Units"), *choices)


def _field(name: str, item: Input) -> Element:
    return _choice(name, item) if item.kind == "choice" else _number(name, item)


def _number(name: str, item: Input) -> Element:
    identifier = f"{name}-{item.id}"
    described = [f"{identifier}-help"] if item.help else []
    control = element(
        "input",
        {
            "id": identifier,
            "name": item.id,
            "type": "text",
            "inputmode": "numeric" if item.kind == "count" else "decimal",
            "aria-describedby": " ".join([f"{identifier}-unit", *described, f"{identifier}-message"]),
        },
    )
    return element(
        "div",
        {"class": "ld-field"},
        element("label", {"for": identifier, "class": "ld-field__label"}, item.label),
        element(
            "span",
            {"class": "ld-field__control"},
            control,
            element("span", {"class": "ld-field__unit", "id": f"{identifier}-unit", "data-unit": item.id}),
        ),
        element("p", {"class": "ld-field__help", "id": f"{identifier}-help"}, item.help) if item.help else None,
        element(
            "p",
            {
                "class": "ld-field__message",
                "id": f"{identifier}-message",
                "data-message": item.id,
                "role": "status",
                "aria-live": "polite",
            },
        ),
    )


def _choice(name: str, item: Input) -> Element:
    options = [
        element(
            "label",
            {},
            element("input", {"type": "radio", "name": item.id, "value": option.id, "id": f"{name}-{option.id}"}),
            element("span", {}, option.label),
        )
        for option in item.options
    ]
    return element("fieldset", {"class": "ld-field ld-field--choice"}, element("legend", {}, item.label), *options)
