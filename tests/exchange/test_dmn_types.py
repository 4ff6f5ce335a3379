"""What the inputs of decision tables of DMN can be, by their types and by the variables that they read."""

from typing import Any

import pytest

import outsourcegov as og
from outsourcegov.exchange.phrases import region_data

RISK = """
<itemDefinition name="risk"><typeRef>string</typeRef><allowedValues><text>"low", "high"</text></allowedValues>
</itemDefinition>
<itemDefinition name="person">
  <itemComponent name="risk class"><typeRef>risk</typeRef></itemComponent>
  <itemComponent name="own"><itemComponent name="sum"><typeRef>number</typeRef>
    <allowedValues><text>[0..9]</text></allowedValues></itemComponent></itemComponent>
  <itemComponent name="marks" isCollection="true"><typeRef>risk</typeRef></itemComponent>
</itemDefinition>
<inputData name="Risk"><variable name="Risk" typeRef="risk"/></inputData>
<inputData name="Applicant"><variable name="Applicant" typeRef="tns:person"/></inputData>
<inputData name="Other"><variable name="Other" typeRef="lib.risk"/></inputData>
"""


def read(*tops: str) -> og.Tables:
    """The tables of decisions or knowledge models beside the types."""
    return og.read_dmn(
        f'<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">{RISK}{"".join(tops)}</definitions>'
    )


def table(expression: str, cells: str, typed: str = "") -> str:
    """A decision table of one input; its cells are separated by bars."""
    rules = "".join(f"<rule><inputEntry><text>{one}</text></inputEntry></rule>" for one in cells.split("|"))
    head = f"<input><inputExpression {typed}><text>{expression}</text></inputExpression></input>"
    return f"<decisionTable>{head}<output/>{rules}</decisionTable>"


def decision(logic: str, name: str = "d") -> str:
    """A decision."""
    return f'<decision name="{name}">{logic}</decision>'


def gaps(found: og.DecisionTable) -> list[Any]:
    """The gaps as plain data."""
    return [region_data(region, found) for region in found.gaps() or ()]


@pytest.mark.parametrize("typed", ["", 'typeRef="string"', 'typeRef="feel:string"', 'typeRef="risk"', 'typeRef="Any"'])
@pytest.mark.parametrize("expression", ["Risk", "Applicant.risk class"])
def test_variable_tells_what_an_input_can_be(expression: str, typed: str) -> None:
    """What the type of a variable, or of a component, allows counts beside a built-in type of the input."""
    tables = read(decision(table(expression, '"low"', typed)))

    assert (tables.findings, gaps(tables.tables[0])) == ((), [{expression: {"one-of": ["high"]}}])


def test_variable_that_is_called_otherwise() -> None:
    """An input may read a variable by its own name where the input data is called otherwise."""
    data = '<inputData name="Risk class"><variable name="riskClass" typeRef="risk"/></inputData>'
    tables = read(data, decision(table("riskClass", '"low"', 'typeRef="string"')))

    assert gaps(tables.tables[0]) == [{"riskClass": {"one-of": ["high"]}}]


def test_components_of_components() -> None:
    """A path may go through several components."""
    assert gaps(read(decision(table("Applicant.own.sum", "[0..5]"))).tables[0]) == [
        {"Applicant.own.sum": {"over": 5, "up-to": 9}}
    ]


def test_type_of_another_kind_counts_alone() -> None:
    """Where the type of an input is of another kind than that of its variable, its own counts."""
    assert gaps(read(decision(table("Risk", "[0..5]", 'typeRef="number"'))).tables[0]) == [
        {"Risk": {"below": 0}},
        {"Risk": {"over": 5}},
    ]


