"""A chart's picture in two widths, kept on disk by the hash of all that makes it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from legday.charts.forms import bars, dots, forest, grouped_bars, line
from legday.charts.layout import NARROW, WIDE, Width
from legday.charts.svg import stack
from legday.charts.vega import Drawing
from legday.facts.chart import Chart
from legday.facts.chart_rows import Row

Form = Callable[[Chart, list[Row], Width], list[Drawing]]

# `table` is drawn by its block: it is HTML.
FORMS: dict[str, Form] = {
    "bars": bars.drawings,
    "grouped-bars": grouped_bars.drawings,
    "forest": forest.drawings,
    "dots": dots.drawings,
    "line": line.drawings,
}


@dataclass(frozen=True)
class Picture:
    """SVG without colours or faces of its own: classes that the style sheet colours, text that stays text."""

    narrow: str
    wide: str


def draw(chart: Chart, rows: list[Row], folder: Path | None = None) -> Picture:
    """Return the picture of `chart`; read from and kept in `folder` where that can be."""
    kept = folder / f"{_key(chart, rows)}.json" if folder else None
    if kept:
        try:
            return Picture(**json.loads(kept.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            pass
    form = FORMS[chart.form]
    narrow, wide = (stack(form(chart, rows, width), width, chart.alt or chart.title) for width in (NARROW, WIDE))
    picture = Picture(narrow, wide)
    if kept:
        _keep(kept, json.dumps(asdict(picture), ensure_ascii=False))
    return picture


def _keep(path: Path, text: str) -> None:
    """Write `path` whole or not at all: other processes may read it meanwhile, and no cache is worth a failed build."""
    part = path.with_suffix(f".{hashlib.sha256(text.encode()).hexdigest()[:8]}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError:
        return


def _key(chart: Chart, rows: list[Row]) -> str:
    """Return a name for this chart, these numbers and this code."""
    cells = [{name: str(value) for name, value in row.cells.items()} for row in rows]
    text = json.dumps([chart.model_dump(mode="json"), cells, _code()], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


@cache
def _code() -> str:
    """Return the hash of what draws: this package and of the library's version."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    digest.update(version("vl-convert-python").encode())
    return digest.hexdigest()
