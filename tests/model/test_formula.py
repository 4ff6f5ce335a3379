from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from outsourcegov.model.formula import MAX_DEPTH, MAX_LENGTH, OPERATIONS, Formula, Node

FIGURES = {"run": Decimal(45), "build-2": Decimal("0.5"), "a.b": Decimal(-3)}

numbers = st.decimals(0, 1000, places=2).map(lambda number: Decimal(f"{number:f}"))
leaves: st.SearchStrategy[Any] = st.one_of(numbers, st.sampled_from(sorted(FIGURES)))


def _operations(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    binary = st.tuples(st.sampled_from("+-*/").map(OPERATIONS.__getitem__), st.tuples(inner, inner))
    functions = st.sampled_from(("min", "max", "sum", "mean")).map(OPERATIONS.__getitem__)
    return st.one_of(binary, st.tuples(functions, st.lists(inner, min_size=1, max_size=3).map(tuple)))


nodes: st.SearchStrategy[Any] = st.recursive(leaves, _operations, max_leaves=8)


BY_HAND: dict[str, Callable[..., Decimal]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": lambda left, right: left / right,
    "min": lambda *values: min(values),
    "max": lambda *values: max(values),
    "sum": lambda *values: sum(values, Decimal(0)),
    "mean": lambda *values: sum(values, Decimal(0)) / len(values),
}


def _value(node: Node) -> Decimal:
    """What a formula comes to, worked out from its tree."""
    if isinstance(node, str):
        return FIGURES[node]
    if isinstance(node, Decimal):
        return node
    operation, operands = node
    return BY_HAND[operation.sign](*map(_value, operands))


@given(nodes)
def test_formula_reads_back_as_the_same_tree(root: Node) -> None:
    """Printing puts parentheses where the tree needs them, so that the text reads back as the same tree."""
    assert Formula.parse(str(Formula(root))).root == root


@given(nodes)
def test_formula_comes_to_what_its_tree_comes_to(root: Node) -> None:
    """The value of the text is the value worked out by hand from the tree."""
    try:
        expected = _value(root)
    except ArithmeticError:
        with pytest.raises(ArithmeticError):
            Formula.parse(str(Formula(root))).value(FIGURES)
        return

    assert Formula.parse(str(Formula(root))).value(FIGURES) == expected


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1+2*3", "1 + 2 * 3"),
        ("(1+2)*3", "(1 + 2) * 3"),
        ("((1))", "1"),
        ("run - (5 - 2)", "run - (5 - 2)"),
        ("(run - 5) - 2", "run - 5 - 2"),
        ("8 / (4 / 2)", "8 / (4 / 2)"),
        ("max( run,2 * build-2 )", "max(run, 2 * build-2)"),
        ("min", "min"),
    ],
)
def test_parentheses_are_kept_where_they_matter(text: str, written: str) -> None:
    """Only the parentheses that change the result are written."""
    assert str(Formula.parse(text)) == written


def test_ids_are_listed_as_often_as_used() -> None:
    """Every figure and metric used is listed, in order."""
    assert list(Formula.parse("run + max(build-2, run) * 2").ids()) == ["run", "build-2", "run"]


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "1 +", "(1", "1)", "1 2", "run build", "-1", "1.", "2 ** 3", "median(1)", "max()", "max(1,)", "RUN"),
        "(" * (MAX_DEPTH + 2) + "1" + ")" * (MAX_DEPTH + 2),
        "+".join("1" * (MAX_LENGTH // 2)),
        "1" * (MAX_LENGTH + 1),
    ],
)
def test_no_formula(text: str) -> None:
    """What is not a formula, or is too long or too deep, is refused."""
    try:
        found = Formula.parse(text)
    except ValueError:
        return

    assert not found


def test_missing_figure_is_a_key_error() -> None:
    """A figure that is not given is named."""
    with pytest.raises(KeyError, match="build-2"):
        Formula.parse("build-2 * 2").value({})
