"""JavaScript in fewer bytes: comments and spaces go; every word and sign stays, and what keeps statements apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

LANGUAGE = Language(tree_sitter_javascript.language())
STEPS = ("++", "--")
OPEN = re.compile(r"[-+*%&|^=<>!?:.,;({\[~]+")  # no statement ends after these
GOES_ON = re.compile(r"[%&|^=<>?:.,;)}\]]+|!==?")  # and none before these
CLASH = re.compile(r"[\w$\\#]{2}|\+\+|--|//|/\*|<!|\d\.")  # an end and a beginning that would be read as one


def minified(script: str) -> str:
    """Return `script` without comments (but those of a licence) and spaces; as it is, where it cannot be read."""
    source = script.encode("utf-8")
    root = Parser(LANGUAGE).parse(source).root_node
    if root.has_error:
        return script
    parts: list[str] = []
    last, end = "", 0
    for token in tokens(root):
        text = source[token.start_byte : token.end_byte].decode("utf-8")
        if token.type == "comment":
            parts += [text, "\n"] if text.startswith("/*!") else []
            continue
        gap = source[end : token.start_byte]
        parts += [between(last, text, b"\n" in gap) if last and gap else "", text]
        last, end = text, token.end_byte
    return "".join(parts)


def tokens(node: Node) -> Iterator[Node]:
    """Yield the words, signs and comments of a script in their order; a template is one word."""
    if not node.children or node.type == "template_string":
        yield node
        return
    for child in node.children:
        yield from tokens(child)


def between(last: str, following: str, broken: bool) -> str:
    """Return what must stand between two tokens that were apart; `broken` tells whether a line ended there."""
    goes_on = OPEN.fullmatch(last) and last not in STEPS
    if broken and not goes_on and not GOES_ON.fullmatch(following):
        return "\n"
    return " " if CLASH.fullmatch(last[-1:] + following[:1]) else ""
