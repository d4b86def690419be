"""`/// calculator | id`: a formula's form, which answers as one types. `/// formula | id` shows the rest."""

from __future__ import annotations

import json
from xml.etree.ElementTree import Element

from legday.formulas.embed import spec
from legday.markdown.answer import first_answer, week_answer
from legday.markdown.blocks.fact_block import FactBlock
from legday.markdown.calculator_form import calculator_form
from legday.markdown.citation import missing
from legday.markdown.element import element, literal
from legday.markdown.tools import exercises_of
from legday.markdown.week_form import week_form


class CalculatorBlock(FactBlock):
    """The form of one calculator and its script."""

    NAME = "calculator"
    ARGUMENT = True
    TAKES = "formula"
    TAG = "section"

    def draw(self, block: Element) -> list[Element]:
        """Return the form."""
        facts = self.context.facts
        formula = facts.formulas.get(self.name)
        if not formula or not (formula.calculator or formula.tally):
            return [missing(f"the calculator {self.name}")]
        block.set("data-calculator", self.name)
        data = spec(formula, facts)
        block.set("data-spec", literal(json.dumps(data, ensure_ascii=False, separators=(",", ":"))))
        block.set("aria-label", literal(formula.name))
        form: list[Element] = []
        if formula.tally:
            form = [week_form(self.name, formula.tally, self.context, week_answer(data))]
        elif formula.calculator:
            form = [calculator_form(self.name, formula.calculator, first_answer(data))]
        script = "week" if formula.tally else "form"
        exercises = exercises_of(formula, self.context)
        return [
            *form,
            element(
                "noscript",
                {},
                element(
                    "p",
                    {"class": "ld-tool__off"},
                    "The form needs JavaScript. By hand, ",
                    element("a", {"href": f"#{self.name}-formula"}, "it goes like this"),
                    ".",
                ),
            ),
            *([exercises] if exercises is not None else []),
            element("script", {"type": "module", "src": self.context.script(f"assets/js/{script}.js")}),
        ]
