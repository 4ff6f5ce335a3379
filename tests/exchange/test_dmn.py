"""Decision tables of DMN: what is read, what is said of the rest, and XML that strangers send."""

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.exchange.dmn import VERSIONS
from outsourcegov.exchange.feel import NotUnaryTests, read_unary_tests
from outsourcegov.exchange.phrases import region_data
from tests.support.tables import dmn


def table(*inputs: str, rows: Sequence[str], policy: str = "", output: str = "") -> str:
    """A decision table; an input is its expression, type and allowed values, a row its cells and its result."""
    columns = "".join(map(_input, inputs))
    rules = "".join(f"<rule>{''.join(map(_entry, row.split(' | ')))}</rule>\n" for row in rows)
    return f"<decisionTable {policy}>{columns}<output>{output}</output>\n{rules}</decisionTable>"


def _input(text: str) -> str:
    name, kind, *allowed = text.split(" : ")
    values = "".join(f"<inputValues><text>{one}</text></inputValues>" for one in allowed)
    typed = f' typeRef="{kind}"' if kind != "?" else ""
    return f"<input><inputExpression{typed}><text>{name}</text></inputExpression>{values}</input>"


def _entry(text: str) -> str:
    kind, _, value = text.rpartition("=> ")
    name = "outputEntry" if kind or text.startswith("=>") else "inputEntry"
    escaped = value.replace("<", "&lt;")
    return f"<{name}><text>{escaped}</text></{name}>"


def only(text: str) -> og.DecisionTable:
    """The one table in a decision, which can be read without fault."""
    tables = dmn(text)
    assert [str(finding) for finding in tables.findings] == []
    (found,) = tables
    return found


def gaps(found: og.DecisionTable) -> list[Any]:
    """The gaps as plain data."""
    return [region_data(region, found) for region in found.gaps() or ()]


def overlaps(found: og.DecisionTable) -> list[Any]:
    """The overlaps as rows from 1 and plain data."""
    return [[[at + 1 for at in one.boxes], region_data(one.region, found)] for one in found.overlaps() or ()]


@pytest.mark.parametrize(
    "namespace",
    [
        *(f"https://www.omg.org/spec/DMN/{day}/MODEL/" for day in VERSIONS),
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        "http://www.omg.org/spec/DMN/20151101/dmn11.xsd",
        "http://www.omg.org/spec/DMN/20151101",
        "http://www.omg.org/spec/DMN/20191111/MODEL",
    ],
)
def test_versions(namespace: str) -> None:
    """Each version of DMN from 1.1 to 1.5 is read by its namespace."""
    tables = dmn(table("n : number", rows=["< 5"]), namespace=namespace)

    assert tables.complete
    assert [one.name for one in tables] == ["decision"]


def test_gaps_and_overlaps() -> None:
    """Gaps and overlaps of several inputs are exact."""
    found = only(table("n : number", "b : boolean", rows=["< 5 | -", "[5..9] | true", "[9..20) | -"]))

    assert gaps(found) == [
        {"n": {"from": 5, "below": 9}, "b": {"one-of": [False]}},
        {"n": {"from": 20}},
    ]
    assert overlaps(found) == [[[2, 3], {"n": {"from": 9, "up-to": 9}, "b": {"one-of": [True]}}]]


