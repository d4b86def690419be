"""Safe YAML with line numbers: plain data out, findings for what is malformed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from legday.facts.text_file import MAX_BYTES, hidden_character
from legday.facts.yaml_scalar import UnsureError, scalar
from legday.facts.yaml_words import syntax_words
from legday.findings import Finding

MAX_NODES = 20_000
MAX_DEPTH = 20

TOO_LARGE = f"The file holds more than {MAX_NODES} values or nests deeper than {MAX_DEPTH} levels."
WRITE_OUT = "Split it, and write aliases (*name) out in full."
HOPELESS_DEPTH = 50
BRACKET = re.compile(r"[\[\]{}]")
MARKS = re.compile(rf"(?:[-?:][ \t]+){{{HOPELESS_DEPTH}}}")
NESTING = re.compile(r"[\[{]|[-?:]\s(?=[-?])")

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

PLAIN_TAGS = ("tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")
Place = tuple[int, int]
Key = tuple[str | int, ...]


@dataclass
class YamlFile:
    """The data of one YAML file and where each of its keys stands (line and column from 1)."""

    path: str
    data: Any = None
    places: dict[Key, Place] = field(default_factory=dict)

    def place(self, key: Key) -> Place:
        """Return the place of `key`, or of its nearest parent that the file holds."""
        while key and key not in self.places:
            key = key[:-1]
        return self.places.get(key, (1, 1))

    def finding(self, key: Key, code: str, message: str, hint: str) -> Finding:
        """Return a finding at the place of `key`."""
        line, column = self.place(key)
        return Finding(self.path, line, column, code, message, hint)


class _Builder:
    """Turns composed nodes into plain data, noting places and refusing what plain data cannot hold."""

    def __init__(self, file: YamlFile, text: str) -> None:
        self.file = file
        self.text = text
        self.findings: list[Finding] = []
        self.nodes = 0

    def report(self, node: yaml.Node, code: str, message: str, hint: str) -> None:
        mark = node.start_mark
        self.findings.append(Finding(self.file.path, mark.line + 1, mark.column + 1, code, message, hint))

    def build(self, node: yaml.Node, key: Key) -> Any:
        self.nodes += 1
        self.file.places.setdefault(key, (node.start_mark.line + 1, node.start_mark.column + 1))
        if self.nodes > MAX_NODES or len(key) > MAX_DEPTH:
            if not any(finding.code == "yaml-too-large" for finding in self.findings):
                self.report(node, "yaml-too-large", TOO_LARGE, WRITE_OUT)
            return None
        if not isinstance(node, yaml.ScalarNode) and node.tag not in PLAIN_TAGS:
            tag = node.tag.rpartition(":")[2]
            self.report(node, "yaml-unsafe-value", f'The tag "{tag}" is not read.', "Take the tag out.")
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, key)
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        return [self.build(child, (*key, index)) for index, child in enumerate(node.value)]

    def mapping(self, node: yaml.MappingNode, key: Key) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for name_node, value_node in node.value:
            name = str(name_node.value) if isinstance(name_node, yaml.ScalarNode) else "?"
            if isinstance(name_node, yaml.ScalarNode):
                self.look_for_hidden(name_node)
            if name in data:
                self.report(
                    name_node,
                    "yaml-duplicate-key",
                    f'The key "{name}" stands twice.',
                    "Keep one of the two.",
                )
                continue
            mark = name_node.start_mark
            self.file.places[(*key, name)] = (mark.line + 1, mark.column + 1)
            data[name] = self.build(value_node, (*key, name))
        return data

    def scalar(self, node: yaml.ScalarNode) -> Any:
        try:
            value = scalar(node)
        except UnsureError as error:
            self.report(node, "yaml-unsafe-value", *error.args)
            return None
        self.look_for_hidden(node)
        return value

    def look_for_hidden(self, node: yaml.ScalarNode) -> None:
        """Report a character that an escape makes; one that stands in the file itself is found there."""
        if node.style != '"':
            return
        problem = hidden_character(node.value)
        if problem and not hidden_character(self.text[node.start_mark.index : node.end_mark.index]):
            self.report(node, "control-character", *problem)


def parse_yaml(text: str, path: str, first_line: int = 1) -> tuple[YamlFile, list[Finding]]:
    """Parse `text` (the contents of `path`, beginning at `first_line`) into data, places and findings.

    Never raises for what the text holds. `first_line` shifts places for front matter inside a page.
    """
    file = YamlFile(path)
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        hint = "Split the file; a seed file holds one fact."
        return file, [Finding(path, 1, 1, "yaml-too-large", f"The file is larger than {MAX_BYTES} bytes.", hint)]
    deep = _deep_line(text)
    if deep is not None:
        return file, [Finding(path, deep + first_line, 1, "yaml-too-large", TOO_LARGE, WRITE_OUT)]
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader if _may_nest_deeply(text) else Loader)
    except RecursionError:
        return file, [Finding(path, first_line, 1, "yaml-too-large", TOO_LARGE, WRITE_OUT)]
    except (ValueError, OverflowError):  # the parser in Python, of a character beyond Unicode
        message, hint = syntax_words("found invalid escape code", "", 0)
        return file, [Finding(path, first_line, 1, "yaml-syntax", message, hint)]
    except yaml.YAMLError as error:
        quoted = "quoted scalar" in (getattr(error, "context", None) or "")
        mark = getattr(error, "context_mark" if quoted else "problem_mark", None)
        line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
        said = " ".join(filter(None, (getattr(error, "context", None), getattr(error, "problem", None))))
        lines = text.split("\n")
        written = lines[line - first_line] if line - first_line < len(lines) else ""
        return file, [Finding(path, line, column, "yaml-syntax", *syntax_words(said, written, column - 1))]
    if node is None:
        return file, []
    builder = _Builder(file, text)
    file.data = builder.build(node, ())
    if first_line == 1:
        return file, builder.findings
    field_change = first_line - 1
    file.places = {key: (line + field_change, column) for key, (line, column) in file.places.items()}
    shifted = [Finding(f.path, f.line + field_change, f.column, f.code, f.message, f.hint) for f in builder.findings]
    return file, shifted


def _deep_line(text: str) -> int | None:
    """Return the first line (from 0) that opens far more than a file may nest; it would take the parser long to say."""
    depth = 0
    for number, line in enumerate(text.split("\n")):
        for bracket in BRACKET.findall(line):
            depth = max(0, depth + (1 if bracket in "[{" else -1))
            if depth > HOPELESS_DEPTH:
                return number
        if MARKS.search(line):
            return number
    return None


def _may_nest_deeply(text: str) -> bool:
    """Return whether nesting could exhaust the stack of the parser in C, which would end the process."""
    return " " * 200 in text or len(NESTING.findall(text)) > 200
