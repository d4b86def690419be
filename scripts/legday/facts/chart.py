"""What `seeds/charts/ID.yml` may say: how the numbers beside it are drawn and what they show."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from legday.facts.models import Seed
from legday.facts.texts import Id, Internal, Sentence, Text

Form = Literal["bars", "grouped-bars", "forest", "dots", "line", "table"]
Tone = Literal["main", "second", "muted"]


class Column(Seed):
    """A column of the CSV: its heading in the table, what its cells are, what an empty cell means."""

    title: Text
    kind: Literal["text", "number", "study"] = "text"
    unit: Text | None = None
    missing: Text | None = None


class Reference(Seed):
    """A line, or with `to` a band, that values are held against, and its words."""

    at: float
    to: float | None = None
    says: Text


class Axis(Seed):
    """The axis of the values."""

    title: Text
    unit: Text
    scale: Literal["linear", "log"] = "linear"
    start: float = Field(alias="from")
    end: float = Field(alias="to")
    ticks: Annotated[list[float], Field(min_length=2)]
    reference: Reference | None = None
    lower: Text | None = None
    higher: Text | None = None

    @model_validator(mode="after")
    def ordered(self) -> Axis:
        """Refuse an axis that runs backwards, a tick beside it and a logarithm of nothing."""
        if self.start >= self.end:
            raise ValueError("`from` must be less than `to`")
        if self.scale == "log" and self.start <= 0:
            raise ValueError("a log axis begins above 0")
        if any(not self.start <= tick <= self.end for tick in self.ticks):
            raise ValueError("every tick lies between `from` and `to`")
        return self


class Panel(Seed):
    """A part of the picture with an axis of its own: the rows whose panel column says `is`."""

    value: Id = Field(alias="is")
    title: Text
    axis: Axis


class Rows(Seed):
    """Which columns name a row, stand over several of them, part them into panels, and name their studies."""

    label: Id
    detail: Id | None = None
    group: Id | None = None
    panel: Id | None = None
    unit: Id | None = None
    study: Id | None = None
    emphasis: list[Id] = Field(default_factory=list)


class Series(Seed):
    """One set of values: the columns that hold them, its interval, its name and how it stands out."""

    value: Id
    low: Id | None = None
    high: Id | None = None
    plus_minus: Id | None = None
    name: Text | None = None
    named_by: Id | None = None
    tone: Tone = "main"
    dashed_from: float | None = None
    name_at: float | None = None
    place: Literal["above", "below"] = "above"
    values_shown: bool = False

    @property
    def columns(self) -> list[str]:
        """The columns that hold numbers."""
        return [name for name in (self.value, self.low, self.high, self.plus_minus) if name]


class Mark(Seed):
    """Words at a place of a line chart's horizontal axis."""

    at: float
    says: Text


class Chart(Seed):
    """The description of a picture, its numbers beside it in a CSV: `seeds/charts/ID.yml`.

    `title` is the message as a sentence, `shows` says what is drawn, `alt` tells the finding to who cannot see it,
    `caption` who was studied and how far the figures go. `note` is for whoever draws. A chart with `withheld` is
    kept but not drawn, for that reason.
    """

    topic: Id
    title: Text
    shows: Text | None = None
    alt: Sentence | None = None
    caption: Sentence | None = None
    form: Form
    studies: Annotated[list[Id], Field(min_length=1)]
    columns: dict[str, Column]
    rows: Rows | None = None
    series: list[Series] = Field(default_factory=list)
    axis: Axis | None = None
    across: Axis | None = None
    panels: list[Panel] = Field(default_factory=list)
    marks: list[Mark] = Field(default_factory=list)
    withheld: Sentence | None = None
    note: Internal

    @model_validator(mode="after")
    def complete(self) -> Chart:
        """Refuse a chart that cannot be drawn and is not withheld."""
        if self.withheld:
            return self
        needed: dict[str, object] = {"shows": self.shows, "alt": self.alt, "caption": self.caption}
        if self.form != "table":
            needed["series"] = self.series or None
            needed["axis (or panels)"] = self.axis or self.panels or None
        if self.form == "line":
            needed["across"] = self.across
        elif self.form != "table":
            needed["rows"] = self.rows
        lacking = [name for name, value in needed.items() if value is None]
        if lacking:
            raise ValueError(f"a chart that is drawn needs {', '.join(lacking)}")
        if bool(self.panels) != bool(self.rows and self.rows.panel):
            raise ValueError("`panels` and `rows.panel` go together")
        return self

    @property
    def axes(self) -> list[Axis]:
        """Every axis of values."""
        return [self.axis] if self.axis else [panel.axis for panel in self.panels]

    @property
    def named(self) -> dict[tuple[str | int, ...], str]:
        """Each place in this description that names a column of the CSV, with the name."""
        found: dict[tuple[str | int, ...], str] = {}
        if self.rows:
            for role in ("label", "detail", "group", "panel", "unit", "study"):
                if name := getattr(self.rows, role):
                    found["rows", role] = name
        for number, series in enumerate(self.series):
            for role in ("value", "low", "high", "plus_minus", "named_by"):
                if name := getattr(series, role):
                    found["series", number, role] = name
        return found
