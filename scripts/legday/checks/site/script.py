"""The addresses in a script: what it imports, and what it fetches, registers or names by a fixed address.

tree-sitter reads the script as a browser does, made small or not. An address that is made while the script runs is not
looked for; one that begins at a constant (`const ROOT = new URL("../../", import.meta.url)`) is, in the module that
makes the constant and in those that import it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from legday.checks.site.link import Link

PARSER = Parser(Language(tree_sitter_javascript.language()))
OF_THE_PAGE = (
    "fetch", "Worker", "SharedWorker", "EventSource", "serviceWorker.register", ".addModule", ".sendBeacon",
    "location.assign", "location.replace", "window.open",
)  # fmt: skip
HERE = "import.meta.url"
OF_THE_SCRIPT = ("importScripts", "import.meta.resolve")
ASSIGNED = (".src", ".href")


@dataclass
class Script:
    """What one script says. `imports` are (module, name there), `constants` addresses relative to the script.

    `later` are addresses that begin at an imported constant: (address, module, name there). `broken` is the line that
    cannot be read, if any.
    """

    links: list[Link] = field(default_factory=list)
    imports: list[tuple[str, str]] = field(default_factory=list)
    exports: set[str] = field(default_factory=set)
    open: bool = False
    constants: dict[str, str] = field(default_factory=dict)
    later: list[tuple[str, str, str]] = field(default_factory=list)
    broken: int | None = None


def read_script(file: str, text: str, inline: bool = False) -> Script:
    """Read the script in `file`; one that stands in a page (`inline`) takes the page's address for its own."""
    tree = _parse(text)
    script = Script(broken=_broken(tree) if tree.has_error else None)
    known: dict[str, tuple[str, str]] = {}
    nodes = list(_nodes(tree))
    for node in nodes:
        if node.type == "import_statement":
            _note_import(file, script, known, node)
        elif node.type == "export_statement":
            _note_export(file, script, node)
        elif node.type == "variable_declarator":
            made = _address(node.child_by_field_name("value"))
            script.constants |= {_text(node.child_by_field_name("name")): made[0]} if made and made[1] == HERE else {}
    page = "" if inline else "../" * file.count("/")
    for node in nodes:
        if node.type == "assignment_expression" and _text(node.child_by_field_name("left")).endswith(ASSIGNED):
            url = _value(node.child_by_field_name("right"))
            script.links += [Link(file, _from_page(page, url), "js address")] if url else []
        elif node.type in ("new_expression", "call_expression"):
            _note_call(file, script, known, page, node)
    return script


@lru_cache(maxsize=256)
def _parse(text: str) -> Node:
    return PARSER.parse(text.encode()).root_node


def _nodes(root: Node) -> Iterator[Node]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.named_children)


def _broken(root: Node) -> int:
    return next((n.start_point.row + 1 for n in _nodes(root) if n.is_error or n.is_missing), 1)


def _note_import(file: str, script: Script, known: dict[str, tuple[str, str]], node: Node) -> None:
    module = _value(node.child_by_field_name("source")) or ""
    script.links.append(Link(file, module, "js import", True))
    for part in _nodes(node):
        if part.type == "import_specifier":
            name = _text(part.child_by_field_name("name"))
            script.imports.append((module, name))
            known[_text(part.child_by_field_name("alias")) or name] = (module, name)
        elif part.type == "identifier" and part.parent and part.parent.type == "import_clause":
            script.imports.append((module, "default"))


def _note_export(file: str, script: Script, node: Node) -> None:
    source = node.child_by_field_name("source")
    module = _value(source) or ""
    if source:
        script.links.append(Link(file, module, "js import", True))
    script.exports |= {"default"} if any(child.type == "default" for child in node.children) else set()
    script.open = script.open or any(child.type == "*" for child in node.children)
    for child in node.named_children:
        if child.type == "export_clause":
            for one in child.named_children:
                name = _text(one.child_by_field_name("name"))
                script.exports.add(_text(one.child_by_field_name("alias")) or name)
                script.imports += [(module, name)] if source else []
        elif child.type == "namespace_export":
            script.exports.add(_text(child.named_children[0]))
    declared = node.child_by_field_name("declaration")
    for one in [declared, *declared.named_children] if declared else []:
        name_node = one.child_by_field_name("name")
        if name_node and name_node.type in ("identifier", "type_identifier"):
            script.exports.add(_text(name_node))
        elif name_node:  # a pattern: const { a, b } = …
            script.exports |= {_text(n) for n in _nodes(name_node) if "identifier" in n.type}


def _note_call(file: str, script: Script, known: dict[str, tuple[str, str]], page: str, node: Node) -> None:
    called = node.child_by_field_name("constructor") or node.child_by_field_name("function")
    arguments = node.child_by_field_name("arguments")
    first = arguments.named_children[0] if arguments and arguments.named_children else None
    name, url = _text(called), _value(first)
    if made := _address(node):
        address, start = made
        if start == HERE:
            script.links.append(Link(file, address, "js URL"))
        elif start in script.constants:
            script.links.append(Link(file, joined(script.constants[start], address), "js URL"))
        elif start in known:
            script.later.append((address, *known[start]))
    elif url is None:
        return
    elif name == "import":
        script.links.append(Link(file, url, "js import()"))
    elif name.endswith(OF_THE_SCRIPT):
        script.links.append(Link(file, url, f"js {name}"))
    elif name.endswith(OF_THE_PAGE):
        script.links.append(Link(file, _from_page(page, url), f"js {name}"))


def _address(node: Node | None) -> tuple[str, str] | None:
    """Return what `new URL("address", start)` is made of, or None for anything else."""
    if node is None or node.type != "new_expression" or _text(node.child_by_field_name("constructor")) != "URL":
        return None
    arguments = node.child_by_field_name("arguments")
    given = arguments.named_children if arguments else []
    address = _value(given[0]) if given else None
    return None if address is None else (address, _text(given[1]) if len(given) > 1 else "")


def joined(start: str, address: str) -> str:
    """Return `address`, taken from the relative address `start`, as one relative address."""
    whole = ":" in address or address.startswith("/")
    return address if whole else f"{posixpath.dirname(start)}/{address}".removeprefix("/")


def _from_page(page: str, url: str) -> str:
    return url if ":" in url or url.startswith("/") else page + url


def _value(node: Node | None) -> str | None:
    """Return what a string says that is written out, or None."""
    if node is None or node.type not in ("string", "template_string"):
        return None
    if any(child.type == "template_substitution" for child in node.children):
        return None
    text = _text(node)[1:-1]
    return text.encode("latin-1", "backslashreplace").decode("unicode_escape") if "\\" in text else text


def _text(node: Node | None) -> str:
    return node.text.decode() if node and node.text else ""
