"""Where the rows of a picture stand: over their marks on a phone, beside them on a wider page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from legday.charts.words import wrap
from legday.facts.chart import Axis, Chart, Tone
from legday.facts.chart_rows import Row
from legday.pages.sentence import capital

LINE = 16.0
BAR = 15.0  # as in assets/css/charts.css
BETWEEN_MARKS = 3.0
AFTER_ROW = 9.0
BEFORE_GROUP = 10.0
AFTER_GROUP = 3.0


@dataclass(frozen=True)
class Width:
    """A width of the picture and, within it, the width of the column of labels (0: labels stand over the marks)."""

    total: int
    labels: int


NARROW = Width(328, 0)
WIDE = Width(640, 232)


@dataclass(frozen=True)
class Mark:
    """One value of a row: what is drawn, the words beside it, how it stands out, the height of its top."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    words: str
    tone: Tone
    top: float = 0

    @property
    def middle(self) -> float:
        """The height of the mark's middle."""
        return self.top + BAR / 2

    @property
    def known(self) -> list[float]:
        """What is drawn, as numbers."""
        return [float(part) for part in (self.value, self.low, self.high) if part is not None]


@dataclass(frozen=True)
class Label:
    """One line of text at the left; `kind` is group, label or detail."""

    text: str
    baseline: float
    kind: str


@dataclass(frozen=True)
class Entry:
    """A row before it has a place: the heading over it, its label, the smaller words below, its marks."""

    group: str
    label: str
    detail: str
    marks: list[Mark]


@dataclass
class Panel:
    """The rows that share an axis, each thing at its height."""

    title: str
    axis: Axis
    labels: list[Label] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    height: float = 0


def panels(chart: Chart, rows: list[Row], width: Width, entry: Callable[[Chart, Row, Axis], Entry]) -> list[Panel]:
    """Return the panels of a chart whose rows lie below one another; `entry` says what a row shows."""
    if chart.axis:
        parts = [("", chart.axis, rows)]
    else:
        column = chart.rows.panel if chart.rows else None
        parts = [(p.title, p.axis, [row for row in rows if row.text(column) == p.value]) for p in chart.panels]
    return [_place(title, axis, [entry(chart, row, axis) for row in own], width) for title, axis, own in parts]


def entry(chart: Chart, row: Row, marks: list[Mark], detail: str | None = None) -> Entry:
    """Return what a row shows: its marks under its names; `detail` takes the place of the row's own."""
    keys = chart.rows
    if not keys:
        return Entry("", "", detail or "", marks)
    own = row.text(keys.detail) if detail is None else detail
    return Entry(row.text(keys.group), row.text(keys.label), own, marks)


def tone(chart: Chart, row: Row, given: Tone) -> Tone:
    """Return how a row stands out: where a chart stresses some rows, the others step back."""
    if not (chart.rows and chart.rows.emphasis):
        return given
    return "main" if row.text(chart.rows.label) in chart.rows.emphasis else "muted"


def _place(title: str, axis: Axis, entries: list[Entry], width: Width) -> Panel:
    panel = Panel(title, axis)
    group = ""
    y = 2.0
    for entry in entries:
        if entry.group != group:
            y = _add_group(panel, entry.group, y + (BEFORE_GROUP if group else 0), width)
            group = entry.group
        y = (_beside if width.labels else _above)(panel, entry, y, width)
    panel.height = y
    return panel


def _add_group(panel: Panel, text: str, y: float, width: Width) -> float:
    for line in wrap(capital(text), width.total * 0.9):
        y += LINE
        panel.labels.append(Label(text=line, baseline=y - 4, kind="group"))
    return y + AFTER_GROUP


def _words(entry: Entry, width: float) -> list[tuple[str, str]]:
    lines = [(line, "label") for line in wrap(capital(entry.label), width)]
    return lines + [(line, "detail") for line in wrap(entry.detail, width * 1.08)]


def _above(panel: Panel, entry: Entry, y: float, width: Width) -> float:
    for text, kind in _words(entry, width.total):
        y += LINE
        panel.labels.append(Label(text, y - 4, kind))
    return _marks(panel, entry, y + 1) + AFTER_ROW


def _beside(panel: Panel, entry: Entry, y: float, width: Width) -> float:
    lines = _words(entry, width.labels)
    high = len(lines) * LINE
    marked = len(entry.marks) * (BAR + BETWEEN_MARKS) - BETWEEN_MARKS
    height = max(high, marked)
    start = y + (height - high) / 2
    for number, (text, kind) in enumerate(lines, 1):
        panel.labels.append(Label(text, start + number * LINE - 4, kind))
    _marks(panel, entry, y + (height - marked) / 2)
    return y + height + AFTER_ROW


def _marks(panel: Panel, entry: Entry, y: float) -> float:
    for mark in entry.marks:
        panel.marks.append(replace(mark, top=y))
        y += BAR + BETWEEN_MARKS
    return y - BETWEEN_MARKS
