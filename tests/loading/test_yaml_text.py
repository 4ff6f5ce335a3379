import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings, strategies as st

from outsourcegov.findings import Finding
from outsourcegov.loading.document import Document
from outsourcegov.loading.limits import Limits
from outsourcegov.loading.yaml_text import read_yaml

UNKNOWN = {"unknown": "not readable"}


@pytest.fixture(params=["libyaml", "python"], autouse=True, scope="module")
def parser(request: pytest.FixtureRequest) -> Iterator[None]:
    """Run every test with libyaml and with the parser in Python."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "__with_libyaml__", request.param == "libyaml")
        yield


def places(findings: list[Finding]) -> list[tuple[str, str]]:
    """The rule and the place of each finding."""
    return [(finding.rule, str(finding.span)) for finding in findings]


def data_of(text: str, limits: Limits | None = None) -> Any:
    """The data of a text with which nothing is wrong."""
    document, findings = read_yaml("a.yaml", text, limits)
    assert findings == []
    assert document is not None
    return document.data


def found(text: str, limits: Limits | None = None) -> list[tuple[str, str]]:
    """The findings about a text that is read all the same."""
    document, findings = read_yaml("a.yaml", text, limits)
    assert document is not None
    return places(findings)


def refused(text: str, limits: Limits | None = None) -> Finding:
    """The only finding about a text that is not read."""
    document, findings = read_yaml("a.yaml", text, limits)
    assert document is None
    [finding] = findings
    assert finding.fix
    return finding


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("NULL", None),
        ("nUll", "nUll"),
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("NO", "NO"),
        ("on", "on"),
        ("yes", "yes"),
        ("10:30", "10:30"),
        ("2026-07-01", "2026-07-01"),
        ("014", 14),
        ("+7", 7),
        ("-0", 0),
        ("0o17", 15),
        ("0x1F", 31),
        ("0b11", "0b11"),
        ("1_000", "1_000"),
        (".", "."),
        ("-", [None]),
        ("1.2.3", "1.2.3"),
        ("12e", "12e"),
        ("'12'", "12"),
        ('"true"', "true"),
        ("''", ""),
        ("|\n  12\n", "12\n"),
        ("=", "="),
        ("a b", "a b"),
    ],
)
def test_unquoted_scalars_follow_the_core_schema(written: str, value: object) -> None:
    """Only what YAML 1.2 calls null, boolean or number is one; everything else is text."""
    key = "\n" if written == "-" else " "
    result = data_of(f"a:{key}{written}")["a"]
    assert result == value
    assert type(result) is type(value)


@pytest.mark.parametrize("written", ["1.10", "-0.50", ".5", "1.", "1e3", "2.50E-3", "0.0", "123456789.123456789"])
def test_decimals_are_exact(written: str) -> None:
    """A decimal number keeps the digits it is written with."""
    value = data_of(f"a: {written}")["a"]
    assert isinstance(value, Decimal)
    assert str(value) == str(Decimal(written))


@pytest.mark.parametrize(
    "written",
    [
        ".inf",
        "-.INF",
        ".nan",
        ".NaN",
        "9" * 10_000,
        "0x" + "f" * 31,
        "1e31",
        "1e-31",
        "1e" + "9" * 10_000,
        "1." + "0" * 30,
    ],
)
def test_numbers_beyond_the_bounds_are_unknown(written: str) -> None:
    """Infinity, not-a-number and endless numbers are reported in their place and not calculated with."""
    document, findings = read_yaml("a.yaml", f"a:\n  - 1\n  - {written}\n")
    assert document is not None
    assert document.data == {"a": [1, UNKNOWN]}
    assert places(findings) == [("DOC009", "a.yaml:3:5")]
    assert findings[0].span is not None
    assert findings[0].span.length == len(written)


def test_numbers_at_the_bounds_are_taken() -> None:
    """Thirty digits and a power of thirty are within the bounds."""
    assert data_of(f"[{'9' * 30}, 1e30, -1E-30, 1e+030]") == [10**30 - 1, Decimal("1e30"), Decimal("-1e-30"), 10**30]


def test_keys_are_always_text() -> None:
    """A key is the text that stands there, whatever it would mean as a value."""
    text = "2026: a\ntrue: b\nNO: c\n2026-07: d\n~: e\n1.10: f\n.inf: g\n? h\n: i\n'': j\n"
    assert list(data_of(text)) == ["2026", "true", "NO", "2026-07", "~", "1.10", ".inf", "h", ""]


def test_the_merge_key_is_an_ordinary_key() -> None:
    """Nothing is merged by <<."""
    assert data_of("a: &a {x: 1}\nb: {<<: *a}") == {"a": {"x": 1}, "b": {"<<": {"x": 1}}}


@pytest.mark.parametrize("text", ["", "  \n\n", "# only\n  # comments\n", "---\n", "--- # nothing\n...\n"])
def test_an_empty_file_is_said_to_be_empty(text: str) -> None:
    """Blank lines and comments are no document."""
    finding = refused(text)
    assert (finding.rule, str(finding.span)) == ("DOC003", "a.yaml:1:1")


def test_null_and_empty_collections_are_documents() -> None:
    """What somebody wrote is not nothing, even if it is empty."""
    assert data_of("null") is None
    assert data_of("{}") == {}
    assert data_of("[]") == []


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("a: 1\n---\nb: 2\n---\nc: 3\n", "a.yaml:2:1"),
        ("a: 1\n...\n---\nb: 2\n", "a.yaml:3:1"),
        ("--- {a: 1}\n--- [", "a.yaml:2:1"),
    ],
)
def test_only_the_first_of_several_documents_is_read(text: str, second: str) -> None:
    """The second document is reported where it begins; the first one is kept."""
    document, findings = read_yaml("a.yaml", text)
    assert document is not None
    assert document.data == {"a": 1}
    assert places(findings) == [("DOC004", second)]


def test_the_first_of_repeated_keys_counts() -> None:
    """Every repeated key is reported with the line of the first one, and left out with its value."""
    text = "a: 1\nb:\n  x: 1\n  x: {y: 1, y: 2}\na: [3]\nc: 4\na: 5\n'b': 6\n"
    document, findings = read_yaml("a.yaml", text)
    assert document is not None
    assert document.data == {"a": 1, "b": {"x": 1}, "c": 4}
    assert sorted(places(findings)) == [("DOC005", f"a.yaml:{place}") for place in ("4:13", "4:3", "5:1", "7:1", "8:1")]
    assert "first in line 1;" in findings[-2].message
    assert "first in line 2;" in findings[-1].message
    assert str(document.span(("c",))) == "a.yaml:6:4"


def test_a_collection_is_no_key() -> None:
    """A list or a mapping as a key is reported, and left out with its value."""
    text = "? [a, b]\n: &kept {c: 1}\n{d: 1}: 2\ne: *kept\n"
    document, findings = read_yaml("a.yaml", text)
    assert document is not None
    assert document.data == {"e": {"c": 1}}
    assert places(findings) == [("DOC008", "a.yaml:1:3"), ("DOC008", "a.yaml:3:1")]
    assert str(document.span(("e",))) == "a.yaml:4:4"
    assert str(document.span(("e", "c"))) == "a.yaml:4:4"


def test_core_tags_are_honoured() -> None:
    """A tag of the core schema says what a scalar means."""
    text = "[!!str 12, ! 12, !!int '12', !!float 12, !!bool 'true', !!null '', !!map {}, !!seq [], ! [], !!str ]"
    result = data_of(text)
    assert result == ["12", "12", 12, Decimal(12), True, None, {}, [], [], ""]
    assert type(result[3]) is Decimal


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("!money 1.10", Decimal("1.10")),
        ("!money '1.10'", "1.10"),
        ("!!int abc", "abc"),
        ("!!bool 1", 1),
        ("!!set {a: 1}", {"a": 1}),
        ("!!map [1]", [1]),
        ("!!python/object:os.system x", "x"),
        ("!!timestamp 2026-07-01", "2026-07-01"),
    ],
)
def test_other_tags_are_reported_and_passed_over(written: str, value: object) -> None:
    """A tag that means nothing here is a finding; the value is what it is without the tag."""
    document, findings = read_yaml("a.yaml", f"a: {written}")
    assert document is not None
    assert document.data == {"a": value}
    assert places(findings) == [("DOC008", "a.yaml:1:4")]


def test_a_tag_on_a_key_is_reported() -> None:
    """A key may have a tag too, and it is checked."""
    assert found("!x a: 1") == [("DOC008", "a.yaml:1:1")]
    assert found("!!str 12: 1") == []


def test_aliases_repeat_the_data() -> None:
    """An alias is the very value its anchor marks; the nearest anchor before it counts, even as a key."""
    data = data_of("a: &x [1, &y {b: 2}]\nc: *x\nd: *y\ne: &x text\nf: *x\n*x : g\n")
    assert data == {"a": [1, {"b": 2}], "c": [1, {"b": 2}], "d": {"b": 2}, "e": "text", "f": "text", "text": "g"}
    assert data["c"] is data["a"]


def test_an_alias_to_a_collection_is_no_key() -> None:
    """An alias may be a key only if what it repeats may be one."""
    assert found("a: &x [1]\n*x : 2\nb: 3") == [("DOC008", "a.yaml:2:1")]


def test_an_alias_to_a_repeated_key_is_a_repeated_key() -> None:
    """What an alias says as a key is compared with the other keys."""
    assert found("&x a: 1\n*x : 2\nb: 3") == [("DOC005", "a.yaml:2:1")]


def test_an_undefined_alias_is_a_syntax_error() -> None:
    """An alias needs an anchor before it."""
    finding = refused("a: 1\nb: [*there]\nc: &there 1\n")
    assert (finding.rule, str(finding.span)) == ("DOC002", "a.yaml:2:5")
    assert "there" in finding.message


def test_a_recursive_alias_is_unknown() -> None:
    """A value cannot contain itself."""
    document, findings = read_yaml("a.yaml", "a: &a\n  - b: *a\n  - 1\nc: *a\n")
    assert document is not None
    assert document.data == {"a": [{"b": UNKNOWN}, 1], "c": [{"b": UNKNOWN}, 1]}
    assert places(findings) == [("DOC007", "a.yaml:2:8")]


def test_an_alias_bomb_is_defused() -> None:
    """Aliases that would repeat more values than the limit are unknown; it is said once, where it begins."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 10)]
    document, findings = read_yaml("a.yaml", "\n".join(lines))
    assert document is not None
    assert places(findings) == [("DOC006", "a.yaml:6:10")]
    assert document.data["a4"][0][0][0] == document.data["a1"]
    assert document.data["a5"] == [UNKNOWN] * 9


