"""Take out of an SVG what the program that made it left there and what draws nothing; what draws stays as it is.

Scripts, pictures and addresses stay too: somebody should look at them.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from legday.checks.source.svg import check_svg
from legday.checks.source.svg.allowed import ACTIVE_NAMESPACES, SVG, XLINK

DOCTYPE = re.compile(r"<!DOCTYPE\s+svg\b[^\[>]*(?:\[(?P<subset>[^\]]*)\]\s*)?>")
ENTITY = re.compile(r"""\s*<!ENTITY\s+(?P<name>[\w-]+)\s+(?:"(?P<a>[^"&%<]{0,200})"|'(?P<b>[^'&%<]{0,200})')\s*>""")
MOST_ENTITIES = 40
DONE = ("what its program left in the drawing is out",)


def cleaned(data: bytes, path: str) -> tuple[bytes, tuple[str, ...]]:
    """Return the SVG `data` without that, and in words what was done; as it is where that would mend nothing."""
    found = check_svg(path, data)
    if not found:
        return data, ()
    try:
        made = _made(_without_entities(data.decode("utf-8-sig")))
    except (ET.ParseError, ValueError, RecursionError):
        return data, ()
    left = {(finding.code, finding.message) for finding in check_svg(path, made)}
    mends = left < {(finding.code, finding.message) for finding in found} or not left
    return (made, DONE) if mends else (data, ())


def _made(text: str) -> bytes:
    root = ET.fromstring(text)  # noqa: S314  (no entity is left in it)
    _clean(root)
    ET.register_namespace("", SVG)
    ET.register_namespace("xlink", XLINK)
    return f"{ET.tostring(root, encoding='unicode')}\n".encode()


def _without_entities(text: str) -> str:
    """Return `text` without its document type, the short names that one gives written out. Raises ValueError."""
    begin = text.find("<!DOCTYPE")
    if begin < 0:
        return text
    match = DOCTYPE.match(text, begin)
    if not match:
        raise ValueError("the document type is no drawing's")
    names: dict[str, str] = {}
    subset = match["subset"] or ""
    at = 0
    while len(names) < MOST_ENTITIES and (entity := ENTITY.match(subset, at)):
        names[entity["name"]] = entity["a"] if entity["a"] is not None else entity["b"]
        at = entity.end()
    if subset[at:].strip():
        raise ValueError("more than short names is declared")
    text = text[: match.start()] + text[match.end() :]
    return re.sub(r"&([\w-]+);", lambda used: names.get(used[1], used[0]), text)


def _clean(element: ET.Element) -> None:
    for name in list(element.attrib):
        if not _is_drawn(name) or (name == "content" and element.tag == f"{{{SVG}}}svg"):
            del element.attrib[name]
    before: ET.Element | None = None
    spare = _spare_of_a_switch(element)
    for child in list(element):
        if child in spare or not _is_drawn(str(child.tag)) or child.tag == f"{{{SVG}}}metadata":
            _remove(element, child, before)
            continue
        if child.tag == f"{{{SVG}}}a":
            child.tag = f"{{{SVG}}}g"
            child.attrib = {
                name: value
                for name, value in child.attrib.items()
                if name not in ("href", "target") and not name.startswith(f"{{{XLINK}}}")
            }
        _clean(child)
        before = child


def _spare_of_a_switch(element: ET.Element) -> list[ET.Element]:
    """Return foreign content of a switch, where a drawing beside it is shown in its place."""
    if element.tag != f"{{{SVG}}}switch":
        return []
    foreign = [child for child in element if child.tag == f"{{{SVG}}}foreignObject"]
    others = [child for child in element if child not in foreign and _is_drawn(str(child.tag))]
    return foreign if others else []


def _is_drawn(name: str) -> bool:
    """Return whether the element or attribute `name`, as ElementTree has it, could mean something to a browser."""
    namespace = name[1:].partition("}")[0] if name.startswith("{") else ""
    return namespace in ("", SVG) or namespace in ACTIVE_NAMESPACES


def _remove(element: ET.Element, child: ET.Element, before: ET.Element | None) -> None:
    """Take `child` out, and keep the text behind it."""
    if child.tail and child.tail.strip():
        if before is None:
            element.text = (element.text or "") + child.tail
        else:
            before.tail = (before.tail or "") + child.tail
    element.remove(child)
