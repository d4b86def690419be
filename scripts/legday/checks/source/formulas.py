"""A formula says what it computes in the language of formulas, and computes what its examples say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from legday.checks.source.ids import unknown
from legday.facts.formula import Calculator, Formula, Reading, Refusal
from legday.facts.store import Facts
from legday.facts.yaml_file import Key, YamlFile
from legday.findings import Finding, nearest
from legday.formulas.embed import calculator_spec
from legday.formulas.expression import ExpressionError, names, parse
from legday.formulas.kernel import Outcome, compute
from legday.formulas.wording import places
from legday.pages import Page
from legday.pages.index import Index


def check(facts: Facts, pages: list[Page], index: Index) -> Iterator[Finding]:
    """Yield a finding for each expression, name or example that does not hold."""
    for name, formula in facts.formulas.items():
        file = facts.file("formula", name)
        for number, exercise in enumerate(formula.exercises):
            yield from unknown(facts, file, ("exercises", number), "exercise", exercise)
        if formula.calculator:
            companions = [formula.calculator.companion] if formula.calculator.companion else []
            ready = [other for other, its in facts.formulas.items() if its.calculator and its.calculator.ready]
            yield from _known(file, ("calculator", "companion"), companions, ready, "formula with a ready table")
            found = [*_expressions(file, formula, formula.calculator)]
            yield from found or _cases(file, formula, formula.calculator)
    yield from _shown(facts, pages)


def _expressions(file: YamlFile, formula: Formula, calculator: Calculator) -> Iterator[Finding]:
    base: Key = ("calculator",)
    options = {option.id: option for item in calculator.inputs for option in item.options}
    choices = {item.id: [option.id for option in item.options] for item in calculator.inputs if item.kind == "choice"}
    known = {item.id for item in calculator.inputs if item.kind != "choice"}
    known |= {name for option in options.values() for name in option.sets}
    columns = formula.table.columns if formula.table else []
    for number, step in enumerate(calculator.steps):
        key = (*base, "steps", number)
        if step.value:
            yield from _expression(file, (*key, "value"), step.value, known)
        elif step.look_up:
            where = (*key, "look_up")
            yield from _known(file, (*where, "at"), [step.look_up.at], known, "value")
            yield from _known(file, (*where, "by"), [step.look_up.by], choices, "choice")
            yield from _known(file, (*where, "key"), [step.look_up.key], columns, "column in the table")
            for option, column in step.look_up.columns.items():
                yield from _known(file, (*where, "columns", option), [option], options, "option")
                yield from _known(file, (*where, "columns", option), [column], columns, "column in the table")
        yield from _only(file, (*key, "only"), step.only, known, choices)
        known.add(step.name)
    entries: list[tuple[Key, Reading | Refusal]] = []
    entries += [((*base, "readings", number), entry) for number, entry in enumerate(calculator.readings)]
    entries += [((*base, "refusals", number), limit) for number, limit in enumerate(calculator.refusals)]
    for key, entry in entries:
        yield from _expression(file, (*key, "of"), entry.of, known)
        yield from _only(file, (*key, "only"), entry.only, known, choices)
    shown = {step.name for step in calculator.steps}
    for number, result in enumerate(calculator.results):
        yield from _known(file, (*base, "results", number, "says"), places(result.says), shown, "step")
    for number, ready in enumerate(calculator.ready):
        key = (*base, "ready", number)
        inputs = [item.id for item in calculator.inputs]
        yield from _known(file, (*key, "cell"), places(ready.cell), shown, "step")
        yield from _known(file, (*key, "given"), ready.given, inputs, "input")
        for axis, line in (("rows", ready.rows), ("columns", ready.columns)):
            yield from _known(file, (*key, axis, "input"), [line.input], inputs, "input")
            chosen = [value for value in line.values if isinstance(value, str)]
            yield from _known(file, (*key, axis, "values"), chosen, choices.get(line.input, []), "option")
    for number, case in enumerate(calculator.cases):
        key = (*base, "cases", number)
        yield from _known(file, (*key, "given"), case.given, [item.id for item in calculator.inputs], "input")
        yield from _known(file, (*key, "gives"), case.gives, shown, "step")


def _only(
    file: YamlFile, key: Key, only: Iterable[str], known: Iterable[str], choices: Iterable[str]
) -> Iterator[Finding]:
    yield from _known(file, key, only, [*known, *choices], "value")


def _expression(file: YamlFile, key: Key, text: str, known: Iterable[str]) -> Iterator[Finding]:
    try:
        used = list(names(parse(text)))
    except ExpressionError as error:
        message = f'"{text}" is not a formula: {error} (character {error.position + 1}).'
        hint = "Write it with numbers, names, + - * / ^, parentheses, min, max and round only."
        yield file.finding(key, "formula-malformed", message, hint)
        return
    yield from _known(file, key, used, known, "value")


def _known(file: YamlFile, key: Key, used: Iterable[str], known: Iterable[str], what: str) -> Iterator[Finding]:
    allowed = sorted(set(known))
    for name in dict.fromkeys(used):
        if name not in allowed:
            close = nearest(name, allowed) or f" Known here: {', '.join(allowed) or 'none'}."
            hint = f"Correct the name, or define it above.{close}"
            yield file.finding(key, "formula-unknown-name", f'There is no {what} "{name}" here.', hint)


def _cases(file: YamlFile, formula: Formula, calculator: Calculator) -> Iterator[Finding]:
    spec = calculator_spec(formula, calculator)
    for number, case in enumerate(calculator.cases):
        key = ("calculator", "cases", number)
        outcome = compute(spec, case.given)
        if bool(outcome.refused) != case.refused:
            said = f'refuses it ("{outcome.refused}")' if outcome.refused else "gives an answer"
            message = f"For this example the formula {said}, which the example does not say."
            yield file.finding(key, "formula-example-differs", message, "Correct the example or the limits.")
        else:
            yield from _values(file, key, case.gives, outcome.values)
            yield from _level(file, key, case.level, outcome)


def _level(file: YamlFile, key: Key, level: str | None, outcome: Outcome) -> Iterator[Finding]:
    found = [band["level"] for band in outcome.readings]
    if level and level not in found:
        message = f'This example should read "{level}"; it reads {", ".join(found) or "nothing"}.'
        yield file.finding((*key, "level"), "formula-example-differs", message, "Correct the example or the bands.")


def _values(file: YamlFile, key: Key, stated: dict[str, float], got: dict[str, float | None]) -> Iterator[Finding]:
    for name, wanted in stated.items():
        value = got.get(name)
        if value is None or abs(value - wanted) > _tolerance(wanted):
            said = "has no value" if value is None else f"comes to {value:.6g}"
            message = f'In this example "{name}" {said}, not {wanted:g}.'
            yield file.finding(
                (*key, "gives", name), "formula-example-differs", message, "Correct the example or the formula."
            )


def _tolerance(stated: float) -> float:
    """Return half a unit of the last digit that is stated."""
    text = repr(float(stated))
    decimals = 0 if text.endswith(".0") and float(stated).is_integer() else len(text.partition(".")[2])
    return 0.5 * 10.0**-decimals + 1e-9


def _shown(facts: Facts, pages: list[Page]) -> Iterator[Finding]:
    """Yield a finding for each calculator that cannot be drawn, or whose page does not show what it rests on."""
    for page in pages:
        shown = {block.target for block in page.blocks if block.text == "formula"}
        for block in page.blocks:
            if block.text != "calculator" or block.target not in facts.formulas:
                continue
            formula = facts.formulas[block.target]
            if not (formula.calculator or formula.tally):
                message = f'The formula "{block.target}" has no calculator.'
                hint = f"Add `calculator:` to seeds/formulas/{block.target}.yml, or show its formula only."
                yield page.finding(block, "formula-without-calculator", message, hint)
            if block.target not in shown:
                message = f'The calculator "{block.target}" stands here without its formula.'
                hint = f'Add "/// formula | {block.target}" and "///" further down the page.'
                yield page.finding(block, "calculator-without-formula", message, hint)
