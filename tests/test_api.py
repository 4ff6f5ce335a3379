"""The library in a few calls: what they take, what they give, and what they raise."""

import copy
import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import outsourcegov as og
from outsourcegov.errors import OutsourcegovError
from outsourcegov.findings.codes import SYNTAX_ERROR
from tests.support.reading import HEADER

DAY = date(2026, 11, 1)
ROLES = "roles: {cio: {party: client-co, appointments: [{person: p-1, from: 2026-01-01, until: 2026-06-30}]}}\n"
TEXT = f"""{HEADER}people: {{p-1: {{employer: client-co}}}}
{ROLES}contracts:
  msa: {{between: [client-co, provider-co], effective: 2026-01-01, expires: 2028-12-31, owner: cio}}
"""
BROKEN = TEXT.replace("client-co, appointments", "client-com, tier: top, appointments")


def _alliance() -> og.Alliance:
    alliance = og.read(TEXT).alliance
    assert alliance
    return alliance


def _path(directory: Path) -> Path:
    path = directory / "a.yaml"
    path.write_text(TEXT)
    return path


SOURCES: dict[str, Callable[[Path], Any]] = {
    "text": lambda _: TEXT,
    "bytes": lambda _: TEXT.encode(),
    "path": _path,
    "text of a path": lambda directory: str(_path(directory)),
    "directory": lambda directory: _path(directory).parent,
    "mapping": lambda _: _alliance().to_plain(),
    "alliance": lambda _: _alliance(),
    "governance": lambda _: og.Governance(_alliance(), DAY),
}


@pytest.fixture(params=SOURCES)
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """The same alliance in every form that can be checked."""
    return SOURCES[request.param](tmp_path)


def test_read(source: Any) -> None:
    """Whatever an alliance is given as, the same alliance is read."""
    reading = og.read(source)

    assert (reading.alliance, reading.findings, reading.damaged, reading.complete) == (
        _alliance(),
        (),
        frozenset(),
        True,
    )


def test_check(source: Any) -> None:
    """Whatever an alliance is given as, the same is found, with the same fingerprints."""
    report = og.check(source, as_of=DAY)

    assert [one.fingerprint for one in report.findings if one.rule == "OWN002"] == [
        one.fingerprint for one in og.check(TEXT, as_of=DAY) if one.rule == "OWN002"
    ]
    assert {finding.rule for finding in report} == {finding.rule for finding in og.check(TEXT, as_of=DAY)}


def test_load(source: Any) -> None:
    """Whatever an alliance is given as, it is loaded as governance on the day asked for."""
    governance = og.load(source, as_of=DAY)

    assert (governance.alliance, governance.as_of) == (_alliance(), DAY)


@pytest.mark.parametrize("text", ["{}", " {}", "[]", '{"outsourcegov": 1}', "outsourcegov: 1\n", "\n{}"])
def test_text(text: str) -> None:
    """A str that has a line break, or begins with a brace or a bracket, is text."""
    (finding, *_) = og.read(text).findings

    assert finding.span
    assert finding.span.file == "<text>"


def test_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Any other str is a path, whatever it looks like; a Path always is."""
    monkeypatch.chdir(tmp_path)
    for name in ("{}", "outsourcegov: 1"):
        Path(name).write_text(TEXT)

    assert og.read("outsourcegov: 1").alliance == og.read(Path("{}")).alliance == _alliance()


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("a.yaml", "a.yaml: no such file or directory"),
        (Path("a: b"), "a: b: no such file or directory"),
        (
            "outsourcegov: 1",
            "outsourcegov: 1: no such file or directory; to give text of one line, end it with a line break",
        ),
    ],
)
def test_path_that_is_not_there(source: str | Path, said: str) -> None:
    """A path that is not there and looks like text is said to do so."""
    with pytest.raises(og.SourceUnavailable) as caught:
        og.read(source)

    assert str(caught.value) == said


@pytest.mark.parametrize(("source", "what"), [(None, "nothing"), (3, "3"), ([TEXT], "a list"), (date, '"<class')])
@pytest.mark.parametrize("call", [og.check, og.read, og.load])
def test_no_source(source: Any, what: str, call: Callable[[Any], object]) -> None:
    """What no alliance can be read from is a mistake of the caller, who is told what can."""
    wanted = "an alliance is read from a path, text, bytes, a mapping, an Alliance or a Governance, not from"
    with pytest.raises(TypeError) as caught:
        call(source)

    assert str(caught.value).startswith(f"{wanted} {what}")


def test_day_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a day, a governance is asked on its own day and anything else today."""
    monkeypatch.setattr("outsourcegov.api.today", lambda: date(2026, 3, 1))
    vacant = og.Governance(_alliance(), DAY)

    assert not _vacant(og.check(TEXT))
    assert _vacant(og.check(vacant))
    assert not _vacant(og.check(vacant, as_of=date(2026, 3, 1)))
    assert _vacant(og.check(TEXT, as_of=DAY))
    assert og.load(TEXT).as_of == date(2026, 3, 1)


