"""Styles of a drawing, read as a browser reads them: what they hold beyond the listed, and which ids they point to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import tinycss2

from legday.checks.source.svg.allowed import FUNCTIONS, PROPERTIES, VENDORS

LARGEST = 10_000_000  # of any number
SIMPLE = re.compile(r"[-+#\w.,%\s]*|(?:(?:matrix|translate|scale|rotate|skew[XY])\s*\([-+\d.,eE\s]*\)[\s,]*)*")
NUMBER = re.compile(r"(?<![\w#.])[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
BEYOND = f"has a number beyond {LARGEST:,}"
BLOCKS = ("function", "() block", "[] block", "{} block")
INHERITED = ("fill", "stroke", "marker")


@dataclass(frozen=True)
class Pointer:
    """An id that a property points to; `inherited` where the elements within point there as well."""

    target: str
    inherited: bool


@dataclass
class Selector:
    """The last part of a selector, which says what elements a rule may be for; what it does not name, it is for."""

    type: str = ""
    id: str = ""
    classes: list[str] = field(default_factory=list)

    def may_match(self, tag: str, attributes: dict[str, str]) -> bool:
        """Return whether the element could be meant; what stands before the last part is not asked."""
        classes = attributes.get("class", "").split()
        return (
            self.type in ("", tag) and self.id in ("", attributes.get("id")) and all(c in classes for c in self.classes)
        )


@dataclass
class Style:
    """What was found: problems in words, and what the style points to, in a sheet by the selectors of its rules."""

    problems: list[str] = field(default_factory=list)
    pointers: list[Pointer] = field(default_factory=list)
    rules: list[tuple[Selector, Pointer]] = field(default_factory=list)


def is_simple(value: str) -> bool:
    """Return whether `value` is made of words, numbers and colours alone, and points to nothing."""
    return SIMPLE.fullmatch(value) is not None


def is_beyond(value: str) -> bool:
    """Return whether a number in `value` is larger than any drawing needs."""
    return any(abs(float(number)) > LARGEST for number in NUMBER.findall(value))


@lru_cache(maxsize=512)
def read_value(name: str, value: str) -> Style:
    """Return what the presentation attribute `name` holds."""
    style = Style()
    _value(style, name, tinycss2.parse_component_value_list(value, skip_comments=True))
    return style


@lru_cache(maxsize=512)
def read_declarations(text: str) -> Style:
    """Return what an attribute `style` holds."""
    style = Style()
    _declarations(style, text)
    return style


def read_sheet(text: str) -> Style:
    """Return what an element `style` holds."""
    style = Style()
    for rule in _rules(style, tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)):
        before = len(style.pointers)
        _declarations(style, rule.content)
        for selector in _selectors(rule.prelude):
            style.rules += [(selector, pointer) for pointer in style.pointers[before:]]
    return style


def _rules(style: Style, rules: list[Any]) -> Iterator[Any]:
    """Yield the rules of a sheet, those within @media too."""
    waiting = list(rules)
    while waiting:
        rule = waiting.pop(0)
        if rule.type == "qualified-rule":
            yield rule
        elif rule.type == "at-rule" and rule.lower_at_keyword == "media" and rule.content is not None:
            waiting += tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        elif rule.type == "at-rule" and rule.lower_at_keyword != "charset":
            style.problems.append(f"has @{rule.at_keyword}")
        elif rule.type == "error":
            style.problems.append("cannot be read")


def _declarations(style: Style, content: Any) -> None:
    for item in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if item.type == "at-rule":
            style.problems.append(f"has @{item.at_keyword}")
        elif item.type != "declaration":
            style.problems.append("cannot be read")
        elif item.lower_name not in PROPERTIES and not item.lower_name.startswith(VENDORS):
            style.problems.append(f'has the property "{item.name}"')
        else:
            _value(style, item.lower_name, item.value)


def _value(style: Style, name: str, tokens: list[Any]) -> None:
    waiting = list(tokens)
    while waiting:
        token = waiting.pop()
        if token.type == "url" or (token.type == "function" and token.lower_name == "url"):
            address = token.value if token.type == "url" else _address(token)
            if address.startswith("#"):
                style.pointers.append(Pointer(address[1:], name.startswith(INHERITED)))
            else:
                style.problems.append(f'points to "{address}"')
        elif token.type == "function" and token.lower_name not in FUNCTIONS:
            style.problems.append(f"has {token.name}(…)")
        elif token.type in BLOCKS:
            waiting += token.arguments if token.type == "function" else token.content
        elif token.type in ("number", "dimension", "percentage") and abs(token.value) > LARGEST:
            style.problems.append(BEYOND)
        elif token.type == "error":
            style.problems.append("cannot be read")


def _address(token: Any) -> str:
    texts = [inner.value for inner in token.arguments if inner.type == "string"]
    return texts[0] if len(texts) == 1 else ""


def _selectors(prelude: list[Any]) -> Iterator[Selector]:
    selector, before = Selector(), ""
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            yield selector
            selector = Selector()
        elif token.type == "whitespace" or (token.type == "literal" and token.value in ">+~"):
            before = " "
            continue
        else:
            selector = Selector() if before == " " else selector
            _extend(selector, token, before)
        before = token.value if token.type == "literal" else ""
    yield selector


def _extend(selector: Selector, token: Any, before: str) -> None:
    if token.type == "hash":
        selector.id = token.value
    elif token.type == "ident" and before == ".":
        selector.classes.append(token.value)
    elif token.type == "ident" and before in ("", " ", ","):
        selector.type = token.value
