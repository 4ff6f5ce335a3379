"""Running rules."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import outsourcegov as og
from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import Rule
from outsourcegov.engine.run import run
from outsourcegov.findings import Finding, Severity
from outsourcegov.governance.governance import Governance
from outsourcegov.loading.sources import gather_path, gather_text
from outsourcegov.loading.structure import structure
from outsourcegov.model.base import Value
from outsourcegov.model.risks import Risk

TEXT = """\
outsourcegov: 1
alliance: {id: deal, client: bank, providers: [prime]}
risks:
  outage:
    title: Outage
    owner: [cio, cfo]
  breach: {owner: cio}
escalations:
  path:
    category: security
    levels:
      - {by: cio}
      - {id: top, by: cio}
"""

DAY = date(2026, 11, 1)

Ask = Callable[[Governance], Iterator[Problem]]


def _rule(check: Ask, name: str = "ACME001") -> Rule:
    return Rule(name, "bad-pattern", Severity.WARNING, "0.1.0", "Something is bad.", fix="Mend it.", check=check)


def _run(*checks: Ask, damaged: tuple[str, ...] = ()) -> list[Finding]:
    reading = structure(gather_text(TEXT, "a.yaml").documents)
    assert reading.alliance is not None
    rules = [_rule(check, f"ACME00{number}") for number, check in enumerate(checks, 1)]
    return list(run(Governance(reading.alliance, DAY), rules, sources=reading.places, damaged=damaged))


def _risks(gov: Governance) -> Iterator[Problem]:
    for risk in gov.alliance.risks:
        yield Problem(risk, f"{risk.name} is bad.")


def _crash(gov: Governance) -> Iterator[Problem]:
    yield Problem(gov.alliance.risks[0], "said before the crash")
    raise KeyError("boom")


def _returns_nothing(_: Governance) -> Iterator[Problem]:
    return None  # type: ignore[return-value]  # as somebody's first rule does


def _yields_text(_: Governance) -> Iterator[Problem]:
    yield "not a problem"  # type: ignore[misc]  # as somebody's first rule does


def _odd_place(gov: Governance) -> Iterator[Problem]:
    yield Problem(gov.alliance.risks[0], "x", at=({},))  # type: ignore[arg-type]  # not a key


def _names_the_subject(gov: Governance) -> Iterator[Problem]:
    yield Problem(gov.alliance.risks[0].id, "x")  # type: ignore[arg-type]  # an id, not the object


def _endless(_: Governance) -> Iterator[Problem]:
    yield from _endless(_)


@pytest.mark.parametrize("crash", [_crash, _returns_nothing, _yields_text, _odd_place, _names_the_subject, _endless])
def test_rule_that_fails_is_a_finding_and_the_others_run(crash: Ask) -> None:
    """Whatever a rule does wrong is one finding that names it; nothing it said counts, and the rest goes on."""
    first, *others = _run(crash, _risks)

    assert (first.rule, first.name, first.severity) == ("ENG001", "rule-crashed", Severity.ERROR)
    assert first.message.startswith("Rule ACME001 bad-pattern failed and found nothing: ")
    assert first.fix is not None
    assert first.fix.endswith("--ignore ACME001.")
    assert first.witness["rule"] == "ACME001"
    assert [one.rule for one in others] == ["ACME002", "ACME002"]


def test_two_rules_that_fail_are_told_apart() -> None:
    """Each failure has its own fingerprint."""
    assert len({one.fingerprint for one in _run(_crash, _crash)}) == 2


def test_interruption_is_no_crash() -> None:
    """Somebody who stops the run stops it."""

    def interrupted(_: Governance) -> Iterator[Problem]:
        raise KeyboardInterrupt
        yield

    with pytest.raises(KeyboardInterrupt):
        _run(interrupted)


def test_finding_is_made_of_rule_and_problem() -> None:
    """The rule gives id, name, severity and fix; the problem may replace the last two."""

    def both(gov: Governance) -> Iterator[Problem]:
        yield Problem(gov.alliance.risks[0], "plain")
        yield Problem(
            gov.alliance.risks[0],
            "special",
            fix="Do this.",
            severity=Severity.NOTE,
            witness={"a": 1},
            discriminator="d",
        )

    plain, special = _run(both)

    assert (plain.rule, plain.name, plain.severity, plain.fix) == (
        "ACME001",
        "bad-pattern",
        Severity.WARNING,
        "Mend it.",
    )
    assert (special.severity, special.fix, special.witness, special.discriminator) == (
        Severity.NOTE,
        "Do this.",
        {"a": 1},
        "d",
    )
    assert plain.fingerprint != special.fingerprint


NOT_AS_A_PROBLEM = [
    ({"message": 5}, "message of og.Problem wants text, not 5"),
    ({"fix": 5}, "fix of og.Problem wants text, not 5"),
    ({"severity": "error"}, 'severity of og.Problem wants one of Severity, not "error"'),
    ({"at": "owner"}, 'at of og.Problem wants a tuple of keys and numbers, not "owner"'),
    ({"at": (None,)}, "at of og.Problem wants a tuple of keys and numbers, not a list"),
    ({"witness": [1]}, "witness of og.Problem wants a mapping, not a list"),
    ({"discriminator": 5}, "discriminator of og.Problem wants text, not 5"),
    ({"subject": "outage"}, 'subject of og.Problem wants an object of the alliance, not "outage"'),
]


@pytest.mark.parametrize(("change", "said"), NOT_AS_A_PROBLEM)
def test_problem_that_is_none_is_a_crash(change: dict[str, Any], said: str) -> None:
    """A problem with anything in it that a report could not show is a fault of its rule, and the report says which."""

    def bad(gov: Governance) -> Iterator[Problem]:
        usual: dict[str, Any] = {"subject": gov.alliance.risks[0], "message": "x"}
        yield Problem(**usual | change)

    (finding,) = _run(bad)

    assert finding.rule == "ENG001"
    assert finding.message.endswith(f"TypeError: {said}")


def test_witness_is_plain_data() -> None:
    """What JSON does not know is text in the witness of a finding, and keys are text."""
    witness: dict[Any, Any] = {DAY: DAY, "a": (float("nan"), {2: Decimal("1.50")}, None, True)}

    def odd(gov: Governance) -> Iterator[Problem]:
        yield Problem(gov.alliance.risks[0], "x", witness=witness)

    (finding,) = _run(odd)

    assert finding.witness == {"2026-11-01": "2026-11-01", "a": ["nan", {"2": "1.50"}, None, True]}
    assert json.loads(og.json_report(og.Report([finding])))["findings"][0]["witness"] == finding.witness


def test_problems_can_be_put_in_a_set() -> None:
    """A problem is a value, whatever its witness."""
    assert (
        len({Problem(Risk("outage"), "x", witness={"a": [1]}), Problem(Risk("outage"), "x", witness={"a": [1]})}) == 1
    )


def test_damaged_objects_are_left_alone() -> None:
    """Of what could not be read as written nothing is said, and of the rest everything."""
    assert [one.subject for one in _run(_risks, damaged=("outage",))] == ["breach"]


Find = Callable[[Governance], Value]


@pytest.mark.parametrize(
    ("find", "at", "place", "subject"),
    [
        (lambda gov: gov.alliance.risks[0], (), "4:3", "outage"),
        (lambda gov: gov.alliance.risks[0], ("title",), "5:12", "outage"),
        (lambda gov: gov.alliance.risks[0], ("owner", 1), "6:18", "outage"),
        (lambda gov: gov.alliance.risks[0], ("review-by",), "5:5", "outage"),
        (lambda gov: gov.alliance.risks[1], ("owner", 0), "7:19", "breach"),
        (lambda gov: gov.alliance.escalations[0].levels[0], (), "12:9", "path"),
        (lambda gov: gov.alliance.escalations[0].levels[1], ("by",), "13:23", "top"),
        (lambda gov: gov.alliance, (), "2:1", "deal"),
        (lambda gov: gov.alliance, ("providers", 0), "2:48", "deal"),
        (lambda _: Risk("elsewhere"), (), "2:1", "deal"),
    ],
)
def test_finding_points_at_its_place(find: Find, at: tuple[str | int, ...], place: str, subject: str) -> None:
    """A finding points at the key of its subject, or at the value that ``at`` leads to, or as near as there is text."""

    def one(gov: Governance) -> Iterator[Problem]:
        yield Problem(find(gov), "x", at=at)

    (finding,) = _run(one)

    assert (f"{finding.span.line}:{finding.span.column}" if finding.span else None, finding.subject) == (place, subject)


def test_key_is_marked_over_its_length() -> None:
    """The mark under the line is as long as the key or the value."""

    def two(gov: Governance) -> Iterator[Problem]:
        yield Problem(gov.alliance.risks[0], "x")
        yield Problem(gov.alliance.risks[0], "x", at=("title",))

    assert [one.span and one.span.length for one in _run(two)] == [6, 6]


def test_same_id_in_two_files_is_two_places(tmp_path: Path) -> None:
    """Of two objects with the same id, in two files, each is found where it stands."""
    (tmp_path / "a.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.yaml").write_text("risks:\n  other: {}\n  outage: {title: Again}\n", encoding="utf-8")
    reading = structure(gather_path(tmp_path).documents)
    assert reading.alliance is not None
    found = list(run(Governance(reading.alliance, DAY), [_rule(_risks)], sources=reading.places))
    places = [(one.message, Path(one.span.file).name, one.span.line) for one in found if one.span]

    assert places == [
        ("Outage is bad.", "a.yaml", 4),
        ("breach is bad.", "a.yaml", 7),
        ("other is bad.", "b.yaml", 2),
        ("Again is bad.", "b.yaml", 3),
    ]


def test_alliance_without_text_has_findings_without_places() -> None:
    """An alliance that was built in Python is checked all the same."""
    alliance = og.Alliance("deal", client="bank", providers="prime", risks=[Risk("outage")])
    (finding,) = run(Governance(alliance, DAY), [_rule(_risks)])

    assert (finding.subject, finding.span) == ("outage", None)
