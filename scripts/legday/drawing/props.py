"""What surrounds the body: pads, boxes, machine frames, and the load in the hands."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element

from legday.drawing.body import Body
from legday.drawing.geometry import Point, up
from legday.drawing.places import place
from legday.drawing.shapes import capsule, disc, line, polygon
from legday.drawing.svg import part
from legday.facts.pose import Load, Prop

PLATE = 0.225  # a full-size barbell plate: 45 cm across
RISE = 0.07  # how far the handles of a trap bar stand above its plates' centre


def draw_prop(prop: Prop, body: Body) -> list[Element]:
    """Return one thing around the body."""
    spots = [place(body, spot) for spot in prop.at]
    first, last = spots[0], spots[-1]
    match prop.kind:
        case "box":
            corners = [first, Point(last.x, first.y), last, Point(first.x, last.y)]
            return [part("box", polygon(corners))]
        case "wall":
            return [part("wall", polygon([first, Point(last.x, first.y), last, Point(first.x, last.y)]))]
        case "pad":
            return [part("pad", capsule(a, b, prop.thick, prop.thick)) for a, b in pairwise(spots)]
        case "plate":
            return [part("steel", capsule(first, last, prop.thick, prop.thick))]
        case "frame":
            return [part("frame", line(spots))]
        case "rail":
            return [part("rail", line(spots))]
        case "roller":
            return [part("pad", disc(spot, prop.thick)) for spot in spots]
        case "weights":
            return [shape for spot in spots for shape in _barbell(spot)]
        case "joint":
            return [part("joint", disc(spot, prop.thick)) for spot in spots]


def draw_load(load: Load, body: Body) -> tuple[list[Element], list[Element]]:
    """Return the parts of the load behind the body and those before it."""
    here = body.load
    if here is None:
        return [], []
    match load:
        case "goblet":
            ends = [here.plus(up(body.lean), side * 0.1) for side in (1, -1)]
            return [], [part("bar", line(ends)), *(part("weight", disc(end, 0.075)) for end in ends)]
        case "dumbbells":
            return [], _dumbbell(body.arm.elbow.between(body.arm.hand, 1.08))
        case "trap-bar":
            return _frame(here.plus(Point(0, -RISE)))
        case "weight-knees":
            return [], [part("weight", capsule(here.plus(Point(-0.07, 0)), here.plus(Point(0.07, 0)), 0.05, 0.05))]
        case _:
            return [], _barbell(here)


def _barbell(here: Point) -> list[Element]:
    """Return a bar seen from its end: the plate, see-through so that the body stays in sight, and the bar's tip."""
    return [part("ring", disc(here, PLATE)), part("ring", disc(here, PLATE * 0.6)), part("hub", disc(here, 0.028))]


def _frame(low: Point) -> tuple[list[Element], list[Element]]:
    """Return the six-sided bar around the body: its far half behind, its near half, handle and plate before."""
    far = [Point(low.x + x, low.y + y) for x, y in ((-0.4, 0), (-0.24, 0.075), (0.24, 0.075), (0.4, 0))]
    near = [Point(low.x + x, low.y + y) for x, y in ((-0.4, 0), (-0.24, -0.06), (0.24, -0.06), (0.4, 0))]
    posts = [line([Point(low.x + x, low.y - 0.06), Point(low.x + x, low.y + RISE)]) for x in (-0.075, 0.075)]
    handle = line([Point(low.x + x, low.y + RISE) for x in (-0.075, 0.075)])
    plate = [part("ring", disc(low, PLATE)), part("hub", disc(low.plus(Point(0, -0.06)), 0.026))]
    return [part("hex-far", line(far))], [*plate, part("hex", line(near) + "".join(posts)), part("bar", handle)]


def _dumbbell(grip: Point) -> list[Element]:
    ends = [grip.plus(Point(side * 0.1, 0)) for side in (-1, 1)]
    heads = [part("weight", capsule(end.plus(Point(0, 0.03)), end.plus(Point(0, -0.03)), 0.042, 0.042)) for end in ends]
    return [part("bar", line(ends)), *heads]
