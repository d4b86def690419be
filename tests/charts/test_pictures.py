"""The real charts: each draws, says its numbers as text, and draws them as long as they are."""

import re
from collections.abc import Iterator
from itertools import pairwise
from math import ceil, floor
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from legday.charts import FORMS, Picture, draw
from legday.charts.words import number
from legday.facts import load_facts

ROOT = Path(__file__).resolve().parents[2]
FACTS, FINDINGS = load_facts(ROOT)
DRAWN = {name: chart for name, chart in FACTS.charts.items() if chart.form in FORMS and not chart.withheld}
PICTURES = {name: draw(chart, FACTS.chart_rows[name]) for name, chart in DRAWN.items()}
WIDTHS = ("narrow", "wide")
PATH = re.compile(r"([MLHVhvaZz])([-\d. ]*)")
ROUNDED = 0.5  # pixels: two ends, each to the nearest half
EACH = pytest.mark.parametrize(("name", "width"), [(name, width) for name in DRAWN for width in WIDTHS])


def svg(name: str, width: str) -> Element:
    return ElementTree.fromstring(getattr(PICTURES[name], width))  # noqa: S314 (drawn here)


def words(root: Element) -> str:
    return " ".join(text.text or "" for text in root.iter("text"))


def sides(text: Element, character: float = 6.2) -> tuple[float, float]:
    """Where a text begins and ends."""
    length = len(text.text or "") * character
    field_change = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")]
    left = float(text.get("x", "")) - field_change * length
    return left, left + length


def group(root: Element, start: str) -> Iterator[Element]:
    for part in root.iter("g"):
        if part.get("class", "").startswith(f"ld-c-{start}"):
            yield from part


def drawn(root: Element, start: str) -> list[list[tuple[float, float]]]:
    """The corners of each shape with such a name; of a circle, its left and its right end."""
    shapes: list[list[tuple[float, float]]] = []
    for part in root.iter("path"):
        for command, text in PATH.findall(part.get("d", "") if part.get("class", "").startswith(start) else ""):
            given = [float(number) for number in text.split()]
            x, y = shapes[-1][-1] if shapes else (0.0, 0.0)
            match command:
                case "M":
                    shapes.append([(given[0], given[1])])
                case "L":
                    shapes[-1].append((given[0], given[1]))
                case "H":
                    shapes[-1].append((given[0], y))
                case "V":
                    shapes[-1].append((x, given[0]))
                case "h":
                    shapes[-1].append((x + given[0], y))
                case "v":
                    shapes[-1].append((x, y + given[0]))
                case "a":
                    shapes[-1].append((x + given[5], y + given[6]))
    return shapes


def lengths(root: Element, start: str) -> list[float]:
    """How wide each shape with such a name is."""
    return [max(x for x, _ in shape) - min(x for x, _ in shape) for shape in drawn(root, start)]


def test_every_data_set_is_drawn() -> None:
    assert not FINDINGS
    assert not [name for name, chart in FACTS.charts.items() if chart.withheld]


@EACH
def test_says_the_finding(name: str, width: str) -> None:
    root = svg(name, width)
    assert root.get("role") == "img"
    assert root.get("aria-label") == DRAWN[name].alt


@EACH
def test_text_stays_text_and_colours_stay_outside(name: str, width: str) -> None:
    root = svg(name, width)
    assert {node.tag for node in root.iter()} <= {"svg", "g", "text", "path"}
    attributes = set().union(*(node.attrib for node in root.iter()))
    assert not attributes & {"fill", "stroke", "style", "font-family", "font-size", "id"}


@EACH
def test_stays_within_its_width(name: str, width: str) -> None:
    root = svg(name, width)
    total = float(root.get("viewBox", "").split()[2])
    high = float(root.get("viewBox", "").split()[3])
    for shape in drawn(root, "ld-c-"):
        assert all(0 <= x <= total and 0 <= y <= high for x, y in shape), shape
    for text in root.iter("text"):
        left, right = sides(text)
        assert left >= -8, text.text
        assert right <= total + 8, text.text


@EACH
def test_is_small(name: str, width: str) -> None:
    assert len(getattr(PICTURES[name], width)) < 6000


@EACH
def test_every_value_is_written_or_named(name: str, width: str) -> None:
    chart, said = DRAWN[name], words(svg(name, width))
    if chart.form == "line":
        assert all(series.name in said for series in chart.series if series.name)
        return
    for row in FACTS.chart_rows[name]:
        for series in chart.series:
            value = row.decimal(series.value)
            if value is not None:
                assert number(value) in said


@pytest.mark.parametrize("width", ["narrow", "wide"])
@pytest.mark.parametrize(
    "name", [name for name, chart in DRAWN.items() if chart.form in ("bars", "grouped-bars") and not chart.panels]
)
def test_bars_are_as_long_as_their_values(name: str, width: str) -> None:
    chart = DRAWN[name]
    values = sorted(
        float(value)
        for row in FACTS.chart_rows[name]
        for series in chart.series
        if (value := row.decimal(series.value)) is not None
    )
    bars = sorted(lengths(svg(name, width), "ld-c-bar"))
    assert len(bars) == len(values)
    scale = bars[-1] / values[-1]
    assert bars == pytest.approx([size * scale for size in values], abs=ROUNDED)