@pytest.mark.parametrize(
    ("column", "rows", "expected"),
    [
        ("n : integer", ["<= 4", ">= 5"], []),
        ("n : long", ["<= 4", ">= 6"], [{"n": {"over": 4, "below": 6}}]),
        ("n : number", ["<= 4", ">= 5"], [{"n": {"over": 4, "below": 5}}]),
        ("n : feel:number", ["<= 4", "> 4"], []),
        ("n : ?", ["<= 4", "> 4"], []),
        ("n : number : [0..10]", ["<= 4", "(4..9)"], [{"n": {"from": 9, "up-to": 10}}]),
        ("n : number : >= 0", ["<= 4"], [{"n": {"over": 4}}]),
        ("n : number : 1, 2, 3", ["<= 1"], [{"n": {"one-of": [2, 3]}}]),
        ("n : number : [0..1], [5..6]", ["<= 5"], [{"n": {"over": 5, "up-to": 6}}]),
        ("n : number : [0..1], [5..6]", ["<= 3", "> 4"], []),
        ("d : date", ['< date("2026-02-01")', '> @"2026-01-31"'], []),
        ("d : date", ['< @"2026-01-31"', '> @"2026-02-01"'], [{"d": {"from": "2026-01-31", "up-to": "2026-02-01"}}]),
        (
            "t : dateTime",
            ['< date and time("2026-01-01T10:00:00")'],
            [{"t": {"from": "2026-01-01T10:00:00"}}],
        ),
        ("b : boolean", ["true"], [{"b": {"one-of": [False]}}]),
        ("b : boolean", ["not(true)", "true"], []),
        ("s : string", ['"a"', '"b"'], [{"s": {"not": ["a", "b"]}}]),
        ("s : string", ['"a"', 'not("a")'], []),
        ("s : string", ['not("a", "b")'], [{"s": {"one-of": ["a", "b"]}}]),
        ('s : string : "a", "b", "c"', ['"a"'], [{"s": {"one-of": ["b", "c"]}}]),
        ('s : string : "a", "b"', ['"a"', 'not("a")'], []),
        ('s : string : not("z")', ['"a"', 'not("a")'], []),
        ("n : number", ["0.1", "!= 0.1"], []),
        ("n : number", ["<= 0.1"], [{"n": {"over": 0.1}}]),
        ("n : number", ["<= 0.12345678901234567891"], [{"n": {"over": "0.12345678901234567891"}}]),
        ("n : number", [], [{}]),
        ("n : number", ["-"], []),
    ],
)
def test_what_an_input_can_be(column: str, rows: list[str], expected: list[object]) -> None:
    """The type and the allowed values of an input bound its space, and gaps are said in the words of the language."""
    found = only(table(column, rows=rows))

    assert gaps(found) == expected


def test_allowed_values_bound_overlaps() -> None:
    """Rows do not overlap where the input cannot be."""
    found = only(table("n : number : [0..1], [5..6]", rows=["<= 3", "-", "[2..9]"]))

    assert overlaps(found) == [
        [[1, 2], {"n": {"from": 0, "up-to": 1}}],
        [[2, 3], {"n": {"from": 5, "up-to": 6}}],
    ]


def test_types_through_item_definitions() -> None:
    """A type of one's own comes to a built-in one and brings its allowed values, also by the variable of the input."""
    text = f"""
        <itemDefinition name="base"><typeRef>string</typeRef>
          <allowedValues><text>"a", "b"</text></allowedValues></itemDefinition>
        <itemDefinition name="word"><typeRef>base</typeRef></itemDefinition>
        <itemDefinition name="loop"><typeRef>loop</typeRef></itemDefinition>
        <inputData name="kind"><variable name="kind" typeRef="word"/></inputData>
        <decision id="first">{table("kind : ?", "n : loop", rows=['"a" | -'])}</decision>
        <businessKnowledgeModel name="second"><encapsulatedLogic>{table("x : word", rows=["-"])}</encapsulatedLogic>
        </businessKnowledgeModel>"""
    tables = og.read_dmn(f'<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">{text}</definitions>')
    first, second = tables

    assert (first.name, second.name, tables.findings) == ("first", "second", ())
    assert gaps(first) == [{"kind": {"one-of": ["b"]}}]


def test_columns_of_one_expression_are_one_input() -> None:
    """Two columns that ask for the same expression are one input, and both must hold."""
    found = only(table("n : number", "n : number", rows=[">= 0 | < 5", "- | >= 5"]))

    assert [one.name for one in found.dimensions] == ["n"]
    assert gaps(found) == [{"n": {"below": 0}}]
    assert overlaps(found) == []


def test_columns_without_an_expression_are_inputs_of_their_own() -> None:
    """Two columns of one label that name no expression are not taken for one input."""
    column = '<input label="n"><inputExpression typeRef="number"/></input>'
    rule = f"<rule>{_entry('< 5')}{_entry('> 6')}</rule>"
    found = only(f"<decisionTable>{column * 2}{rule}</decisionTable>")

    assert [one.name for one in found.dimensions] == ["n", "n (2)"]
    assert gaps(found) == [{"n (2)": {"up-to": 6}}, {"n": {"from": 5}, "n (2)": {"over": 6}}]


