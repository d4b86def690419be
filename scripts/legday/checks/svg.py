"""An SVG is a drawing and nothing else: listed elements only, no handlers, nothing from elsewhere.

Shown as a picture it could run nothing; opened by itself it could. expat reads it, which names the line and follows
no entity: a document type is refused where it begins.
"""

from __future__ import annotations

import re
from typing import Any
from xml.parsers import expat

from legday.findings import Finding

NAMESPACE = "http://www.w3.org/2000/svg"
ELEMENTS = frozenset(
    {
        "circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient", "marker", "mask", "path",
        "pattern", "polygon", "polyline", "radialGradient", "rect", "stop", "style", "svg", "symbol", "text",
        "textPath", "title", "tspan", "use",
    }
)  # fmt: skip
LINKS = frozenset({"href", "http://www.w3.org/1999/xlink href"})
ATTRIBUTE = re.compile(r"[a-z][a-zA-Z0-9:-]*")
OUTSIDE = re.compile(
    r"url\s*\(\s*[\"']?(?!#)|@import|image(?:-set)?\s*\(|src\s*\(|expression|javascript:|\\", re.IGNORECASE
)
MAX_DEPTH = 50
MAX_FINDINGS = 20
MEND = "Export it as plain SVG: shapes, text and styles, without scripts, links, pictures or anything from elsewhere."


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self.open: list[str] = []
        self.style = ""
        self.expat = expat.ParserCreate(namespace_separator=" ")
        self.expat.StartDoctypeDeclHandler = self._doctype
        self.expat.ProcessingInstructionHandler = self._instruction
        self.expat.StartElementHandler = self._start
        self.expat.EndElementHandler = self._end
        self.expat.CharacterDataHandler = self._text

    def report(self, message: str) -> None:
        line, column = self.expat.CurrentLineNumber, self.expat.CurrentColumnNumber + 1
        self.findings.append(Finding(self.path, line, column, "svg-active", message, MEND))
        if len(self.findings) >= MAX_FINDINGS:
            raise _EnoughError

    def _doctype(self, *_: Any) -> None:
        self.report("A document type is declared, which could name entities.")
        raise _EnoughError

    def _instruction(self, target: str, _: str) -> None:
        self.report(f"There is a processing instruction, <?{target}.")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if not self.open and (namespace, tag) != (NAMESPACE, "svg"):
            self.report(f"The file begins with <{tag}> where an SVG begins with <svg xmlns={NAMESPACE!r}>.")
            raise _EnoughError
        listed = namespace == NAMESPACE and tag in ELEMENTS
        if not listed:
            self.report(f"<{tag}> is more than a drawing needs.")
        self.open.append(tag)
        if len(self.open) > MAX_DEPTH:
            self.report(f"Elements nest more than {MAX_DEPTH} deep.")
            raise _EnoughError
        for attribute, value in attributes.items() if listed else ():
            self._attribute(tag, attribute, value)

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name in LINKS:
            if not value.startswith("#"):
                self.report(f'<{tag}> links to "{value}".')
        elif name.endswith(" base") or (
            " " not in name and (name.lower().startswith("on") or not ATTRIBUTE.fullmatch(name))
        ):
            self.report(f'<{tag}> has the attribute "{name}".')
        elif OUTSIDE.search(value):
            self.report(f'The attribute "{name}" of <{tag}> loads something or runs.')

    def _end(self, _: str) -> None:
        if self.open.pop() == "style" and OUTSIDE.search(self.style):
            self.report("The style that ends here loads something.")
        self.style = ""

    def _text(self, text: str) -> None:
        if self.open[-1] == "style":
            self.style += text


class _EnoughError(Exception):
    """There are findings enough."""


def check_svg(path: str, data: bytes) -> list[Finding]:
    """Return findings for what is not a plain drawing in the SVG `path`, whose bytes are `data`."""
    reader = _Reader(path)
    try:
        data.decode("utf-8")
        reader.expat.Parse(data, True)
    except _EnoughError:
        pass
    except (expat.ExpatError, UnicodeDecodeError) as error:
        line, column = getattr(error, "lineno", 1), getattr(error, "offset", 0) + 1
        said = expat.ErrorString(error.code) if isinstance(error, expat.ExpatError) else "it is not UTF-8 text"
        mend = "Save it again as plain SVG, in UTF-8."
        reader.findings.append(Finding(path, line, column, "picture-broken", f"Not a valid SVG: {said}.", mend))
    return reader.findings