def test_each_panel_has_a_scale_of_its_own() -> None:
    bars = lengths(svg("with-and-without-the-surge", "wide"), "ld-c-bar-main")
    sizes = [12, 19, 9, 0.071]
    assert bars[0] / bars[1] == pytest.approx(sizes[0] / sizes[1], rel=0.01)
    assert bars[3] / sizes[3] > 50 * bars[0] / sizes[0]


def test_ratios_stand_on_a_log_scale() -> None:
    root = svg("injury-prevention-forest", "wide")
    ticks = {tick.text: float(tick.get("x", "")) for tick in group(root, "tick")}
    assert ticks["1"] - ticks["0.5"] == pytest.approx(ticks["0.5"] - ticks["0.25"], abs=ROUNDED)


def test_intervals_reach_from_end_to_end() -> None:
    root = svg("resting-testosterone-older-men", "wide")
    ticks = {tick.text: float(tick.get("x", "")) for tick in group(root, "tick")}
    zero, step = ticks["0"], ticks["0.4"] - ticks["0"]
    ends = [x - zero for x, _ in drawn(root, "ld-c-interval-muted")[0]]
    assert ends == pytest.approx([size * step / 0.4 for size in (0.034, 0.761)], abs=ROUNDED)


def test_a_missing_value_is_words_and_no_bar() -> None:
    root = svg("local-or-systemic", "narrow")
    assert words(root).count("no change") == 2
    assert len(drawn(root, "ld-c-bar")) == 4


@EACH
def test_ticks_stand_apart(name: str, width: str) -> None:
    lines: dict[str, list[tuple[float, float]]] = {}
    for tick in group(svg(name, width), "tick"):
        lines.setdefault(tick.get("y", ""), []).append(sides(tick))
    assert max(map(len, lines.values())) > 1
    for line in lines.values():
        for (_, end), (start, _) in pairwise(sorted(line)):
            assert end < start, line


@EACH
def test_no_line_runs_through_its_name(name: str, width: str) -> None:
    chart, root = DRAWN[name], svg(name, width)
    tones = [series.tone for series in chart.series]
    for tone in {tone for tone in tones if tones.count(tone) == 1 and chart.form == "line"}:
        dots = sorted(((left + right) / 2, y) for (left, y), (right, _), _ in drawn(root, f"ld-c-point-{tone}"))
        for text in group(root, f"name-{tone}"):
            left, right = sides(text, 8.5)
            bottom = float(text.get("y", "")) + 1
            for (x1, y1), (x2, y2) in pairwise(dots):
                for x in range(ceil(max(left, x1)), floor(min(right, x2)) + 1):
                    assert not bottom - 11 < y1 + (y2 - y1) * (x - x1) / (x2 - x1) < bottom, text.text


def test_no_value_is_invented_between_two_measurements() -> None:
    root = svg("leg-strength-gain-and-loss", "wide")
    assert len(drawn(root, "ld-c-point")) == 6
    assert len(drawn(root, "ld-c-dashes")) == 2
    assert "no kg printed" in words(root)


def test_the_same_numbers_give_the_same_bytes() -> None:
    for name in ("afterburn-size", "reps-at-percent-1rm", "injury-prevention-forest"):
        assert draw(DRAWN[name], FACTS.chart_rows[name]) == PICTURES[name]


def test_the_cache_is_used_and_harmless(tmp_path: Path) -> None:
    name = "met-strength-target-by-age"
    chart, rows = DRAWN[name], FACTS.chart_rows[name]
    assert draw(chart, rows, tmp_path / "charts") == PICTURES[name]
    (kept,) = (tmp_path / "charts").iterdir()
    kept.write_text('{"narrow": "kept", "wide": "kept"}', encoding="utf-8")
    assert draw(chart, rows, tmp_path / "charts") == Picture("kept", "kept")
    kept.write_text("{torn", encoding="utf-8")
    assert draw(chart, rows, tmp_path / "charts") == PICTURES[name]
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert draw(chart, rows, tmp_path / "file" / "charts") == PICTURES[name]


def test_a_changed_number_is_drawn_anew(tmp_path: Path) -> None:
    name = "met-strength-target-by-age"
    chart, rows = DRAWN[name], FACTS.chart_rows[name]
    draw(chart, rows, tmp_path)
    draw(chart, rows[1:], tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_hostile_words_stay_words() -> None:
    name = "met-strength-target-by-age"
    chart = DRAWN[name].model_copy(update={"alt": '"><script>alert(1)</script>'})
    root = ElementTree.fromstring(draw(chart, FACTS.chart_rows[name]).narrow)  # noqa: S314
    assert root.get("aria-label") == chart.alt
    assert not re.search(r"script", " ".join(node.tag for node in root.iter()))