@pytest.mark.parametrize("columns", [("n : ?", "n : number : >= 0"), ("n : number : >= 0", "n : ?")])
def test_columns_of_one_expression_share_what_is_known(columns: tuple[str, str]) -> None:
    """What one column tells of its input holds for the other of the same expression."""
    found = (
        only(table(*columns, rows=["- | < 5"])) if columns[0] == "n : ?" else only(table(*columns, rows=["< 5 | -"]))
    )

    assert gaps(found) == [{"n": {"from": 5}}]


@pytest.mark.parametrize(
    ("written", "policy"),
    [
        ("", "UNIQUE"),
        ('hitPolicy="U"', "UNIQUE"),
        ('hitPolicy="ANY"', "ANY"),
        ('hitPolicy="P"', "PRIORITY"),
        ('hitPolicy="FIRST"', "FIRST"),
        ('hitPolicy="RULE ORDER"', "RULE ORDER"),
        ('hitPolicy="OUTPUT ORDER"', "OUTPUT ORDER"),
        ('hitPolicy="COLLECT" aggregation="SUM"', "COLLECT"),
    ],
)
def test_hit_policies(written: str, policy: str) -> None:
    """The hit policy is read in full and as a letter; left out, it is UNIQUE."""
    assert str(only(table("n : number", rows=["-"], policy=written)).hit_policy) == policy


@pytest.mark.parametrize(
    ("policy", "results", "found"),
    [
        ("UNIQUE", ['"a"', '"a"'], ["TAB008"]),
        ("ANY", ['"a"', '"a"'], []),
        ("ANY", ["1", "1.0"], []),
        ("ANY", ['"a"', '"b"'], ["TAB008"]),
        ("ANY", ["1 + 1", "2"], []),
        ("PRIORITY", ['"a"', '"b"'], []),
        ("FIRST", ['"a"', '"b"'], []),
        ("RULE ORDER", ['"a"', '"b"'], []),
        ("OUTPUT ORDER", ['"a"', '"b"'], []),
        ("COLLECT", ['"a"', '"b"'], []),
    ],
)
def test_overlaps_are_faults_as_the_hit_policy_has_it(policy: str, results: list[str], found: list[str]) -> None:
    """An overlap is a fault with UNIQUE, and with ANY where the results differ; it is listed in any case."""
    rows = [f"- | => {result}" for result in results]
    tables = dmn(table("n : number", rows=rows, policy=f'hitPolicy="{policy}"'))

    assert [finding.rule for finding in og.table_report(tables)] == found
    assert overlaps(tables.tables[0]) == [[[1, 2], {}]]


def test_default_fills_gaps() -> None:
    """The gaps of a table whose outputs have defaults are listed and no fault."""
    default = "<defaultOutputEntry><text>1</text></defaultOutputEntry>"
    found = only(table("n : number", rows=["5"], output=default))

    assert len(gaps(found)) == 2
    assert og.table_report(og.Tables((found,))).is_clean


def _lines(tables: og.Tables) -> list[str]:
    return [f"{finding.rule} {finding.message}" for finding in tables.findings]


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("n : number", "limit", 'TAB002 A cell of rule 1 cannot be read: "limit". "limit" is a name'),
        ("n : number", '"a"', 'TAB002 ""a"" is text, and "n" is number.'),
        ("d : date", '@"2026-01-01T00:00:00"', "is date and time"),
        ("n : number", "[5..1]", 'TAB003 No value of "n" lies between the bounds in "[5..1]".'),
        ("n : integer", "(1..2)", 'TAB003 No value of "n" lies between'),
        ("n : number", "not([5..1])", "TAB003"),
        ("n : number : [0..10]", "> 10", 'TAB004 "> 10" asks for a value that "n" cannot have.'),
        ("n : number : [0..10]", "5, 11", "TAB004"),
        ("n : number : 1, 2", "3", "TAB004"),
        ('s : string : "a", "b"', '"c"', "TAB004"),
        ('s : string : not("c")', '"c"', "TAB004"),
        ("n : number : x()", "5", 'TAB002 What "n" can be cannot be read: "x()".'),
        ("n : number : [5..1]", "5", 'TAB003 No value of "n"'),
    ],
)
def test_cells_at_fault(column: str, cell: str, said: str) -> None:
    """A cell that cannot be read, can never hold or asks for what cannot be is a finding with its place and a fix."""
    tables = dmn(table(column, rows=[cell]))
    finding = tables.findings[0]

    assert said in _lines(tables)[0]
    assert finding.fix
    assert finding.span
    assert finding.span.source
    assert tables.complete is (finding.rule != "TAB002")