def _vacant(report: og.Report) -> bool:
    return any(finding.rule == "OWN002" for finding in report)


def test_today() -> None:
    """Today is a day, in the zone where this runs."""
    from outsourcegov.api import today

    assert abs(today() - date.today()).days <= 1  # noqa: DTZ011


@pytest.mark.parametrize(
    ("select", "ignore", "rules"),
    [
        (["OWN002"], [], {"OWN002"}),
        (["OWN"], ["OWN002"], set()),
        ([], ["OWN", "PTY", "ESC", "DEC", "SCH"], set()),
        (["OWN002", "PTY002"], ["PTY"], {"OWN002", "PTY002"}),
        (["owner-vacant"], [], {"OWN002"}),
    ],
)
def test_select_and_ignore(select: list[str], ignore: list[str], rules: set[str]) -> None:
    """Rules are chosen by id or the beginning of one; the longest name that fits decides."""
    assert {finding.rule for finding in og.check(TEXT, as_of=DAY, select=select, ignore=ignore)} == rules


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ({"select": ["owner-vacnt"]}, 'no rule is called "owner-vacnt"; did you mean "owner-vacant"?'),
        ({"ignore": ["XYZ"]}, 'no rule is called "XYZ"'),
    ],
)
def test_unknown_rule(names: dict[str, list[str]], said: str) -> None:
    """A name that fits no rule is a mistake of the caller."""
    with pytest.raises(og.UnknownRule) as caught:
        og.check(TEXT, **names)  # type: ignore[arg-type]

    assert str(caught.value) == said


@og.rule(id="ACME001", severity=og.Severity.NOTE, since="1.0.0")
def untitled_contract(governance: og.Governance) -> Any:
    """A rule of somebody else's."""
    for contract in governance.alliance.contracts:
        if contract.title is None:
            yield og.Problem(contract, f'Contract "{contract.id}" has no title.')


def test_rules_of_your_own() -> None:
    """Rules of one's own run beside those of the catalogue, and are selected like them."""
    alone = og.check(TEXT, rules=[untitled_contract], select=["ACME"])

    assert [finding.headline() for finding in alone] == [
        '<text>:7:3: note ACME001 untitled-contract: Contract "msa" has no title.'
    ]
    assert "ACME001" in {finding.rule for finding in og.check(TEXT, rules=[untitled_contract])}
    assert "ACME001" not in {finding.rule for finding in og.check(TEXT, rules=[untitled_contract], ignore=["ACME001"])}
    assert og.check(TEXT, rules=[untitled_contract], select="untitled-contract").findings == alone.findings


def _undecorated(_: og.Governance) -> Any:
    yield


@pytest.mark.parametrize(
    ("rules", "error", "said"),
    [
        ([untitled_contract, untitled_contract], og.InvalidRule, "id ACME001 of untitled-contract is that of"),
        ([attrs.evolve(untitled_contract, id="DEC002")], og.InvalidRule, "id DEC002 of .* is that of amount-gap"),
        ([_undecorated], TypeError, "function _undecorated is no rule; decorate a function with @og.rule"),
        (["OWN001"], TypeError, '"OWN001" is no rule'),
    ],
)
def test_rules_that_cannot_be_run(rules: list[Any], error: type[Exception], said: str) -> None:
    """What is no rule, and a rule whose id is another's, are mistakes of the caller."""
    with pytest.raises(error, match=said):
        og.check(TEXT, rules=rules)


