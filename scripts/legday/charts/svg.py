"""What Vega writes, cleaned: plain shapes and text at rounded places in named groups, nothing else.

No colour, face or id is left in it, so that the style sheet decides and a page can hold many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from legday.charts.layout import Width
from legday.charts.vega import Drawing
from legday.charts.words import CHARACTER

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = r"-?[\d.]+(?:e-?\d+)?"
TRANSLATE = re.compile(rf"translate\(({NUMBER}),\s*({NUMBER})\)")
RECTANGLE = re.compile(rf"M({NUMBER}),({NUMBER})h({NUMBER})v({NUMBER})h{NUMBER}Z")
CIRCLE = re.compile(rf"M({NUMBER}),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0Z?")
ANY_NUMBER = re.compile(NUMBER)
GROUP = re.compile(r"\b(?:role-axis-(grid|label|title)|([\w-]+?)__\d+_marks)\b")


def stack(drawings: list[Drawing], width: Width, words: str) -> str:
    """Return one SVG of the drawings below one another; `words` say what it shows to who cannot see it."""
    height = sum(drawing.height for drawing in drawings)
    root = Element(
        "svg",
        {"class": "ld-svg", "viewBox": f"0 0 {width.total} {_round(height)}", "role": "img", "aria-label": words},
    )
    top = 0.0
    for drawing in drawings:
        groups: dict[str, Element] = {}
        for name, shape in _shapes(ElementTree.fromstring(drawing.svg), 0, top, ""):  # noqa: S314 (Vega's own)
            if name == "tick":
                _keep_inside(shape, width)
            if name not in groups:
                groups[name] = SubElement(root, "g", {"class": f"ld-c-{name}"})
            groups[name].append(shape)
        top += drawing.height
    for group in root.iterfind("g[@class='ld-c-grid']"):
        _join_lines(group)
    return ElementTree.tostring(root, encoding="unicode")


def _join_lines(group: Element) -> None:
    """Make one path of a group of lines, which is drawn the same and weighs less."""
    lines = [(shape.get("x1"), shape.get("y1"), shape.get("x2"), shape.get("y2")) for shape in group]
    group[:] = [Element("path", {"d": "".join(f"M{x1} {y1}L{x2} {y2}" for x1, y1, x2, y2 in lines)})]


def _keep_inside(tick: Element, width: Width) -> None:
    """Let a number of the axis end at its line where half of it would stand outside of the picture."""
    half = len(tick.text or "") * CHARACTER / 2
    if tick.get("text-anchor") != "middle":
        return
    if float(tick.get("x", "")) < half:
        del tick.attrib["text-anchor"]
    elif float(tick.get("x", "")) > width.total - half:
        tick.set("text-anchor", "end")


def _shapes(node: Element, x: float, y: float, name: str) -> Iterator[tuple[str, Element]]:
    """Yield every shape below `node` with the name of its group, at its place in the whole."""
    place = TRANSLATE.match(node.get("transform", ""))
    if place:
        x, y = x + float(place[1]), y + float(place[2])
    group = GROUP.search(node.get("class", ""))
    if group:
        name = group[1] or group[2].replace("_", "-")
        name = {"label": "tick", "title": "title"}.get(name, name) if group[1] else name
    if name and node.get("display") != "none" and node.get("opacity") != "0":
        shape = _shape(node, x, y)
        if shape is not None:
            yield name, shape
    for child in node:
        yield from _shapes(child, x, y, name)


def _shape(node: Element, x: float, y: float) -> Element | None:
    match node.tag.removeprefix(SVG):
        case "text":
            return _text(node, x, y)
        case "line":
            x2, y2 = x + float(node.get("x2", "0")), y + float(node.get("y2", "0"))
            return _element("line", x1=x, y1=y, x2=x2, y2=y2)
        case "path" if node.get("d") and node.get("class") not in ("background", "foreground"):
            return _path(node.get("d", ""), x, y)
    return None


def _text(node: Element, x: float, y: float) -> Element:
    shape = _element("text", x=x, y=y)
    anchor = node.get("text-anchor", "start")
    if anchor != "start":
        shape.set("text-anchor", anchor)
    shape.text = "".join(node.itertext())
    return shape


def _path(d: str, x: float, y: float) -> Element:
    if match := RECTANGLE.fullmatch(d):
        left, top, width, height = (float(part) for part in match.groups())
        left, width = (left + width, -width) if width < 0 else (left, width)
        top, height = (top + height, -height) if height < 0 else (top, height)
        return _element("rect", x=x + left, y=y + top, width=width, height=height)
    if match := CIRCLE.fullmatch(d):
        return _element("circle", cx=x, cy=y, r=float(match[1]))
    shape = Element("path", {"d": ANY_NUMBER.sub(lambda found: _round(float(found[0])), d)})
    if x or y:
        shape.set("transform", f"translate({_round(x)},{_round(y)})")
    return shape


def _element(tag: str, **places: float) -> Element:
    return Element(tag, {name: _round(value) for name, value in places.items()})


def _round(value: float) -> str:
    text = f"{value:.1f}"
    return "0" if text in ("-0.0", "0.0") else text.removesuffix(".0")
