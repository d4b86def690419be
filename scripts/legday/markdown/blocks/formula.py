"""`/// formula | id`: what a calculator rests on: the formula, a table, examples, limits, error, studies."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legday.facts.bibliography import label
from legday.facts.formula import Formula, WorkedExample
from legday.facts.tally import Tally
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.calculator_tables import count_table, ready_tables
from legday.markdown.citation import citation, missing
from legday.markdown.element import Child, element, literal
from legday.markdown.week import week_picture
from legday.pages.sentence import capital, with_stop


class FormulaBlock(FactBlock):
    """All that a reader needs to work a formula out by hand, and to judge it."""

    NAME = "formula"
    ARGUMENT = True
    TAKES = "formula"
    TAG = "section"

    def draw(self, block: Element) -> list[Element]:
        """Return the parts, each under its own heading."""
        formula = self.context.facts.formulas.get(self.name)
        if not formula:
            return [missing(f"the formula {self.name}")]
        block.set("aria-label", literal(f"How this is worked out: {formula.name}"))
        return [
            *self._formula(formula),
            *self._tables(formula),
            *self._examples(formula),
            *self._limits(formula),
        ]

    def _heading(self, text: str, part: str) -> Element:
        return element("h3", {"id": f"{self.name}-{part}"}, text)

    def _formula(self, formula: Formula) -> list[Element]:
        equations = [element("li", {}, signs(equation)) for equation in formula.equations]
        words: list[Element] = []
        for variable in formula.variables:
            words.append(element("dt", {}, variable.symbol))
            unit = "" if variable.unit in variable.means else f" ({variable.unit})"
            words.append(element("dd", {}, with_stop(capital(f"{signs(variable.means)}{unit}"))))
        return [
            self._heading("The formula", "formula"),
            element("ul", {"class": "ld-plain ld-tool__equations"}, *equations),
            element("dl", {"class": "ld-tool__words"}, *words),
        ]

    def _tables(self, formula: Formula) -> list[Element]:
        if formula.tally:
            title, tables = "What a set counts for", [count_table(formula.tally, self.context)]
        else:
            title, tables = "Ready worked out", ready_tables(formula)
        return [self._heading(title, "table"), *tables] if tables else []

    def _examples(self, formula: Formula) -> list[Element]:
        examples = [formula.worked_example, *formula.more_examples]
        title = "A worked example" if len(examples) == 1 else "Worked examples"
        figure = [self._week(formula.tally)] if formula.tally else []
        return [self._heading(title, "example"), *(part for one in examples for part in _example(one)), *figure]

    def _week(self, tally: Tally) -> Element:
        caption = element("figcaption", {}, "The same week on the map: each muscle against the dose evidence.")
        picture = week_picture(tally, self.context.facts, f"{self.name}-example-map")
        return element("figure", {"class": "ld-week__example"}, caption, element("div", {}, *picture))

    def _limits(self, formula: Formula) -> list[Element]:
        errors: list[Child] = []
        if isinstance(formula.expected_error, str):
            errors.append(element("p", {}, with_stop(signs(formula.expected_error))))
        else:
            entries = [
                element(
                    "li",
                    {},
                    element("strong", {}, capital(error.what)),
                    f": {signs(error.size)} ",
                    self._cites(error.studies),
                )
                for error in formula.expected_error
            ]
            errors.append(element("ul", {}, *entries))
        edges = [element("li", {}, with_stop(capital(signs(edge)))) for edge in formula.edge_cases]
        studies = [
            element("li", {}, citation(name, label(self.context.facts.studies[name])))
            for name in formula.studies
            if name in self.context.facts.studies
        ]
        return [
            self._heading("For whom, and within which limits", "limits"),
            *([element("p", {}, with_stop(capital(formula.population)))] if formula.population else []),
            element("p", {}, with_stop(capital(signs(formula.valid_range)))),
            *([element("ul", {}, *edges)] if edges else []),
            self._heading("How far it may be off", "error"),
            *[error for error in errors if isinstance(error, Element)],
            self._heading("Where it comes from", "sources"),
            element("ul", {"class": "ld-plain ld-tool__studies"}, *studies),
            element("p", {}, with_stop(capital(signs(formula.note)))),
            element("p", {}, "Source file: ", self.context.source(f"seeds/formulas/{self.name}.yml")),
        ]

    def _cites(self, names: list[str]) -> Element:
        known = [citation(name) for name in names if name in self.context.facts.studies]
        return element("span", {"class": "ld-cites"}, *known)


def signs(text: str) -> str:
    """Return a formula's text with true signs for times, minus and plus-minus."""
    return text.replace(" x ", " \N{MULTIPLICATION SIGN} ").replace(" - ", " \N{MINUS SIGN} ").replace("+/-", "±")


def _example(example: WorkedExample) -> list[Element]:
    steps = [element("li", {}, signs(step)) for step in example.steps]
    return [
        element("p", {}, element("strong", {}, "Given: "), with_stop(capital(signs(example.given)))),
        *([element("ol", {}, *steps)] if steps else []),
        element("p", {}, element("strong", {}, "Result: "), with_stop(capital(signs(example.result)))),
    ]