def test_progress() -> None:
    """Each rule is announced before it runs."""
    seen: list[str] = []
    og.check(TEXT, select=["OWN"], progress=lambda rule: seen.append(rule.id))

    assert seen
    assert all(name.startswith("OWN") for name in seen)


def test_names_of_text() -> None:
    """What has no path is called as the caller says."""
    places = [finding.span for finding in og.check(BROKEN, name="draft", as_of=DAY)]

    assert {place.file for place in places if place} == {"draft"}


def test_root_of_text(tmp_path: Path) -> None:
    """Text can include files once it has a root."""
    Path(tmp_path, "roles.yaml").write_text(ROLES)
    text = f"{TEXT.replace(ROLES, '')}include: roles.yaml\n"

    assert [finding.rule for finding in og.read(text).findings] == ["DOC010"]
    assert og.read(text, root=tmp_path).alliance == _alliance()


def test_mapping_includes_like_text(tmp_path: Path) -> None:
    """A mapping can include files once it has a root; without one its include is found, and no rule is asked."""
    Path(tmp_path, "roles.yaml").write_text(ROLES)
    plain: dict[str, Any] = {"outsourcegov": 1, **_alliance().to_plain(), "include": ["roles.yaml"]}
    del plain["roles"]
    lost = og.check(plain, as_of=DAY)

    assert ([finding.rule for finding in lost], lost.complete) == (["DOC010"], False)
    assert og.read(plain, root=tmp_path).alliance == _alliance()


def test_lines_of_what_was_loaded() -> None:
    """What was loaded from text is found in its lines, on the day it was loaded for and on any other."""
    governance = og.load(TEXT, as_of=DAY)
    written = [str(finding) for finding in og.check(TEXT, as_of=DAY)]

    assert written[-1].startswith("<text>:5:9: ")
    assert [str(finding) for finding in og.check(governance)] == written
    assert [str(finding) for finding in og.check(og.load(TEXT, as_of=date(2026, 1, 1)).at(DAY))] == written


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])  # noqa: S301
def test_places_are_no_part_of_what_governance_is(copied: Callable[[og.Governance], og.Governance]) -> None:
    """Where an alliance stands makes no difference to equality; a copy leaves it behind."""
    governance = og.load(TEXT, as_of=DAY)

    assert governance == og.Governance(_alliance(), DAY) == copied(governance)
    assert hash(governance) == hash(copied(governance))
    assert "places" not in repr(governance)


def test_report_knows_its_day() -> None:
    """A report says for which day everything was asked."""
    assert og.check(TEXT, as_of=DAY).as_of == DAY


def test_limits() -> None:
    """Limits of one's own bound what is read."""
    assert {finding.rule for finding in og.check(TEXT, limits=og.Limits(max_nodes=5))} == {"DOC006"}
    assert {finding.rule for finding in og.check({"a": [[[[1]]]]}, limits=og.Limits(max_depth=2))} == {"DOC006"}


def test_load_refuses_what_cannot_be_read() -> None:
    """A document with a fault in it is not loaded; the exception says the first fault and carries all."""
    with pytest.raises(og.InvalidDocument) as caught:
        og.load(BROKEN.replace("people: {", "people: {P: 5, "))

    assert [finding.rule for finding in caught.value.report] == ["SCH017", "SCH015", "SCH016"]
    assert str(caught.value).startswith('<text>:4:10: error SCH017 invalid-id: "P" cannot be an id')
    assert str(caught.value).endswith("(and 2 more)")


@pytest.mark.parametrize("text", ["\n", "a: [\n", "- a\n"])
def test_load_of_nothing(text: str) -> None:
    """A text that holds no alliance is not loaded."""
    with pytest.raises(og.InvalidDocument):
        og.load(text)


