import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from outsourcegov.findings import Finding
from outsourcegov.loading.json_text import read_json
from outsourcegov.loading.limits import Limits

UNKNOWN = {"unknown": "not readable"}


def places(findings: list[Finding]) -> list[tuple[str, str]]:
    """The rule and the place of each finding."""
    return [(finding.rule, str(finding.span)) for finding in findings]


def refused(text: str, limits: Limits | None = None) -> Finding:
    """The only finding about a text that is not read."""
    document, findings = read_json("a.json", text, limits)
    assert document is None
    [finding] = findings
    assert finding.fix
    return finding


def test_values_are_exact() -> None:
    """JSON gives the plain data that YAML gives: decimals keep their digits."""
    document, findings = read_json("a.json", '{"a": [1, -0, 1.10, 1e3, true, null, "x"], "2026": {}}')
    assert findings == []
    assert document is not None
    assert document.data == {"a": [1, 0, Decimal("1.10"), Decimal(1000), True, None, "x"], "2026": {}}
    assert str(document.data["a"][2]) == "1.10"


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_an_empty_file_is_said_to_be_empty(text: str) -> None:
    """Blank lines are no document."""
    finding = refused(text)
    assert (finding.rule, str(finding.span)) == ("DOC003", "a.json:1:1")


@pytest.mark.parametrize(
    "written",
    ["NaN", "Infinity", "-Infinity", "9" * 10_000, "-" + "9" * 31, "1e31", "1E-31", "1." + "0" * 30, "1e" + "9" * 9000],
)
def test_numbers_beyond_the_bounds_are_unknown(written: str) -> None:
    """Infinity, not-a-number and endless numbers are reported in their place and not calculated with."""
    document, findings = read_json("a.json", f'{{"a": 1,\n "NaN": [2, {written}]}}')
    assert document is not None
    assert document.data == {"a": 1, "NaN": [2, UNKNOWN]}
    assert places(findings) == [("DOC009", "a.json:2:13")]
    assert str(document.span(("NaN", 1, "unknown"))) == "a.json:2:13"


def test_the_first_of_repeated_keys_counts() -> None:
    """Every repeated key is reported with the line of the first one, and left out with its value."""
    text = '{"a": 1,\n "b": {"x": 1, "x": [{"y": 1, "y": 2}]},\n "\\u0061": [3],\n "c": 4,\n "a": 5}'
    document, findings = read_json("a.json", text)
    assert document is not None
    assert document.data == {"a": 1, "b": {"x": 1}, "c": 4}
    expected = ["2:16", "2:31", "3:2", "5:2"]
    assert sorted(places(findings)) == [("DOC005", f"a.json:{place}") for place in expected]
    assert all("first in line 1;" in finding.message for finding in findings[-2:])
    assert str(document.span(("c",))) == "a.json:4:7"


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ('{"a": 1 "b": 2}', "1:9", "comma is missing"),
        ('{"a": [1, 2', "1:12", "bracket is not closed"),
        ('{"a" 1}', "1:6", "colon is missing"),
        ("{a: 1}", "1:2", "key in double quotes"),
        ('{"a":\n }', "2:2", "value is missing"),
        ('{"a": yes}', "1:7", "value is missing"),
        ('{"a": "x', "1:7", "never closed"),
        ('{"a": "x\ny"}', "1:9", "line break"),
        ('{"a": "C:\\quotes"}', "1:10", "backslash"),
        ('{"a": "\\u12"}', "1:9", "backslash"),
        ('{"a": 1}\n{"b": 2}', "2:1", "goes on"),
    ],
)
def test_a_syntax_error_is_explained_where_it_is(text: str, place: str, says: str) -> None:
    """A syntax error gives one finding, in words, at the place to mend, and no document."""
    finding = refused(text)
    assert (finding.rule, str(finding.span)) == ("DOC002", f"a.json:{place}")
    assert says in finding.message


