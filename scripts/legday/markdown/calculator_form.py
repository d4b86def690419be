"""The forms of the calculators as they begin: with their defaults, in metric units, and the answer to them."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.formula import Calculator, Input
from legday.formulas.wording import typed, unit_word
from legday.markdown.element import Child, element


def calculator_form(name: str, calculator: Calculator, answer: list[Child]) -> Element:
    """Return the form of a calculator, which begins with that answer."""
    kinds: set[str] = {item.kind for item in calculator.inputs}
    kinds |= {kind for item in calculator.inputs for kinds_of in item.kind_of.values() for kind in kinds_of.values()}
    return form(
        _units(name, kinds),
        element("div", {"class": "ld-tool__fields"}, *_fields(name, calculator)),
        _answer(answer),
        foot(),
    )


def form(*children: Child) -> Element:
    """Return a form; where scripts do not run, docs/assets/css/tools.css hides it."""
    return element(
        "form",
        {"class": "ld-tool", "novalidate": "", "autocomplete": "off", "data-unsearched": ""},
        *children,
    )


def _answer(words: list[Child]) -> Element:
    attributes = {"class": "ld-tool__answer", "role": "status", "aria-live": "polite", "data-answer": ""}
    return element("div", attributes, *words)


def foot() -> Element:
    """Return the last line of a form: the link that holds its values, and the way back."""
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
            _radio(system == "metric", name=f"{name}-units", value=system, **{"data-units": ""}),
            element("span", {}, " and ".join(units)),
        )
        for system, units in systems
    ]
    return element("fieldset", {"class": "ld-tool__units"}, element("legend", {}, "Units"), *choices)


def _fields(name: str, calculator: Calculator) -> list[Element]:
    chosen = {item.id: item.default for item in calculator.inputs}
    return [
        _choice(name, item) if item.kind == "choice" else _number(name, item, item.kind_for(chosen))
        for item in calculator.inputs
    ]


def _number(name: str, item: Input, kind: str) -> Element:
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
        }
        | ({"value": typed(float(item.default), kind)} if item.empty is None else {}),
    )
    return element(
        "div",
        {"class": "ld-field"},
        element("label", {"for": identifier, "class": "ld-field__label"}, item.label),
        element(
            "span",
            {"class": "ld-field__control"},
            control,
            element(
                "span", {"class": "ld-field__unit", "id": f"{identifier}-unit", "data-unit": item.id}, unit_word(kind)
            ),
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
            _radio(option.id == item.default, name=item.id, value=option.id, id=f"{name}-{option.id}"),
            element("span", {}, option.label),
        )
        for option in item.options
    ]
    return element("fieldset", {"class": "ld-field ld-field--choice"}, element("legend", {}, item.label), *options)


def _radio(checked: bool, **attributes: str) -> Element:
    return element("input", {"type": "radio", **attributes} | ({"checked": ""} if checked else {}))