def test_unread_cells_leave_only_what_is_certain() -> None:
    """A cell that cannot be read holds always where gaps are looked for, and never where overlaps are."""
    (found,) = dmn(table("n : number", "b : boolean", rows=["f() | true", "< 5 | -", "< 3 | true"]))

    assert not found.complete
    assert gaps(found) == [{"n": {"from": 5}, "b": {"one-of": [False]}}]
    assert overlaps(found) == [[[2, 3], {"n": {"below": 3}, "b": {"one-of": [True]}}]]


def test_unread_allowed_values_leave_only_what_is_certain() -> None:
    """Where it cannot be read what an input can be, only what does not depend on it is said."""
    (found,) = dmn(table("n : number : f()", "b : boolean", rows=["< 5 | true", "< 9 | true", "- | true"]))

    assert gaps(found) == [{"b": {"one-of": [False]}}]
    assert overlaps(found) == []


def test_place_of_a_cell() -> None:
    """A finding points at the text of its cell, with its line."""
    text = "\n<decisionTable><input><inputExpression typeRef='number'><text>n</text></inputExpression></input>\n"
    cell = "<rule><inputEntry><text>\n    <![CDATA[ bad]]></text></inputEntry></rule></decisionTable>"
    (finding,) = dmn(text + cell).findings

    assert str(finding.span) == "example.dmn:4:15"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<rule><inputEntry><text>5</text></inputEntry></rule>", "Rule 1 has 1 cells for 0 inputs."),
        ("<input/><rule/>", "Rule 1 has 0 cells for 1 inputs."),
        ("<input/><rule><inputEntry expressionLanguage='groovy'><text>x</text></inputEntry></rule>", '"groovy"'),
        ("<input/><rule><inputEntry>5</inputEntry></rule>", "A cell of rule 1 does not have its text"),
        ("<input/><rule><inputEntry><text xmlns='x'>5</text></inputEntry></rule>", "does not have its text"),
    ],
)
def test_rows_at_fault(text: str, said: str) -> None:
    """A row without a cell for each input, or in another language, is a finding and counts as unread."""
    tables = dmn(f"<decisionTable>{text}</decisionTable>")

    assert said in _lines(tables)[0]
    assert (tables.complete, tables.tables[0].gaps()) == (False, [])


def test_unknown_hit_policy() -> None:
    """A hit policy that is none is a finding, and no overlap counts as a fault."""
    tables = dmn(table("n : number", rows=["-", "-"], policy='hitPolicy="BEST"'))

    assert [finding.rule for finding in og.table_report(tables)] == ["TAB002"]


def test_lists_are_not_read() -> None:
    """An input that is a list is a finding."""
    text = '<itemDefinition name="many" isCollection="true"><typeRef>number</typeRef></itemDefinition>'
    head = '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">'
    tables = og.read_dmn(f"{head}{text}<decision name='d'>{table('n : many', rows=['5'])}</decision></definitions>")

    assert _lines(tables) == ['TAB002 "n" is a list, and its cells are not read.']


BOMB = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True))


@pytest.mark.parametrize(
    ("text", "rule", "said"),
    [
        (f'<!DOCTYPE x [<!ENTITY a "aaa">{BOMB}]>\n<x>&i;</x>', "TAB001", "document type"),
        ('<!DOCTYPE x SYSTEM "http://example.com/x.dtd">\n<x/>', "TAB001", "document type"),
        ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<x>&e;</x>', "TAB001", "document type"),
        ("<x>\n&e;</x>", "TAB001", "undefined entity"),
        ("<x>\n", "TAB001", "not well-formed"),
        ("<\n", "TAB001", "not well-formed"),
        ("\n", "TAB001", "not well-formed"),
        ("<x>\x00\n</x>", "TAB001", "not well-formed"),
        ("<a>\n" * 70, "DOC006", "64 deep"),
        ("<definitions/>\n", "TAB001", "not DMN"),
        ('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>\n', "TAB001", "not DMN"),
        ('<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"/>\n', "TAB001", "no decision table"),
    ],
)
def test_hostile_or_other_xml(text: str, rule: str, said: str) -> None:
    """XML that has a document type, entities or no end, or is no DMN, is one finding and nothing else."""
    tables = og.read_dmn(text)
    (finding,) = tables.findings

    assert (finding.rule, tables.complete, len(tables)) == (rule, False, 0)
    assert said in finding.message
    assert finding.fix
    assert finding.span


