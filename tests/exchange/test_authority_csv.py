"""Authority matrices in CSV: how they are read, what is said of the rest, and files that strangers send."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

import outsourcegov as og
from outsourcegov.exchange.amounts import read_amount
from outsourcegov.exchange.phrases import region_data

MATRICES = Path("examples/matrices")
HEAD = "decision,role,lower,lower_inclusive,upper,upper_inclusive\n"


def told(text: str) -> list[str]:
    """Everything that is found in a matrix, a line each."""
    report = og.table_report(og.read_authority_csv(text, name="a.csv"))
    return [f"{finding.span}: {finding.rule} {finding.message}" for finding in report]


def rules(text: str) -> list[str]:
    """The rules that speak of a matrix."""
    return [line.split()[1] for line in told(text)]


def gaps(table: og.DecisionTable) -> list[Any]:
    """The gaps as plain data."""
    return [region_data(region, table) for region in table.gaps() or ()]


def overlaps(table: og.DecisionTable) -> list[Any]:
    """The overlaps as rows from 1 and plain data."""
    return [[[at + 1 for at in one.boxes], region_data(one.region, table)] for one in table.overlaps() or ()]


def test_bands() -> None:
    """Bands that leave amounts out, or share them, are found with the lines of their rows."""
    assert told(f"{HEAD}award,a,0,yes,100,yes\naward,b,50,no,200,no\naward,c,200,no,,\n") == [
        'a.csv:2:7: TAB007 No row of "award" holds where amount is exactly 200.',
        'a.csv:3:7: TAB009 "a" and "b" may both decide "award" where amount is over 50 up to 100 (lines 2 and 3).',
    ]


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffdecision,role,upper\naward,a,\n",
        "decision;role;upper\r\naward;a;\r\n",
        "decision\trole\tupper\raward\ta\t\r",
        'decision\tcurrency\trole\n"award"\t\t"a"\n',
        'Role,"Decision",Upper,lower-inclusive\n"a","award",,\n',
        "\n\ndecision,role\naward,a\n\n",
    ],
)
def test_forms_of_csv(text: str) -> None:
    """A byte order mark, other separators, other line breaks, quotation marks and capitals are read."""
    (table,) = og.read_authority_csv(text.encode())

    assert (table.name, table.rows[0].gives, gaps(table), table.complete) == ("award", ("a",), [], True)


@pytest.mark.parametrize(
    ("flags", "gap", "overlap"),
    [
        (("yes", "no"), [], []),
        (("no", "yes"), [], []),
        (("TRUE", "1"), [], [[[1, 2], {"amount": {"from": 5, "up-to": 5}}]]),
        (("no", "0"), [{"amount": {"from": 5, "up-to": 5}}], []),
        (("", ""), [], []),
        (("yes", ""), [], []),
        (("no", ""), [], []),
        (("mixed", "no"), [], []),
        (("mixed", "yes"), [], []),
    ],
)
def test_bounds(flags: tuple[str, str], gap: object, overlap: object) -> None:
    """A bound belongs as its flag says; where that is open, only what is certain is said."""
    (table,) = og.read_authority_csv(f"{HEAD}x,a,0,yes,5,{flags[0]}\nx,b,5,{flags[1]},,\n")

    assert (gaps(table), overlaps(table)) == (gap, overlap)


def test_any_counts_for_every_decision_of_its_body() -> None:
    """A row for any decision stands in the table of each decision of its body, and in one of its own."""
    tables = og.read_authority_csv(
        "body,decision,role,upper,upper_inclusive\nA,award,a,50,yes\nA,ANY,b,10,yes\nB,award,c,,\n"
    )
    told = [(table.body, table.name, [row.gives for row in table.rows], gaps(table)) for table in tables]

    assert told == [
        ("A", "award", [("a",), ("b",)], [{"amount": {"over": 50}}]),
        ("A", "any", [("b",)], [{"amount": {"over": 10}}]),
        ("B", "award", [("c",)], []),
    ]


def test_several_decisions_in_a_cell() -> None:
    """Semicolons divide decisions; "and" does where each part is named alone elsewhere."""
    text = f"{HEAD}buy; sell,a,,,5,no\nbuy and sell,b,5,yes,9,yes\nlend and borrow,c,,,,\n"
    tables = og.read_authority_csv(text)

    assert [(table.name, len(table.rows)) for table in tables] == [("buy", 2), ("sell", 2), ("lend and borrow", 1)]


def test_wider_decision_may_cover_a_narrower() -> None:
    """A row for projects may be for small projects too, so that no gap is sure there, and no overlap either."""
    wide, narrow = og.read_authority_csv("decision,role,upper\nprojects,a,\nsmall projects,b,5\n")

    assert (wide.name, len(wide.rows), narrow.name, len(narrow.rows)) == ("projects", 1, "small projects", 2)
    assert (gaps(narrow), overlaps(narrow)) == ([], [])


def test_conditions() -> None:
    """A condition in words is an input of its own, which holds or does not."""
    assert told("decision,role,condition\nx,a,urgent\nx,b,amount\n") == [
        'a.csv:2:3: TAB007 No row of "x" holds where "urgent" does not hold and "amount (condition)" does not hold.',
        'a.csv:3:3: TAB009 "a" and "b" may both decide "x" where "urgent" holds and "amount (condition)" holds (lines 2 and 3).',  # noqa: E501
    ]


def test_same_role_twice_is_no_fault() -> None:
    """Rows that overlap and name one role are no fault, and are listed."""
    text = "decision,role\nx,a\nx,a\n"

    assert rules(text) == []
    assert overlaps(og.read_authority_csv(text).tables[0]) == [[[1, 2], {}]]


def test_currencies_are_not_compared() -> None:
    """A decision in two currencies is a finding; nothing is said across them, and what is sure in one is."""
    text = "decision,role,lower,upper,currency\nx,a,0,9,EUR\nx,b,0,5,gbp\nx,c,0,4,EUR\n"
    tables = og.read_authority_csv(text, name="a.csv")

    assert rules(text) == ["TAB009", "TAB006"] or rules(text) == ["TAB006", "TAB009"]
    assert [(table.name, gaps(table), overlaps(table)) for table in tables] == [
        ("x (EUR)", [], [[[1, 3], {"amount": {"over": 0, "below": 4}}]]),
        ("x (GBP)", [], []),
    ]
    assert not tables.complete


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('x,a,"150,000",,,', '"150,000" is no amount, or may be one of two.'),
        ("x,a,2.2m,,,", '"2.2m" is no amount'),
        ("x,a,EUR 5,,,", '"EUR 5" is no amount'),
        ("x,a,5,perhaps,,", '"perhaps" does not say whether the bound belongs.'),
        ("x,,5,,,", "The row does not say who decides."),
        (",a,5,,,", "The row does not say what is decided."),
        ("x,a,0,yes,150,000,yes", "The row has 7 cells, and the first line names 6 columns."),
        ('x,"a"b,0,,,', "A quotation mark has no partner"),
        ('x,"a,0,,,', "A quotation mark has no partner"),
    ],
)
def test_cells_that_cannot_be_read(row: str, said: str) -> None:
    """A cell that cannot be read is a finding; its row then leaves no gap and overlaps nothing for sure."""
    tables = og.read_authority_csv(f"{HEAD}{row}\nx,b,7,yes,9,yes\n", name="a.csv")
    finding = tables.findings[0]

    assert finding.rule == "TAB002"
    assert said in finding.message
    assert finding.fix
    assert (finding.span and finding.span.line, tables.complete) == (2, False)
    assert [overlaps(table) for table in tables] == [[] for _ in tables]


def test_row_that_cannot_be_read_may_be_for_anything() -> None:
    """While a row cannot be read, no gap of any decision is sure."""
    (table,) = og.read_authority_csv(f"{HEAD}x,a,0,yes,5,yes\ny,b,0,yes,1,000,yes\n")

    assert gaps(table) == []


def test_row_without_a_decision_is_of_no_table_of_its_own() -> None:
    """A row that names no decision may be for each of its body, as where cells are merged, and for none for sure."""
    (table,) = og.read_authority_csv(f"{HEAD}x,a,0,yes,5,yes\n,b,5,no,9,yes\n")

    assert (table.name, len(table.rows), table.complete) == ("x", 2, False)
    assert gaps(table) == [{"amount": {"over": 9}}]


def test_bounds_the_wrong_way_round() -> None:
    """A row whose lower bound lies over its upper one is for nothing, which is said."""
    assert rules(f"{HEAD}x,a,9,yes,5,yes\nx,b,,,,\n") == ["TAB003"]


def test_mixed_bound() -> None:
    """A bound of which the text says both is a finding at its place."""
    assert told(f"{HEAD}x,a,0,yes,5,mixed\nx,b,5,no,,\n") == [
        "a.csv:2:13: TAB005 The text says both that the upper bound belongs to the amounts and that it does not."
    ]


@pytest.mark.parametrize(
    ("text", "rule", "said"),
    [
        ("\n", "TAB001", 'does not name the column "decision" and "role"'),
        ("a,b\n1,2\n", "TAB001", 'does not name the column "decision" and "role"'),
        ("decision,role\n", "TAB001", "no row"),
        ("decision,role,decision\nx,a,y\n", "TAB001", '"decision" stands twice'),
        ("decision,role,uper\nx,a,5\n", "TAB011", '"uper" is not one that is read'),
        ("decision,role,notes\nx,a,5\n", "TAB011", '"notes" is not one that is read'),
    ],
)
def test_first_line(text: str, rule: str, said: str) -> None:
    """The first line names the columns; one that is missing, doubled or unknown is a finding."""
    found = {finding.rule: finding.message for finding in og.read_authority_csv(text).findings}

    assert said in found[rule]


def test_other_encoding() -> None:
    """Bytes that are not UTF-8 are a finding."""
    assert [one.rule for one in og.read_authority_csv("décision,role\n".encode("latin-1")).findings] == ["DOC001"]


def test_rows_are_limited() -> None:
    """More rows than the limit are a finding; what they say is unknown, so no gap is sure."""
    text = "decision,role,upper\n" + "x,a,5\n" * 20
    tables = og.read_authority_csv(text, limits=og.Limits(max_rows=10))

    assert [finding.rule for finding in tables.findings] == ["DOC006"]
    assert (tables.complete, gaps(tables.tables[0])) == (False, [])


@pytest.mark.slow
def test_million_rows() -> None:
    """A file of a million rows is answered: the limit is said, and that the table is too large."""
    text = "decision,role,lower,upper\n" + "".join(f"x,r{row},{row},{row + 1}\n" for row in range(1_000_000))
    report = og.table_report(og.read_authority_csv(text.encode()))

    assert ([finding.rule for finding in report], report.complete) == (["TAB010", "DOC006"], False)


def test_row_without_end() -> None:
    """A row of more fields than are read is a finding, and the next line is read again."""
    tables = og.read_authority_csv(f"decision,role\n{',' * 5_000}x\ny,a\n")

    assert [finding.rule for finding in tables.findings] == ["TAB002"]
    assert [table.name for table in tables] == ["y"]


def test_many_conditions() -> None:
    """A matrix of more conditions than are looked at together is said, and nothing is guessed."""
    rows = "".join(f"x,r,c{row}\n" for row in range(250))

    assert rules(f"decision,role,condition\n{rows}") == ["TAB010"]


@pytest.mark.slow
def test_many_bodies() -> None:
    """More tables than are looked at in one file are said, and the others told."""
    rows = "".join(f"body {row},x,r\n" for row in range(10_005))

    assert rules(f"body,decision,role\n{rows}") == ["TAB010"] * 5


@pytest.mark.slow
def test_many_decisions_beside_many_rows_for_any() -> None:
    """Decisions and rows for any that would be multiplied are not."""
    rows = "".join(f"d{row},r,{row}\nany,s,{row}\n" for row in range(5_000))

    assert rules(f"decision,role,upper\n{rows}") == ["TAB010"]


def test_real_matrices_are_read_as_they_are(at_root: None) -> None:  # noqa: ARG001
    """The matrices of a university and of councils are read whole."""
    files = sorted(MATRICES.glob("*.csv"))
    read = {file.stem: og.read_authority_csv(file) for file in files}

    assert {name: (tables.complete, len(tables)) for name, tables in read.items()} == {
        "english-councils": (True, 9),
        "spu-2017": (True, 5),
        "spu-2023": (True, 5),
    }


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("150000", "150000"),
        ("0.50", "0.50"),
        ("-5", "-5"),
        ("1,000,000", "1000000"),
        ("1.000.000", "1000000"),
        ("1,000.50", "1000.50"),
        ("1.000,50", "1000.50"),
        ("10 000", "10000"),
        ("10'000.5", "10000.5"),
        ("10\u00a0000", "10000"),
        ("150,000", None),
        ("150.000", None),
        ("-1.500", None),
        ("0.125", "0.125"),
        ("1500.125", "1500.125"),
        ("1,50", None),
        ("1,00,000", None),
        ("1e5", None),
        ("", None),
        ("NaN", None),
        ("9" * 31, None),
    ],
)
def test_amounts(text: str, amount: str | None) -> None:
    """An amount is read where it can be one only."""
    read = read_amount(text)

    assert (None if read is None else str(read)) == amount


@given(st.text(alphabet='decisonrl,;\t"\n\r 0125yemix', max_size=80))
def test_any_text_is_answered(text: str) -> None:
    """Whatever a file holds, it is answered with findings, and every one can be written."""
    for given_text in (f"decision,role\n{text}", f"{HEAD}{text}\n", f"{text}\n"):
        report = og.table_report(og.read_authority_csv(given_text))

        assert all(str(finding) for finding in report)
