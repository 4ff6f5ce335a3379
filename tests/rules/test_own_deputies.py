"""Rules of the family OWN about deputies and those who cannot be reached, beyond the examples on their pages."""

from datetime import date

import pytest

from outsourcegov.findings import Cause
from outsourcegov.rules.catalogue import find
from tests.support.rules import found, governance

PEOPLE = "people: {ann: {employer: client-co}, bob: {employer: client-co}, cid: {employer: provider-co}}\n"
CONTRACT = "contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, owner: cio}}\n"
AIDE = "  aide: {party: client-co, appointments: %s, deputies: %s}\n"


@pytest.mark.parametrize(
    ("appointments", "aide", "said"),
    [
        ("[{person: ann, until: 2026-10-01}]", "[{person: bob}]", ["2026-10-02"]),
        ("[{person: ann, until: 2026-10-02}]", "[{person: bob}]", []),
        ("[{person: ann}]", "[{person: bob}]", []),
        ("none", "[{person: bob}]", ["2025-04-01"]),
        ("unknown", "[{person: bob}]", []),
        ("[{person: ann, until: 2026-06-30}]", "unknown", []),
        ("[{person: ann, until: 2026-06-30}]", "none", []),
        ("[{person: ann, until: 2026-06-30}]", "[{person: unknown}]", []),
        ("[{person: ann, until: 2026-06-30}]", "[{person: bob, until: 2026-09-30}]", []),
    ],
)
def test_a_deputy_stands_in_for_long(appointments: str, aide: str, said: list[str]) -> None:
    """It is told from the 31st day on on which nobody holds a role, if it is known who stands in."""
    roles = (
        f"roles:\n  cio: {{party: client-co, appointments: {appointments}, deputies: aide}}\n{AIDE % (aide, 'none')}"
    )

    assert found("OWN003", PEOPLE + roles + CONTRACT) == [
        f'3 warning "cio" has been vacant since {day}, and only its deputy "aide" stands in; it owns contract "msa".'
        for day in said
    ]


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        ("board", ['"board"']),
        ("[board, cio]", ['"board"']),
        ("cio", []),
        ("unknown", []),
        ("{conflict: [{value: board, ref: a}, {value: cio, ref: b}]}", []),
        ("{conflict: [{value: board, ref: a}, {value: council, ref: b}]}", ['"board"']),
    ],
)
def test_a_forum_is_no_owner(owner: str, said: list[str]) -> None:
    """A forum as owner is told, whichever of the sources is right."""
    text = f"""\
        risks:
          outage: {{owner: {owner}}}
        roles: {{cio: {{party: client-co}}}}
        forums: {{board: {{seats: [], chair: cio}}, council: {{seats: [], owner: cio, chair: {{rotates: [cio]}}}}}}
    """

    assert found("OWN005", text) == [
        f'2 warning Risk "outage" is owned by {one}, which is a forum and not a role.' for one in said
    ]


def test_the_chair_may_own_what_a_forum_does() -> None:
    """Where a role takes the chair of the forum, it is proposed."""
    gov = governance("risks: {outage: {owner: board}}\nroles: {cio: {party: client-co}}\n"
                     "forums: {board: {seats: [], chair: cio}}\n")  # fmt: skip
    (problem,) = find("OWN005")(gov)

    assert problem.fix == 'Name the role that answers for it, such as "cio", which takes the chair.'


ROLES = """\
roles:
  cio: {party: client-co, %s}
  aide: {party: client-co, appointments: [{person: bob}], deputies: cio}
"""
HELD = "appointments: [{person: ann}]"


@pytest.mark.parametrize(
    ("role", "said"),
    [
        (f"critical: true, {HELD}", ["error"]),
        (f"critical: true, deputies: none, {HELD}", ["error"]),
        (f"critical: true, deputies: cio, {HELD}", []),  # OWN012
        ("critical: true", ["error"]),
        (f"critical: true, deputies: aide, {HELD}", []),
        (f"critical: true, deputies: unknown, {HELD}", []),
        ("critical: true, deputies: {in-words: his staff}", []),
        ("critical: true, deputies: {not-applicable: a machine}", []),
        (f"critical: true, holders: team, {HELD}", []),
        (f"critical: true, holders: unknown, {HELD}", []),
        ("critical: true, appointments: [{person: ann}, {person: bob}]", []),
        ("critical: true, appointments: none", []),
        (f"critical: unknown, {HELD}", []),
        (HELD, []),
    ],
)
def test_a_critical_role_wants_a_deputy(role: str, said: list[str]) -> None:
    """It is told where it is certain that one person alone holds a critical role, and nobody could stand in."""
    assert [line.split()[1] for line in found("OWN011", PEOPLE + ROLES % role + CONTRACT)] == said