def test_limits() -> None:
    """A file that is too large or has too many elements is refused."""
    head = '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">'
    many = og.read_dmn(head + "<a/>" * 100 + "</definitions>", limits=og.Limits(max_nodes=50))
    large = og.read_dmn(b"<a>" + b" " * 100, limits=og.Limits(max_bytes=50))

    assert [[finding.rule for finding in tables.findings] for tables in (many, large)] == [["DOC006"], ["DOC006"]]


def test_other_encodings() -> None:
    """Bytes that are not UTF-8 are a finding; a declaration of another encoding does not matter to text."""
    utf16 = og.read_dmn("<a/>".encode("utf-16"))
    declared = og.read_dmn('<?xml version="1.0" encoding="UTF-16"?>\n<a/>')

    assert [utf16.findings[0].rule, declared.findings[0].rule] == ["DOC001", "TAB001"]
    assert "not DMN" in declared.findings[0].message


def test_too_many_rows() -> None:
    """A table of more rows than are compared is said, and nothing is guessed."""
    tables = dmn(table("n : integer", rows=[str(number) for number in range(10_001)]))
    report = og.table_report(tables)

    assert [finding.rule for finding in report] == ["TAB010"]
    assert (report.complete, tables.tables[0].gaps(), tables.tables[0].overlaps()) == (False, None, None)


def test_path(tmp_path: Path) -> None:
    """A path is read as its bytes, and one that is not there is an exception."""
    path = tmp_path / "a.dmn"
    path.write_text("<a/>")

    assert og.read_dmn(path).findings == og.read_dmn("<a/>", name=str(path)).findings
    with pytest.raises(og.SourceUnavailable):
        og.read_dmn(tmp_path / "gone.dmn")
    with pytest.raises(TypeError):
        og.read_dmn(5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


CELLS = st.sampled_from(["-", "< 2", "<= 2", "> 1", "[1..3]", "(1..3)", "2", "not(2)", "1, [3..4)", "[3..1]", "f(x)"])
FLAGS = st.sampled_from(["-", "true", "false", "not(true)", "g()"])


@given(st.lists(st.tuples(CELLS, FLAGS), max_size=5))
def test_gaps_and_overlaps_hold_at_every_point(rows: list[tuple[str, str]]) -> None:
    """At every point, what is said agrees with the cells that can be read, whatever the others mean."""
    (found,) = dmn(table("n : number", "b : boolean", rows=[" | ".join(row) for row in rows]))

    def holds(cell: str, *, value: Decimal | bool, unread: bool) -> bool:
        try:
            return read_unary_tests(cell).holds(value)
        except NotUnaryTests:
            return unread

    def inside(region: Any, number: Decimal, *, flag: bool) -> bool:
        return ("n" not in region or number in region["n"]) and ("b" not in region or flag in region["b"].listed)

    for number in [Decimal(half) / 2 for half in range(10)]:
        for flag in (True, False):
            may = [holds(n, value=number, unread=True) and holds(b, value=flag, unread=True) for n, b in rows]
            does = {
                at
                for at, (n, b) in enumerate(rows)
                if not {n, b} & {"f(x)", "g()"}
                and holds(n, value=number, unread=False)
                and holds(b, value=flag, unread=False)
            }
            shared = [set(one.boxes) for one in found.overlaps() or () if inside(one.region, number, flag=flag)]

            assert any(inside(region, number, flag=flag) for region in found.gaps() or ()) is not any(may)
            assert all(sharing <= does for sharing in shared)
            assert len(does) < 2 or any(does <= set(one.boxes) for one in found.overlaps() or ())


def test_gap_over_days() -> None:
    """Days are counted, so that a row that ends on one day and one that begins on the next leave no gap."""
    found = only(table("d : date", rows=['[@"2026-01-01"..@"2026-01-31"]', '[@"2026-02-01"..@"2026-02-28"]']))

    assert gaps(found) == [{"d": {"below": "2026-01-01"}}, {"d": {"over": "2026-02-28"}}]
    assert found.gaps() == [
        {"d": og.Interval.between(below=date(2026, 1, 1))},
        {"d": og.Interval.between(over=date(2026, 2, 28))},
    ]
    assert json.dumps(gaps(found))
