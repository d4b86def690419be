"""The language of formulas: numbers, names, + - * / ^, parentheses, min, max and round. Nothing else can be said in it.

An expression becomes a tree: a number, a name, or a list of an operation and its parts. The page carries that tree
as JSON, and docs/assets/js/kernel.js walks it; text is never run as code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

Tree: TypeAlias = "float | str | list[Tree]"

MAX_LENGTH = 300
MAX_DEPTH = 30
TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|([-+*/^(),]))")
FUNCTIONS = {"min": (1, 9), "max": (1, 9), "round": (1, 2)}  # how few and how many parts each takes


class ExpressionError(ValueError):
    """What is wrong with an expression, and at which character (from 0)."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str
    position: int


def parse(text: str) -> Tree:
    """Return the tree of `text`. Raise ExpressionError for what the language does not know."""
    if len(text) > MAX_LENGTH:
        raise ExpressionError(f"longer than {MAX_LENGTH} characters", MAX_LENGTH)
    parser = _Parser(list(_tokens(text)))
    tree = parser.sum(0)
    rest = parser.peek()
    if rest.kind != "end":
        raise ExpressionError(f'"{rest.text}" was not expected here', rest.position)
    return tree


def names(tree: Tree) -> Iterator[str]:
    """Yield each name that the tree uses, in order."""
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, list):
        for part in tree[1:]:
            yield from names(part)


def _tokens(text: str) -> Iterator[_Token]:
    position = 0
    while text[position:].strip():
        match = TOKEN.match(text, position)
        if not match:
            start = position + len(text[position:]) - len(text[position:].lstrip())
            raise ExpressionError(f'"{text[start]}" is not part of the language of formulas', start)
        kind = ("number", "name", "sign")[(match.lastindex or 1) - 1]
        yield _Token(kind, match[match.lastindex or 1], match.start(match.lastindex or 1))
        position = match.end()
    yield _Token("end", "the end", len(text))


class _Parser:
    """Reads a sum of products of powers, from the loosest binding to the tightest."""

    def __init__(self, tokens: list[_Token]) -> None:
        self.tokens = tokens
        self.next = 0

    def peek(self) -> _Token:
        return self.tokens[self.next]

    def take(self) -> _Token:
        token = self.tokens[self.next]
        self.next = min(self.next + 1, len(self.tokens) - 1)
        return token

    def expect(self, text: str) -> None:
        token = self.take()
        if token.text != text or token.kind != "sign":
            raise ExpressionError(f'"{text}" is missing before {_quoted(token)}', token.position)

    def sum(self, depth: int) -> Tree:
        left = self.product(depth)
        while self.peek().kind == "sign" and self.peek().text in "+-":
            left = [self.take().text, left, self.product(depth)]
        return left

    def product(self, depth: int) -> Tree:
        left = self.signed(depth)
        while self.peek().kind == "sign" and self.peek().text in "*/":
            left = [self.take().text, left, self.signed(depth)]
        return left

    def signed(self, depth: int) -> Tree:
        if depth > MAX_DEPTH:
            raise ExpressionError("nested too deeply", self.peek().position)
        if self.peek().kind == "sign" and self.peek().text == "-":
            self.take()
            return ["-", self.signed(depth + 1)]
        return self.power(depth)

    def power(self, depth: int) -> Tree:
        base = self.atom(depth)
        if self.peek().kind == "sign" and self.peek().text == "^":
            self.take()
            return ["^", base, self.signed(depth + 1)]
        return base

    def atom(self, depth: int) -> Tree:
        token = self.take()
        if token.kind == "number":
            return float(token.text) if "." in token.text else int(token.text)
        if token.kind == "name":
            called = self.peek().kind == "sign" and self.peek().text == "("
            return self.call(token, depth) if called or token.text in FUNCTIONS else token.text
        if token.text == "(" and token.kind == "sign":
            inner = self.sum(depth + 1)
            self.expect(")")
            return inner
        raise ExpressionError(f"a number or a name is missing before {_quoted(token)}", token.position)

    def call(self, name: _Token, depth: int) -> Tree:
        if name.text not in FUNCTIONS:
            known = ", ".join(FUNCTIONS)
            raise ExpressionError(f'there is no function "{name.text}"; known are {known}', name.position)
        self.expect("(")
        parts = [self.sum(depth + 1)]
        while self.peek().kind == "sign" and self.peek().text == ",":
            self.take()
            parts.append(self.sum(depth + 1))
        self.expect(")")
        few, many = FUNCTIONS[name.text]
        if not few <= len(parts) <= many:
            raise ExpressionError(f'"{name.text}" takes {few} to {many} values, not {len(parts)}', name.position)
        if name.text == "round" and len(parts) == 2 and not (isinstance(parts[1], int) and parts[1] <= 6):
            raise ExpressionError("how many digits to round to must be a whole number up to 6", name.position)
        return [name.text, *parts]


def _quoted(token: _Token) -> str:
    return token.text if token.kind == "end" else f'"{token.text}"'