def test_load_accepts_what_rules_find() -> None:
    """What only rules find wrong keeps nobody from loading."""
    assert og.load(TEXT.replace("owner: cio", "owner: nobody")).alliance.id == "example"


def test_reading_goes_on() -> None:
    """Reading gives what can be read, and what is wrong with the rest."""
    reading = og.read(BROKEN)

    assert reading.alliance
    assert [one.rule for one in reading.findings] == ["SCH016"]
    assert reading.damaged == frozenset(["cio"])
    assert reading.places.span(("roles", "cio", "party")) == og.Span("<text>", 5, 22, 10)


def _errors() -> list[OutsourcegovError]:
    return [
        OutsourcegovError("something"),
        og.InvalidValue("wants a date", ("roles", 0, "until")),
        og.InvalidDocument(og.Report([SYNTAX_ERROR.found("This is wrong.", span=og.Span("a.yaml", 1, 2))])),
        og.SourceUnavailable("a.yaml", "no such file"),
        og.UnknownId("cio", "coo", "role"),
        og.UnknownRule("OWN999"),
        og.InvalidRule("id ACME001 is taken"),
        og.MissingExtra("click", "cli"),
    ]


@pytest.mark.parametrize("error", _errors(), ids=lambda error: type(error).__name__)
def test_errors_pickle(error: OutsourcegovError) -> None:
    """Exceptions cross processes as they are."""
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301

    assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))


def test_every_error_is_tested() -> None:
    """No class of exception is left out above."""
    assert {type(error) for error in _errors()} == {OutsourcegovError, *OutsourcegovError.__subclasses__()}


@pytest.mark.parametrize(
    ("error", "base", "said"),
    [
        (og.InvalidValue("wants a date", ("roles", 0, "until")), ValueError, "roles.0.until: wants a date"),
        (og.InvalidValue("wants a date"), ValueError, "wants a date"),
        (og.SourceUnavailable("a.yaml", "no such file"), OSError, "a.yaml: no such file"),
        (og.UnknownRule("OWN999"), LookupError, 'no rule is called "OWN999"'),
        (og.UnknownId("cio"), KeyError, 'nothing is called "cio"'),
        (og.UnknownId("cio", "coo", "role"), KeyError, 'no role is called "cio"; did you mean "coo"?'),
        (
            og.MissingExtra("click", "cli"),
            ImportError,
            "click is not installed; run: pip install 'outsourcegov[cli]'",
        ),
    ],
)
def test_what_errors_say(error: Exception, base: type[Exception], said: str) -> None:
    """An exception is of the built-in kind that callers expect, and says what is wrong in one line."""
    assert isinstance(error, base)
    assert str(error) == said


def test_object_used_twice_is_found_in_both_places() -> None:
    """Levels that were built once and stand in two paths have a finding in each, and a waiver for one accepts one."""
    levels = [og.Level(by="manager", within={"in-words": "promptly"})]
    alliance = og.Alliance(
        "deal",
        client="none",
        providers="none",
        escalations=[
            og.Escalation("op", category="operational", levels=levels),
            og.Escalation("perf", category="performance", levels=levels),
        ],
        waivers=[
            og.Waiver("w", rule="ESC002", subject="op", owner="manager", reason="Ends soon", expires="2027-01-01")
        ],
    )
    for source in (alliance, og.Governance(alliance, date(2026, 11, 1))):
        report = og.check(source, as_of=date(2026, 11, 1), select=["ESC002", "SCH011"])

        assert [(one.rule, one.subject) for one in report] == [
            ("ESC002", "perf"),
            ("SCH011", "op"),
            ("SCH011", "perf"),
        ]
        assert [one.finding.subject for one in report.waived] == ["op"]


def test_empty_names_choose_nothing() -> None:
    """An empty name, as from a variable that is not set, leaves out no rule."""
    source = "examples/northbank-troubled"
    day = date(2026, 11, 1)

    assert (
        og.check(source, as_of=day, ignore=[""])
        == og.check(source, as_of=day, ignore="")
        == og.check(source, as_of=day)
    )