def test_a_comma_too_many_is_explained() -> None:
    """A comma behind the last entry is a syntax error, in the words of whatever Python reads it."""
    finding = refused('{"a": 1,\n}')
    assert finding.rule == "DOC002"
    assert "comma" in f"{finding.message} {finding.fix}"


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("[" * 100_000, 65),
        ('{"a":' * 100_000, 321),
        ("[" * 100_000 + "]" * 100_000, 65),
        ('["[", ' * 70 + "1" + "]" * 70, 385),
    ],
    ids=["list", "object", "closed", "brackets in text"],
)
def test_deep_nesting_is_refused_at_once(text: str, column: int) -> None:
    """A hundred thousand levels are refused at the first one too many."""
    finding = refused(text)
    assert (finding.rule, str(finding.span)) == ("DOC006", f"a.json:1:{column}")


def test_brackets_in_text_are_no_levels() -> None:
    """Only brackets outside quotation marks nest, and what is closed does not count."""
    text = json.dumps(["[" * 1000, '"' + "{" * 1000, [[]] * 200])
    assert read_json("a.json", text)[1] == []


def test_running_out_of_stack_is_a_finding() -> None:
    """A limit beyond what the standard library can nest does not end in an exception."""
    assert refused("[" * 100_000, Limits(max_depth=200_000)).rule == "DOC006"


def test_too_many_values_are_refused() -> None:
    """A document with more values than the limit is not read; commas in text are no values."""
    limits = Limits(max_nodes=5)
    assert read_json("a.json", '{"a": [1, ",,,,,,"]}', limits)[1] == []
    finding = refused('{"a": [1, 2, 3]}', limits)
    assert (finding.rule, str(finding.span)) == ("DOC006", "a.json:1:14")


@pytest.mark.parametrize(
    ("text", "place"),
    [('{"a": "\x00"}', "1:8"), ('{"a":\n"\ud800"}', "2:2"), (r'{"\\ud800": "\ud83d\ude00\udc00"}', "1:26")],
)
def test_forbidden_characters_are_found(text: str, place: str) -> None:
    """Control characters and half characters, even as escapes, are reported where they stand."""
    finding = refused(text)
    assert (finding.rule, str(finding.span)) == ("DOC001", f"a.json:{place}")


def test_whole_characters_may_be_escaped() -> None:
    """Two escapes that make one character are read."""
    document, findings = read_json("a.json", r'{"a": "\ud83d\ude00"}')
    assert findings == []
    assert document is not None
    assert document.data == {"a": "😀"}


PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**29), 10**29)
    | st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text('ab1 :,"[{é', max_size=6), inner),
    max_leaves=20,
)


def check_spans(document: Any, data: Any, lines: list[str], path: tuple[str | int, ...] = ()) -> None:
    """Compare every value and key with what stands in its place."""
    span = document.span(path)
    written = lines[span.line - 1][span.column - 1 :]
    if isinstance(data, (dict, list)):
        assert written[0] == ("{" if isinstance(data, dict) else "[")
    else:
        assert json.loads(written[: span.length]) == data
    for step, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        if isinstance(data, dict):
            span = document.span((*path, step), key=True)
            assert json.loads(lines[span.line - 1][span.column - 1 :][: span.length]) == step
        check_spans(document, value, lines, (*path, step))


@settings(max_examples=60, deadline=None)
@given(PLAIN, st.sampled_from([None, 1]))
def test_what_the_standard_library_writes_is_read_back(data: object, indent: int | None) -> None:
    """Whatever plain data is written as JSON comes back the same, and every value and key has its place."""
    text = json.dumps(data, indent=indent)
    document, findings = read_json("a.json", text)
    assert findings == []
    assert document is not None
    assert document.data == data
    check_spans(document, data, text.split("\n"))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from([*'[]{},:"\\n1-.eaNu\n\t ', '"a":', "null", "NaN", "1e99", "\\ud800"]), max_size=15).map(
        "".join
    )
)
def test_no_text_breaks_the_reader(text: str) -> None:
    """Any text gives a document or a finding, and every finding has a place."""
    document, findings = read_json("a.json", text)
    assert document is not None or findings
    assert all(finding.span for finding in findings)