def test_what_aliases_repeat_counts_as_values() -> None:
    """The limit on values holds for the document as it is with its aliases written out."""
    text = "a: &a [1, 2, 3]\nb: *a\nc: *a\n"
    assert found(text, Limits(max_nodes=16)) == []
    assert found(text, Limits(max_nodes=15)) == [("DOC006", "a.yaml:3:4")]
    assert found(text, Limits(max_alias_nodes=7)) == [("DOC006", "a.yaml:3:4")]


def test_aliases_cannot_get_round_the_limit_on_depth() -> None:
    """Levels that an alias brings in count like levels that are written."""
    text = "a: &a [[1]]\nb: [[*a]]\nc: [[[*a]]]\n"
    assert found(text, Limits(max_depth=6)) == []
    assert found(text, Limits(max_depth=5)) == [("DOC006", "a.yaml:3:7")]


def test_too_many_values_are_refused() -> None:
    """A document with more values than the limit is not read to its end."""
    assert data_of("[1, 2, 3]", Limits(max_nodes=4)) == [1, 2, 3]
    finding = refused("[1, 2, 3]", Limits(max_nodes=3))
    assert (finding.rule, str(finding.span)) == ("DOC006", "a.yaml:1:8")


@pytest.mark.parametrize(
    ("text", "column"),
    [("[" * 100_000, 65), ("{a: " * 100_000, 257), ("- " * 100_000, 129), ("? " * 100_000, 129)],
    ids=["flow list", "flow mapping", "block list", "block mapping"],
)
def test_deep_nesting_is_refused_at_once(text: str, column: int) -> None:
    """A hundred thousand levels are refused at the first one too many."""
    finding = refused(text)
    assert (finding.rule, str(finding.span)) == ("DOC006", f"a.yaml:1:{column}")


