"""An SVG is a drawing and nothing else: listed elements, attributes and styles only, nothing from elsewhere, no bombs.

Shown as a picture it could run nothing; opened by itself it could. expat reads it, which names the line and follows
no entity: a document type that declares something is refused where it begins.
"""

from __future__ import annotations

from itertools import pairwise
from xml.parsers import expat

from legday.checks.source.svg import allowed
from legday.checks.source.svg.style import (
    BEYOND,
    Pointer,
    Selector,
    Style,
    is_beyond,
    is_simple,
    read_declarations,
    read_sheet,
    read_value,
)
from legday.checks.source.svg.weight import MOST, Element, LoopError, weigh
from legday.findings import Finding

MAX_DEPTH = 50
MAX_FINDINGS = 20
MOST_STYLED = 150_000
MOST_MATCHES = 1_000_000  # of elements with rules that point to something
HINT = "Export it as plain SVG: shapes, text and styles, without scripts, links, pictures or anything from elsewhere."
LIGHTER = "Draw less: write out what repeats itself, or save the drawing as .png or .webp."
UTF8 = "Save it again as plain SVG, in UTF-8."


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self.open: list[Element] = []
        self.elements: list[Element] = []
        self.rules: list[tuple[Selector, Pointer]] = []
        self.notes: tuple[int, int, str] | None = None
        self.sheet = ""
        self.styled = 0
        self.read: set[str] = set()
        self.expat = expat.ParserCreate("utf-8", " ")  # whatever the file declares: that is looked at beforehand
        self.expat.XmlDeclHandler = self._declaration
        self.expat.StartDoctypeDeclHandler = self._doctype
        self.expat.ProcessingInstructionHandler = self._instruction
        self.expat.StartElementHandler = self._start
        self.expat.EndElementHandler = self._end
        self.expat.CharacterDataHandler = self._text

    @property
    def place(self) -> tuple[int, int]:
        return self.expat.CurrentLineNumber, self.expat.CurrentColumnNumber + 1

    def report(self, message: str, code: str, hint: str = HINT) -> None:
        self.findings.append(Finding(self.path, *self.place, code, message, hint))
        if len(self.findings) >= MAX_FINDINGS:
            raise _EnoughError

    def allot(self, style: str) -> None:
        """Count what has to be read as a style, each text once; far more than drawings have would take long."""
        self.styled += 0 if style in self.read else len(style)
        self.read.add(style)
        if self.styled > MOST_STYLED:
            self.report(f"The drawing has more than {MOST_STYLED:,} characters of styles.", "svg-heavy", LIGHTER)
            raise _EnoughError

    def note(self, what: str) -> None:
        """Remember the first of what the program that made the drawing left in it."""
        self.notes = self.notes or (*self.place, what)

    def _declaration(self, _: str, encoding: str | None, __: int) -> None:
        if encoding and encoding.lower() not in ("utf-8", "utf8", "us-ascii"):
            self.report(f'The file says that it is in "{encoding}".', "picture-broken", UTF8)
            raise _EnoughError

    def _doctype(self, name: str, _: str | None, public: str | None, has_subset: int) -> None:
        if has_subset or name != "svg" or not (public or "").startswith("-//W3C//DTD SVG "):
            self.report("A document type is declared, which could name entities.", "svg-active", _cleaned(self.path))
            raise _EnoughError

    def _instruction(self, target: str, _: str) -> None:
        if target.startswith("xml"):
            self.report(f"There is a processing instruction, <?{target}.", "svg-active")
        else:
            self.note(f"<?{target}")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if not self.open and (namespace, tag) != (allowed.SVG, "svg"):
            self.report(
                f"The file begins with <{tag}> where an SVG begins with <svg xmlns={allowed.SVG!r}>.", "svg-active"
            )
            raise _EnoughError
        element = Element(tag, attributes, self.place)
        if self.open:
            self.open[-1].children.append(element)
            if self.open[-1].tag == "style":
                self.report(f"<style> holds <{tag}>, where only styles belong.", "svg-active")
        self.open.append(element)
        self.elements.append(element)
        if len(self.open) > MAX_DEPTH:
            self.report(f"Elements nest more than {MAX_DEPTH} deep.", "svg-active")
            raise _EnoughError
        if (namespace == allowed.SVG and tag == "metadata") or not (
            namespace == allowed.SVG or namespace in allowed.ACTIVE_NAMESPACES or not namespace
        ):
            self.note(f"<{tag}>")
        elif namespace != allowed.SVG or tag not in allowed.ELEMENTS:
            self._unlisted(tag)
        else:
            for attribute, value in attributes.items():
                self._attribute(element, attribute, value)

    def _unlisted(self, tag: str) -> None:
        """Report an element that is more than a drawing needs; what draws the same without it can be cleaned."""
        outer = [element.tag for element in self.open[:-1]]
        if ("switch", "foreignObject") not in pairwise(outer):
            is_spare = tag == "a" or (tag == "foreignObject" and outer[-1] == "switch")
            self.report(
                f"<{tag}> is more than a drawing needs.", "svg-active", _cleaned(self.path) if is_spare else HINT
            )

    def _attribute(self, element: Element, name: str, value: str) -> None:
        namespace, _, local = name.rpartition(" ")
        if name in allowed.LINKS:
            if value.startswith("#"):
                element.pointers.append(Pointer(value[1:], inherited=False))
            else:
                self.report(f'<{element.tag}> links to "{value}".', "svg-active")
        elif name == "style":
            self.allot(value)
            self._judge(element, "style", read_declarations(value))
        elif name in allowed.MEASURES or (name in allowed.PRESENTATION and is_simple(value)):
            if is_beyond(value):
                self.report(f'The attribute "{name}" of <{element.tag}> {BEYOND}.', "svg-heavy", LIGHTER)
        elif name in allowed.PRESENTATION:
            self.allot(value)
            self._judge(element, name, read_value(name, value))
        elif (namespace and namespace not in allowed.ACTIVE_NAMESPACES) or (name == "content" and element.tag == "svg"):
            self.note(f'the attribute "{local}"')
        elif name not in allowed.PLAIN and not name.startswith(allowed.PREFIXES):
            self.report(f'<{element.tag}> has the attribute "{local}".', "svg-active")

    def _judge(self, element: Element, name: str, style: Style) -> None:
        element.pointers += style.pointers
        for problem in dict.fromkeys(style.problems):
            self.report(f'The attribute "{name}" of <{element.tag}> {problem}.', "svg-active")

    def _end(self, _: str) -> None:
        if self.open.pop().tag == "style":
            self.allot(self.sheet)
            sheet = read_sheet(self.sheet)
            self.sheet = ""
            self.rules += sheet.rules
            for problem in dict.fromkeys(sheet.problems):
                self.report(f"The style that ends here {problem}.", "svg-active")

    def _text(self, text: str) -> None:
        if any(element.tag == "style" for element in self.open):
            self.sheet += text

    def close(self) -> None:
        """Look at the drawing as a whole, now that all of it is read."""
        if len(self.rules) * len(self.elements) > MOST_MATCHES:
            self.report("The styles point to parts of the drawing far too often.", "svg-heavy", LIGHTER)
            return
        for element in self.elements:
            for selector, pointer in self.rules:
                if selector.may_match(element.tag, element.attributes):
                    element.pointers.append(pointer)
        try:
            if weigh(self.elements) > MOST:
                message = f"More than {MOST:,} elements are drawn, those that others repeat among them."
                self.findings.append(Finding(self.path, 1, 1, "svg-heavy", message, LIGHTER))
        except LoopError as error:
            message = f"What <{error.element.tag}> points to leads back to it."
            self.findings.append(Finding(self.path, *error.element.place, "svg-heavy", message, "Take it out."))
        if self.notes:
            line, column, what = self.notes
            message = f"The program that made the drawing left notes in it ({what}); they can tell names and folders."
            self.findings.append(Finding(self.path, line, column, "picture-metadata", message, _cleaned(self.path)))


class _EnoughError(Exception):
    """There are findings enough."""


def _cleaned(path: str) -> str:
    return f"Run `legday check --fix {path}`, or export it again as plain or optimised SVG."


def check_svg(path: str, data: bytes) -> list[Finding]:
    """Return findings for what is not a plain drawing in the SVG `path`, whose bytes are `data`."""
    reader = _Reader(path)
    try:
        data.decode("utf-8")
        reader.expat.Parse(data, True)
        reader.close()
    except _EnoughError:
        pass
    except (expat.ExpatError, UnicodeDecodeError) as error:
        line, column = getattr(error, "lineno", 1), getattr(error, "offset", 0) + 1
        said = expat.ErrorString(error.code) if isinstance(error, expat.ExpatError) else "it is not UTF-8 text"
        reader.findings.append(Finding(path, line, column, "picture-broken", f"Not a valid SVG: {said}.", UTF8))
    return reader.findings
