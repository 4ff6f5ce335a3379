"""A trace tells of subcontractors that have left, and of plans that ended with what they are for."""

from datetime import date

import pytest

import outsourcegov as og
from outsourcegov.governance.scope.trace import Link, LinkKind
from tests.support.rules import findings, governance

AS_OF = date(2026, 11, 2)
AFTER = date(2027, 3, 1)
TEXT = """\
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  colo: {kind: subcontractor, parent: provider-co%(colo)s}
  next: {kind: subcontractor, parent: provider-co%(next)s}
contracts: {c: {between: [client-co, provider-co], effective: 2024-03-01, expires: 2027-02-28}}
scope-of-work:
  s:
    contract: c
    services: {hosting: {provided-by: provider-co, subcontracted-to: [%(to)s], criticality: critical%(service)s}}
%(more)s
"""


def _text(colo: str = "", next_: str = "", to: str = "colo", service: str = "", more: str = "") -> str:
    return TEXT % {"colo": colo, "next": next_, "to": to, "service": service, "more": more}


def _link(kind: LinkKind, text: str, as_of: date = AS_OF) -> Link:
    link = governance(text, as_of).trace("hosting").link(kind)
    assert link is not None
    return link


LEFT_LONG_AGO = ", until: {conflict: [{value: 2026-01-01, ref: a}, {value: 2026-02-01, ref: b}]}"
LEFT, COMES, UNTOLD = ", until: 2026-06-30", ", from: 2027-01-01", ", until: unknown"
BREAKS = 'Nobody is there to whom it is passed on: "colo" left on 2026-06-30'


@pytest.mark.parametrize(
    ("text", "says", "breaks", "untold"),
    [
        (_text(), "subcontractor", (), ()),
        (_text(", until: 2026-11-02"), "subcontractor", (), ()),
        (_text(LEFT), "subcontractor, left on 2026-06-30", (f"{BREAKS}.",), ()),
        (_text(LEFT, to="colo, next"), "subcontractor, left on 2026-06-30", (), ()),
        (
            _text(LEFT, COMES, to="colo, next"),
            "subcontractor, left on 2026-06-30",
            (f'{BREAKS} and "next" only begins on 2027-01-01.',),
            (),
        ),
        (_text(COMES), "subcontractor, only begins on 2027-01-01", (), ()),
        (
            _text(UNTOLD),
            "subcontractor, whether it is there cannot be told",
            (),
            ('Whether "colo" is there cannot be told.',),
        ),
        (
            _text(LEFT, UNTOLD, to="colo, next"),
            "subcontractor, left on 2026-06-30",
            (),
            ('Whether "next" is there cannot be told.',),
        ),
        (_text(UNTOLD, to="colo, next"), "subcontractor, whether it is there cannot be told", (), ()),
    ],
)
def test_subcontractors_on_the_day(text: str, says: str, breaks: tuple[str, ...], untold: tuple[str, ...]) -> None:
    """It is said who has left or only comes; the chain breaks where one has left and no other is there."""
    link = _link(LinkKind.PROVIDER, text)

    assert next(part.says for part in link.parts if part.id == "colo") == says
    assert (link.breaks, link.untold) == (breaks, untold)


@pytest.mark.parametrize("colo", ["", LEFT, COMES, UNTOLD, LEFT_LONG_AGO])
def test_trace_and_rule_agree_on_who_left(colo: str) -> None:
    """The only subcontractor of a service breaks its chain where a rule says that it left."""
    text = _text(colo)

    assert bool(_link(LinkKind.PROVIDER, text).breaks) is bool(findings("PTY013", text, AS_OF))


@pytest.mark.parametrize(
    ("plan", "parts"),
    [
        ("covers: hosting", ["p"]),
        ("covers: s", ["p"]),
        ("covers: c", ["p"]),
        ("title: For all", ["p"]),
        ("covers: hosting, until: 2027-06-30", ["p"]),
        ("covers: hosting, until: 2027-02-28", []),
        ("covers: hosting, from: 2027-06-01", []),
    ],
)
@pytest.mark.parametrize("as_of", [AFTER, date(2027, 2, 28)])
def test_plans_after_the_end(plan: str, parts: list[str], as_of: date) -> None:
    """The day after its contract ended, what has ended is covered by the same plans, but for those that ended alone."""
    text = _text(more=f"exit-plans: {{p: {{{plan}}}}}\ncontinuity-plans: {{q: {{{plan}}}}}")
    until_then = as_of != AFTER and "until: 2027-02-28" in plan

    for kind, id in ((LinkKind.EXIT, "p"), (LinkKind.CONTINUITY, "q")):
        link = _link(kind, text, as_of)
        expected = [id] if parts or until_then else []
        assert [part.id for part in link.parts] == expected
        assert bool(link.breaks) is not bool(expected)


def test_plans_of_what_goes_on() -> None:
    """What goes on is not covered by a plan for what has ended."""
    text = _text(more="exit-plans: {p: {covers: old}}").replace("services: {", "services: {old: {until: 2026-06-30}, ")

    assert _link(LinkKind.EXIT, text).parts == ()
    assert [one.id for one in governance(text, AS_OF).trace("old").links[-1].parts] == ["p"]
    assert isinstance(governance(text, AS_OF).traces(), og.Traces)