def test_nesting_up_to_the_limit_is_read() -> None:
    """The limit itself is allowed."""
    assert data_of("[" * 64 + "]" * 64)
    assert refused("[" * 65 + "]" * 65).rule == "DOC006"


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("a:\n\tb: 1", "2:1", "tab"),
        ("a:\n  b: 1\n\tc: 1", "3:1", "tab"),
        ("a: |\n x\n\ty", "3:1", "tab"),
        ("a: 'x\nb: 1\n", "1:4", "quotation mark"),
        ('a: "x\nb: 1\n', "1:4", "quotation mark"),
        ("a: 'x\n---\nb: 1\n", "1:4", "quotation mark"),
        ("a: [1, 2\nb: 3\n", "1:4", "list that opens with ["),
        ("a: [1\n]\nb: {c: 1\n", "3:4", "mapping that opens with {"),
        ("a: 1\nb: {\n", "2:4", "bracket is closed"),
        ("a: [b,,c]", "1:7", "missing before this ,"),
        ("a: ]", "1:4", "missing before this ]"),
        ("a: [b]]", "1:7", "could close"),
        ("a: b: c", "1:5", "without quotes"),
        ("x: 1\npurpose: Scope: everything\n", "2:15", "without quotes"),
        ("a: {b: c: d}", "1:9", "without quotes"),
        ("a: [{b: 'c', d: e: f}]", "1:18", "without quotes"),
        ("a: [b: c d: e]", "1:11", "no comma before its key"),
        ("a: {b: 1\nc: 2\n", "1:4", "mapping that opens with {"),
        ("a: 1\n  b: 2\n", "2:3", "indented wrongly"),
        ("a:\n  b: 1\n c: 2\n", "3:2", "indented differently"),
        ("- a\nb: 1\n", "2:1", "indented differently"),
        ("a: 'it's'", "1:8", "goes on after its closing"),
        ("a: 1\nfoo\nb: 2\n", "2:1", "no colon"),
        ("a: @x", "1:4", "cannot begin with @"),
        ("a: `x`", "1:4", "cannot begin with `"),
        ("a: %x", "1:4", "cannot begin with %"),
        ("a: *", "1:4", "cannot begin with *"),
        ("a: & b", "1:4", "cannot begin with &"),
        ("a: !e!x 3", "1:4", "cannot begin with !"),
        ("a: - b", "1:4", "line of its key"),
        (r'a: "C:\quotes"', "1:7", "backslash"),
        (r'a: "\uzz"', "1:5", "backslash"),
        ("a: |x\n  y", "1:4", "next line"),
        ("[a]\nb: 1", "2:1", "after the end"),
        ("a: 1\n...\nb: 2\n", "3:1", "after the end"),
        ("%YAML 3.0\n---\na: 1\n", "1:1", "version of YAML"),
        ("%YAML x\n---\na: 1\n", "1:1", "version of YAML"),
        ("%YAML 1.2\n%YAML 1.2\n---\na: 1\n", "2:1", "version of YAML"),
        ("- a\n\ufeff- b\n", "2:1", "byte order mark"),
        ("a: x\ufeffy\nb: c: d\n", "2:5", "without quotes"),
    ],
)
def test_a_syntax_error_is_explained_where_it_is(text: str, place: str, says: str) -> None:
    """A syntax error gives one finding, in words, at the place to mend, and no document."""
    finding = refused(text)
    assert (finding.rule, str(finding.span)) == ("DOC002", f"a.yaml:{place}")
    assert says in finding.message


