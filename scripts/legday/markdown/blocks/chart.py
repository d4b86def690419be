"""`/// chart | id`: a figure with its message, the picture, who was studied, the numbers as a table and a file."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from legday.charts import draw
from legday.facts.bibliography import label
from legday.facts.chart import Chart
from legday.facts.chart_rows import Row
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.chart_table import chart_table
from legday.markdown.citation import citation, missing
from legday.markdown.element import Child, element, literal


class ChartBlock(FactBlock):
    """The figure of one chart."""

    NAME = "chart"
    ARGUMENT = True
    TAKES = "chart"
    TAG = "figure"

    def draw(self, block: Element) -> list[Element]:
        """Return the figure's parts."""
        chart = self.context.facts.charts.get(self.name)
        rows = self.context.facts.chart_rows.get(self.name)
        if not chart or not rows or chart.withheld:
            return [missing(f"the chart {self.name}")]
        title = f"chart-{self.name}"
        block.set("class", f"ld-chart ld-chart--{chart.form}")
        block.set("id", title)
        block.set("aria-labelledby", f"{title}-title")
        return [
            element(
                "figcaption",
                {"class": "ld-chart__title", "id": f"{title}-title"},
                element("strong", {}, chart.title),
                element("span", {}, chart.shows),
            ),
            *self._picture(chart, rows),
            element("p", {"class": "ld-chart__caption"}, chart.caption),
            *self._sources(chart),
            self._numbers(chart, rows),
        ]

    def _picture(self, chart: Chart, rows: list[Row]) -> list[Element]:
        if chart.form == "table":
            return [chart_table(self.context.facts, chart, rows)]
        picture = draw(chart, rows, self.context.cache / "charts")
        return [
            element(
                "div",
                {"class": f"ld-chart__picture ld-chart__picture--{width}", "data-unsearched": ""},
                _parsed(svg),
            )
            for width, svg in (("narrow", picture.narrow), ("wide", picture.wide))
        ]

    def _sources(self, chart: Chart) -> list[Element]:
        """Return the studies; a citation opens what was found and what of the study was read. A table names its own."""
        if chart.form == "table":
            return []
        said: list[Child] = ["Numbers from "]
        for name in chart.studies:
            if name in self.context.facts.studies:
                said += [citation(name, label(self.context.facts.studies[name])), " "]
        return [element("p", {"class": "ld-chart__sources"}, *said)]

    def _numbers(self, chart: Chart, rows: list[Row]) -> Element:
        about: list[Child] = [*self._download(), self.context.source(f"seeds/charts/{self.name}.yml")]
        if chart.form == "table":
            return element("p", {"class": "ld-chart__files"}, *about)
        return element(
            "details",
            {"data-unsearched": ""},
            element("summary", {}, "The numbers"),
            element(
                "div",
                {"class": "ld-chart__scroll", "role": "region", "tabindex": "0", "aria-label": f"Table: {chart.title}"},
                chart_table(self.context.facts, chart, rows),
            ),
            element("p", {"class": "ld-chart__files"}, *about),
        )

    def _download(self) -> list[Child]:
        """Return the link to the CSV, which a build copies into docs/; a preview has none."""
        path = f"assets/charts/{self.name}.csv"
        if not (self.context.root / "docs" / path).is_file():
            return []
        return [element("a", {"href": self.context.link(path), "download": ""}, "Download as CSV"), " · "]


def _parsed(svg: str) -> Element:
    """Return what was drawn here as elements; its words stay what the chart's file holds."""
    picture = ElementTree.fromstring(svg)  # noqa: S314 (drawn here)
    for node in picture.iter():
        node.attrib = {name: literal(value) for name, value in node.attrib.items()}
        node.text = node.text and literal(node.text)
    return picture