@pytest.mark.parametrize(
    ("expression", "typed"), [("Other", ""), ("Other", 'typeRef="string"'), ("x", 'typeRef="lib.risk"')]
)
def test_type_that_is_not_in_the_file(expression: str, typed: str) -> None:
    """Of an input whose type is elsewhere it is not known what it can be: it has no gaps, and the report says why."""
    tables = read(decision(table(expression, '"low"', typed)))

    assert [one.message for one in tables.findings] == [
        f'What "{expression}" can be is not known: this file does not have the type "lib.risk".'
    ]
    assert (tables.complete, gaps(tables.tables[0])) == (False, [])


def test_type_that_is_not_in_the_file_matters_only_where_it_is_asked_for() -> None:
    """A column that asks for nothing needs no type."""
    assert read(decision(table("Other", "-"))).complete


def test_component_that_is_a_list() -> None:
    """A component that is a list is not read."""
    (finding,) = read(decision(table("Applicant.marks", '"low"'))).findings

    assert finding.message == '"Applicant.marks" is a list, and its cells are not read.'


def test_parameters_of_a_knowledge_model() -> None:
    """A knowledge model sees its own parameters, not the variables of the file that are called the same."""
    parameter = '<formalParameter name="Risk" typeRef="string"/>'
    logic = table("Risk", '"low"|"high"|"odd"')
    model = f"<encapsulatedLogic>{parameter}{logic}</encapsulatedLogic>"
    tables = read(f"<businessKnowledgeModel>{model}</businessKnowledgeModel>")

    assert (tables.findings, gaps(tables.tables[0])) == ((), [{"Risk": {"not": ["low", "high", "odd"]}}])


@pytest.mark.parametrize(
    ("policy", "expected"), [("UNIQUE", [{"Level": {"one-of": ["b"]}}]), ("COLLECT", [{"Level": {"not": ["a"]}}])]
)
def test_results_of_another_table(policy: str, expected: list[object]) -> None:
    """An input that reads another decision can be what the table of that lists as its results, where it gives one."""
    values = '<output typeRef="string"><outputValues><text>"a", "b"</text></outputValues></output>'
    first = (
        table("n", "-").replace("<output/>", values).replace("<decisionTable>", f'<decisionTable hitPolicy="{policy}">')
    )
    tables = read(decision(first, "Level"), decision(table("Level", '"a"', 'typeRef="string"')))

    assert gaps(tables.tables[1]) == expected


def test_long_chain_of_types() -> None:
    """A chain of types is followed once, however many inputs use it."""
    chain = "".join(
        f'<itemDefinition name="t{at}"><typeRef>t{at + 1}</typeRef></itemDefinition>' for at in range(5_000)
    )
    last = '<itemDefinition name="t5000"><typeRef>boolean</typeRef></itemDefinition>'
    tables = read(chain, last, *[decision(table("x", "true", 'typeRef="t0"'))] * 200)

    assert gaps(tables.tables[-1]) == [{"x": {"one-of": [False]}}]


def test_type_that_many_inputs_have() -> None:
    """What a type lists is read once; where all inputs together can be too much, tables are too large to be told."""
    listed = ", ".join(f'"{one}"' for one in range(30_000))
    values = f"<typeRef>string</typeRef><allowedValues><text>{listed}</text></allowedValues>"
    kind = f'<itemDefinition name="t">{values}</itemDefinition>'
    tables = read(kind, *[decision(table("x", "-", 'typeRef="t"'))] * 40)

    assert [one.gaps() for one in tables] == [[]] * 33 + [None] * 7
    assert {one.rule for one in og.table_report(tables)} == {"TAB010"}


def test_type_that_cannot_be_read_is_said_of_each_input() -> None:
    """Where it cannot be read what a type lists, no table that has an input of it is complete."""
    kind = "<itemDefinition name='t'><allowedValues><text>f()</text></allowedValues></itemDefinition>"
    tables = read(kind, *[decision(table(name, "5", 'typeRef="t"')) for name in "ab"])

    assert [one.complete for one in tables] == [False, False]
    assert [one.message.partition(" cannot")[0] for one in tables.findings] == ['What "a" can be', 'What "b" can be']