@pytest.mark.parametrize("text", [r'a: "\ud800"', r'a: "\UFFFFFFFF"'])
def test_half_characters_are_refused(text: str) -> None:
    """An escape for what is no character is a syntax error with either parser."""
    assert refused(text).rule == "DOC002"


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: 1\nb: x\x00y\n", "2:5"), ("\x07", "1:1"), ("a: \x7f", "1:4"), ("a: \ud800", "1:4"), ("a: [\ufffe", "1:5")],
)
def test_forbidden_characters_are_found(text: str, place: str) -> None:
    """Control characters and half characters are reported where they stand."""
    finding = refused(text)
    assert (finding.rule, str(finding.span)) == ("DOC001", f"a.yaml:{place}")


# PyYAML writes YAML 1.1, in which 08 and 1E5 are text: it does not quote them.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).filter(
    lambda text: not re.match("[-+.]?[0-9]", text)
)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**29), 10**29) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("ab1 :-#é", max_size=6), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=40, deadline=None)
@given(data=PLAIN, flow=st.booleans(), style=st.sampled_from([None, '"', "'"]))
def test_what_pyyaml_writes_is_read_back(*, data: object, flow: bool, style: str | None) -> None:
    """Whatever plain data is written as YAML comes back the same."""
    text = yaml.safe_dump(data, default_flow_style=flow, default_style=style, sort_keys=False)
    assert data_of(text) == data


FRAGMENTS = [
    *"a[]{},:'\"\n-?!&*|>%@\t#\\é😀\x00",
    ": ",
    "- ",
    "\n  ",
    "&x ",
    "*x",
    "!!str ",
    "1.10",
    ".inf",
    "---\n",
    "\r\n",
]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=15).map("".join))
def test_no_text_breaks_the_reader(text: str) -> None:
    """Any text gives a document or a finding, and every finding has a place in it."""
    document, findings = read_yaml("a.yaml", text)
    assert document is not None or findings
    for finding in findings:
        assert finding.span is not None
        assert 1 <= finding.span.column <= len(finding.span.source or "") + 1


def spans(document: Document, data: Any, path: tuple[str | int, ...] = ()) -> list[object]:
    """The places of all values and keys."""
    span = document.span(path)
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    here = [span, span and span.length, document.span(path, key=True)]
    return [*here, *(place for step, value in steps for place in spans(document, value, (*path, step)))]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([one for one in FRAGMENTS if one not in "\t!"]), max_size=15).map("".join))
def test_both_parsers_agree(text: str) -> None:
    """With and without libyaml, a text that both can read gives the same data, findings and places."""
    results = []
    with pytest.MonkeyPatch.context() as patch:
        for with_libyaml in (True, False):
            patch.setattr(yaml, "__with_libyaml__", with_libyaml)
            document, findings = read_yaml("a.yaml", text)
            results.append(document and (repr(document.data), spans(document, document.data), findings))
    assume(all(results))  # About tabs and the like libyaml is laxer.
    assert results[0] == results[1]
