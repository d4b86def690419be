"""What Vega writes, cleaned: a path for all shapes of a name, a group for its texts, nothing else.

Places are rounded to half a pixel of a phone. No colour, face or id is left, so that the style sheet decides and a
page can hold many.
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
CIRCLE = re.compile(rf"M({NUMBER}),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0Z?")
TO = re.compile(rf"([ML])({NUMBER}),({NUMBER})")
BY = re.compile(rf"([hv])({NUMBER})")
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
        named: dict[str, Element] = {}
        for name, shape in _shapes(ElementTree.fromstring(drawing.svg), 0, top, ""):  # noqa: S314 (Vega's own)
            if name not in named:
                tag = "path" if isinstance(shape, str) else "g"
                named[name] = SubElement(root, tag, {"class": f"ld-c-{name}"})
            if isinstance(shape, str):
                named[name].set("d", named[name].get("d", "") + shape)
                continue
            if name == "tick":
                _keep_inside(shape, width)
            named[name].append(shape)
        top += drawing.height
    return ElementTree.tostring(root, encoding="unicode")


def _keep_inside(tick: Element, width: Width) -> None:
    """Let a number of the axis end at its line where half of it would stand outside of the picture."""
    half = len(tick.text or "") * CHARACTER / 2
    if tick.get("text-anchor") != "middle":
        return
    if float(tick.get("x", "")) < half:
        del tick.attrib["text-anchor"]
    elif float(tick.get("x", "")) > width.total - half:
        tick.set("text-anchor", "end")


def _shapes(node: Element, x: float, y: float, name: str) -> Iterator[tuple[str, Element | str]]:
    """Yield every text and the path of every shape below `node`, at its place in the whole, with its name."""
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


def _shape(node: Element, x: float, y: float) -> Element | str | None:
    match node.tag.removeprefix(SVG):
        case "text":
            return _text(node, x, y)
        case "line":
            return _line(x, y, x + float(node.get("x2", "0")), y + float(node.get("y2", "0")))
        case "path" if node.get("d") and node.get("class") not in ("background", "foreground"):
            return _path(node.get("d", ""), x, y)
    return None


def _text(node: Element, x: float, y: float) -> Element:
    shape = Element("text", {"x": _round(x), "y": _round(y)})
    anchor = node.get("text-anchor", "start")
    if anchor != "start":
        shape.set("text-anchor", anchor)
    shape.text = "".join(node.itertext())
    return shape


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    end = f"H{_round(x2)}" if y1 == y2 else f"V{_round(y2)}" if x1 == x2 else f"L{_place(x2, y2)}"
    return f"M{_place(x1, y1)}{end}"


def _path(d: str, x: float, y: float) -> str:
    """Return a path of Vega's, which draws from 0, drawn from `x`, `y`."""
    if match := CIRCLE.fullmatch(d):
        radius = float(match[1])
        half = f"a{_round(radius)} {_round(radius)} 0 1 1"
        return f"M{_place(x - radius, y)}{half} {_round(2 * radius)} 0{half} {_round(-2 * radius)} 0z"
    moved = TO.sub(lambda to: f"{to[1]}{_place(x + float(to[2]), y + float(to[3]))}", d)
    return BY.sub(lambda by: f"{by[1]}{_round(float(by[2]))}", moved)


def _place(x: float, y: float) -> str:
    return f"{_round(x)} {_round(y)}"


def _round(value: float) -> str:
    return f"{round(value * 2) / 2 + 0:g}"  # + 0: no minus before a zero
