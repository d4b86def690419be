"""The language of formulas says what arithmetic says, and nothing else."""

import ast
import operator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.formulas.expression import ExpressionError, names, parse
from legday.formulas.kernel import call

PYTHON: dict[type[ast.AST], Any] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.Pow: operator.pow, ast.USub: operator.neg,
}  # fmt: skip
VALUES: dict[str, float | None] = {"a": 2.0, "b": 3.5, "c": 0.25}


def by_python(text: str) -> float:
    """What Python's own parser makes of the same arithmetic."""
    return float(_walk(ast.parse(text.replace("^", "**"), mode="eval").body))


def _walk(node: ast.AST) -> Any:
    match node:
        case ast.Constant(value=value):
            return value
        case ast.Name(id=name):
            return VALUES[name]
        case ast.BinOp(left=left, op=op, right=right):
            return PYTHON[type(op)](_walk(left), _walk(right))
        case ast.UnaryOp(op=op, operand=operand):
            return PYTHON[type(op)](_walk(operand))
        case ast.Call(func=ast.Name(id=name), args=args):
            return {"min": min, "max": max}[name](*map(_walk, args))
    raise AssertionError(ast.dump(node))


ATOMS = st.sampled_from(["1", "2", "0.5", "7", "a", "b", "c"])
EXPRESSIONS = st.recursive(
    ATOMS,
    lambda part: st.one_of(
        st.tuples(part, st.sampled_from(["+", "-", "*", "/"]), part).map("".join),
        part.map(lambda text: f"({text})"),
        part.map(lambda text: f"-{text}" if text[0] not in "-" else text),
        st.tuples(part, part).map(lambda pair: f"min({pair[0]}, {pair[1]})"),
        st.tuples(part, part).map(lambda pair: f"max({pair[0]},{pair[1]})"),
        st.tuples(ATOMS, st.sampled_from(["2", "3"])).map("^".join),
    ),
    max_leaves=12,
)


@given(EXPRESSIONS)
def test_arithmetic_is_python_s(text: str) -> None:
    try:
        wanted = by_python(text)
    except ZeroDivisionError:
        assert call("evaluate", parse(text), VALUES) is None
    else:
        assert call("evaluate", parse(text), VALUES) == pytest.approx(wanted, rel=1e-12, abs=1e-12)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        tree = parse(text)
    except ExpressionError as error:
        assert 0 <= error.position <= len(text)
    else:
        call("evaluate", tree, dict.fromkeys(names(tree), 1.0))


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("a b", 2),
        ("(a", 2),
        ("a +", 3),
        ("min a", 4),
        ("round(1, a)", 0),
        ("round(1, 9)", 0),
        ("sin(a)", 0),
        ("a.b", 1),
        ("__import__('os')", 11),
        ("a < b", 2),
        ("1e5", 1),
        ("a" * 301, 300),
        ("(" * 40 + "1" + ")" * 40, 31),
    ],
)
def test_what_is_not_in_the_language_is_refused_at_its_place(text: str, position: int) -> None:
    with pytest.raises(ExpressionError) as refused:
        parse(text)
    assert refused.value.position == position


@pytest.mark.parametrize("text", ["1/0", "a/(a-2)", "(0-8)^0.5", "10^400", "x", "min(x, 1)"])
def test_what_has_no_value_is_none(text: str) -> None:
    assert call("evaluate", parse(text), VALUES) is None


@pytest.mark.parametrize(
    ("value", "digits", "wanted"),
    [(2.5, 0, 3), (367.5, 0, 368), (-2.5, 0, -2), (0.125, 2, 0.13), (93.3333, 1, 93.3), (0.0, 0, 0)],
)
def test_halves_go_up(value: float, digits: int, wanted: float) -> None:
    assert call("rounded", value, digits) == wanted