@pytest.mark.parametrize(
    ("criticality", "said"), [("critical", ["error"]), ("important", ["note"]), ("standard", []), ("unknown", [])]
)
def test_a_critical_service_wants_a_deputy(criticality: str, said: list[str]) -> None:
    """What depends on a service decides how bad it is that its owner has no deputy."""
    services = f"scope-of-work: {{s: {{services: {{desk: {{owner: cio, criticality: {criticality}}}}}}}}}\n"

    assert [line.split()[1] for line in found("OWN011", PEOPLE + ROLES % HELD + services)] == said


def test_nobody_is_asked_for_deputies_who_writes_none_down() -> None:
    """In an alliance that says nothing of deputies, none is missed."""
    text = "roles: {cio: {party: client-co, critical: true}, aide: {party: client-co}}\n" + CONTRACT

    assert found("OWN011", text) == []


@pytest.mark.parametrize(
    ("deputies", "why"),
    [
        ("cio", '"cio" is the role itself'),
        ("empty", '"empty" is vacant and has no deputy'),
        ("theirs", '"theirs" sits with "provider-co"'),
        ("same", '"ann" holds both it and "same"'),
        ("[empty, same]", '"empty" is vacant and has no deputy, and "ann" holds both it and "same"'),
        ("[empty, aide]", None),
        ("aide", None),
        ("filled-by-deputy", None),
        ("same-with-deputy", None),
        ("unsaid", None),
        ("unsettled", None),
        ("unknown", None),
        ("none", None),
        ("[empty, misspelt]", None),
    ],
)
def test_no_deputy_could_stand_in(deputies: str, why: str | None) -> None:
    """It is told where it is certain of every deputy that it could not stand in, with the reason of each."""
    text = f"""\
{PEOPLE}roles:
  cio: {{party: client-co, appointments: [{{person: ann}}], deputies: {deputies}}}
  empty: {{party: client-co, appointments: none}}
  theirs: {{party: provider-co, appointments: [{{person: cid}}]}}
  same: {{party: client-co, appointments: [{{person: ann}}]}}
  aide: {{party: client-co, appointments: [{{person: bob}}]}}
  filled-by-deputy: {{party: client-co, appointments: none, deputies: aide}}
  same-with-deputy: {{party: client-co, appointments: [{{person: ann}}], deputies: aide}}
  unsaid: {{party: client-co}}
  unsettled: {{party: unknown, appointments: [{{person: bob}}]}}
"""

    assert found("OWN012", text) == (
        [f'3 error No deputy of "cio" could stand in for it: {why}.'] if why is not None else []
    )


def test_a_vacant_deputy_is_the_cause() -> None:
    """The finding comes from the vacancy of the deputy, with its first day."""
    gov = governance(f"""\
{PEOPLE}roles:
  cio: {{party: client-co, appointments: [{{person: ann}}], deputies: aide}}
  aide: {{party: client-co, appointments: [{{person: bob, until: 2026-06-30}}]}}
""")
    (problem,) = find("OWN012")(gov)

    assert problem.because == (Cause("vacant", "aide", date(2026, 7, 1)),)


@pytest.mark.parametrize(
    ("one", "two", "said"),
    [
        ("b", "a", True),
        ("[b, a]", "a", True),
        ("[b, c]", "a", False),
        ("b", "unknown", False),
        ("b", "none", False),
    ],
)
def test_deputies_of_each_other(one: str, two: str, said: bool) -> None:  # noqa: FBT001 - what the table says
    """Roles that have no deputies but each other are told once, as a note."""
    text = f"""\
        roles:
          a: {{party: client-co, deputies: {one}}}
          b: {{party: client-co, deputies: {two}}}
          c: {{party: client-co}}
    """
    note = '2 note "a" and "b" have no deputies but each other: when both are away, nobody stands in.'

    assert found("OWN012", text) == ([note] if said else [])


@pytest.mark.parametrize(
    ("seats", "said"),
    [
        ("[a, b, c]", ['2 note "ann" is the only deputy of 3 members of "board": "a", "b" and "c".']),
        ("[a, b, b]", []),
        ("[a, b, d]", []),
        ("[a, b, {role: c, alternates: d}]", []),
        ("[a, b, {role: c, alternates: unknown}]", []),
        ("[a, b, {role: c, until: 2026-06-30}]", []),
        ("[a, b, unclear]", []),
    ],
)
def test_one_deputy_for_many_members(seats: str, said: list[str]) -> None:
    """Only those are counted for whom nobody else could sit; one person in two deputy roles is one deputy."""
    text = f"""\
forums:
  board: {{seats: {seats}}}
{PEOPLE}roles:
  a: {{party: client-co, deputies: aide}}
  b: {{party: client-co, deputies: aide}}
  c: {{party: client-co, deputies: second}}
  d: {{party: client-co, deputies: [aide, second]}}
  unclear: {{party: client-co, deputies: unknown}}
  aide: {{party: client-co, appointments: [{{person: ann}}]}}
  second: {{party: client-co, appointments: [{{person: ann}}]}}
"""

    assert found("OWN013", text) == said


CALENDARS = """\
calendars:
  business: {days: [mon, tue, wed, thu, fri], hours: "09:00-17:00", timezone: Europe/London}
  after-hours: {outside: business}
  weekend: {days: [sat, sun], hours: "00:00-24:00", timezone: Europe/Oslo}
  hidden: {days: unknown}
"""


@pytest.mark.parametrize(
    ("hours", "deputy", "service", "said"),
    [
        ("business", "none", 'critical, hours: "24x7"', True),
        ('"24x7"', "none", 'critical, hours: "24x7"', False),
        ("[business, after-hours]", "none", 'critical, hours: "24x7"', False),
        ("[business, hidden]", "none", 'critical, hours: "24x7"', False),
        ("[business, weekend]", "none", 'critical, hours: "24x7"', False),
        ("unknown", "none", 'critical, hours: "24x7"', False),
        ("[]", "none", 'critical, hours: "24x7"', False),
        ("business", "nights", 'critical, hours: "24x7"', False),
        ("business", "days", 'critical, hours: "24x7"', True),
        ("business", "unsaid", 'critical, hours: "24x7"', False),
        ("business", "unknown", 'critical, hours: "24x7"', False),
        ("business", "none", "critical, hours: business", False),
        ("business", "none", "critical, hours: unknown", False),
        ("business", "none", 'important, hours: "24x7"', False),
    ],
)
def test_owner_of_a_service_around_the_clock(hours: str, deputy: str, service: str, said: bool) -> None:  # noqa: FBT001
    """It is told where the hours of the owner and of its deputies are known, and leave a part of the week open."""
    text = f"""\
roles:
  cio: {{party: client-co, hours: {hours}, deputies: {deputy}}}
  nights: {{party: client-co, hours: after-hours}}
  days: {{party: client-co, hours: business}}
  unsaid: {{party: client-co}}
{CALENDARS}scope-of-work:
  s: {{services: {{desk: {{owner: cio, criticality: {service}}}}}}}
"""
    nor = "" if deputy == "none" else ", nor can any deputy of it"
    message = (
        f'2 warning "cio" cannot be reached at all hours{nor}; it owns service "desk", which is owed around the clock.'
    )

    assert found("OWN018", text) == ([message] if said else [])


@pytest.mark.parametrize(
    ("contacts", "appointments", "said"),
    [
        ("none", "[{person: ann}]", True),
        ("[]", "[{person: ann}]", False),
        ("unknown", "[{person: ann}]", False),
        ("desk 1", "[{person: ann}]", False),
        ("none", "[{person: ann}, {person: bob}]", False),
        ("none", "[{person: ann, until: 2026-06-30}]", False),
        ("none", "unknown", False),
    ],
)
def test_owner_without_contacts(contacts: str, appointments: str, said: bool) -> None:  # noqa: FBT001
    """It is told where it is stated that nobody who holds the role has contacts."""
    text = f"""\
people:
  ann: {{employer: client-co, contacts: {contacts}}}
  bob: {{employer: client-co}}
roles: {{cio: {{party: client-co, appointments: {appointments}}}}}
{CONTRACT}"""
    message = '2 warning Who holds "cio" cannot be reached: "ann" has no contacts; it owns contract "msa".'

    assert found("OWN018", text) == ([message] if said else [])


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ("owner: cio, source: spring", True),
        ("owner: cio, source: d-1", True),
        ("owner: cio, source: autumn", False),
        ("owner: cio, source: undated", False),
        ("owner: cio", False),
        ("owner: cio, source: spring, status: done", False),
        ("owner: cio, source: spring, status: unknown", False),
        ("owner: [cio, aide], source: spring", False),
        ("owner: returned, source: spring", False),
        ("owner: vacant, source: spring", False),
        ("owner: unsaid, source: spring", False),
    ],
)
def test_who_promised_an_action_is_gone(action: str, said: bool) -> None:  # noqa: FBT001
    """It is told where it is certain who promised, and that others hold the role now."""
    text = f"""\
actions:
  call: {{{action}}}
{PEOPLE}meetings: {{spring: {{held: 2026-05-12}}, autumn: {{held: 2026-09-01}}, undated: {{}}}}
decision-log: {{d-1: {{decided: 2026-05-12, outcome: approved}}}}
roles:
  cio: {{party: client-co, appointments: [{{person: ann, until: 2026-06-30}}, {{person: bob, from: 2026-07-01}}]}}
  aide: {{party: client-co}}
  returned:
    party: client-co
    appointments: [{{person: ann, until: 2026-06-30}}, {{person: bob, from: 2026-07-01}}, {{person: ann}}]
  vacant: {{party: client-co, appointments: [{{person: ann, until: 2026-06-30}}]}}
  unsaid: {{party: client-co, appointments: unknown}}
"""
    message = '2 warning Action "call" was promised by "ann" on 2026-05-12, who does not hold "cio" any more.'

    assert found("OWN031", text) == ([message] if said else [])
