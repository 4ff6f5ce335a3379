"""Rules of the family OWN, beyond the examples on their pages."""

from datetime import date

import pytest

from tests.support.rules import findings, found

CONTRACT = (
    "contracts:\n  msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, owner: %s}\n"
)


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        ("none", ['2 error Contract "msa" has no owner.']),
        (
            "{in-words: a senior manager}",
            ['2 error Contract "msa": who owns it is given only in words, "a senior manager".'],
        ),
        ("unknown", ['2 note Contract "msa": it cannot be told who owns it.']),
        ("{unknown: redacted}", ['2 note Contract "msa": it cannot be told who owns it.']),
        ("{not-applicable: internal}", []),
        ("[unknown, {in-words: others}]", ['2 note Contract "msa": it cannot be told who owns it.']),
        (
            "[{in-words: some}, {in-words: others}]",
            ['2 error Contract "msa": who owns it is given only in words, "some" and "others".'],
        ),
        (
            "{conflict: [{value: none, ref: a}, {value: {in-words: he}, ref: b}]}",
            ['2 error Contract "msa" has no owner.'],
        ),
        (
            "{conflict: [{value: none, ref: a}, {value: cio, ref: b}]}",
            ['2 note Contract "msa": it cannot be told who owns it.'],
        ),
        (
            "{conflict: [{value: none, ref: a}, {value: cio, ref: b}], prevails: a}",
            ['2 error Contract "msa" has no owner.'],
        ),
        ("{conflict: [{value: cio, ref: a}, {value: cfo, ref: b}]}", []),
    ],
)
def test_no_owner_hears_why_a_value_is_not_there(owner: str, said: list[str]) -> None:
    """What is missing is an error, what is unknown at most a note, what does not apply is nothing."""
    text = CONTRACT % owner + "roles: {cio: {party: client-co}, cfo: {party: client-co}}\n"

    assert found("OWN001", text) == said


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        ("{seats: []}", ['2 error Forum "board" has no owner.']),
        ("{seats: [], chair: cio}", []),
        ("{seats: [], chair: {rotates: [cio, cfo]}}", []),
        ("{seats: [], owner: none, chair: cio}", []),
        ("{seats: [], chair: none}", ['2 error Forum "board" has no owner.']),
        ("{seats: [], chair: unknown}", ['2 note Forum "board": it cannot be told who owns it.']),
        ("{seats: [], chair: {not-applicable: it never meets}}", []),
    ],
)
def test_chair_owns_a_forum_that_names_no_owner(forum: str, said: list[str]) -> None:
    """A forum without an owner of its own is owned by whoever takes the chair."""
    text = f"forums:\n  board: {forum}\nroles: {{cio: {{party: client-co}}, cfo: {{party: client-co}}}}\n"

    assert found("OWN001", text) == said


def test_writer_owns_a_report_that_names_no_owner() -> None:
    """A report without an owner of its own is owned by whoever writes it."""
    text = """\
        reports:
          written: {produced-by: cio}
          unknown-writer: {produced-by: unknown}
          unwritten: {produced-by: none}
        roles: {cio: {party: client-co}}
    """

    assert found("OWN001", text) == [
        '3 note Report "unknown-writer": it cannot be told who owns it.',
        '4 error Report "unwritten" has no owner.',
    ]


def test_what_has_ended_needs_no_owner() -> None:
    """A thing whose last day has passed is asked nothing; its last day itself still counts."""
    text = "channels:\n  line: {purpose: status, until: 2026-10-31}\n"

    assert found("OWN001", text, date(2026, 11, 1)) == []
    assert found("OWN001", text, date(2026, 10, 31)) == ['2 error Channel "line" has no owner.']


def test_report_that_stops_with_an_event_is_no_trouble() -> None:
    """A report may stop with an event instead of a day, and no rule breaks on it."""
    text = """\
        reports: {monthly: {produced-by: cio, until: exit-started}}
        conditions: {exit-started: {kind: event}}
        people: {p: {employer: client-co}}
        roles:
          cio: {party: client-co, appointments: [{person: p, until: 2027-03-31}]}
        contracts:
          msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, owner: cio}
    """

    assert found("OWN001", text) == []
    assert found("OWN009", text) == [
        '5 warning From 2027-04-01 nobody holds "cio", which owns contract "msa" until 2029-03-31.'
    ]


VACANT = """\
people: {p-1: {employer: client-co}, p-2: {employer: client-co}}
roles:
  cio:
    party: client-co
    appointments: %s
    deputies: %s
  filled: {party: client-co, appointments: [{person: p-1}]}
  vacant: {party: client-co, appointments: none}
  by-deputy: {party: client-co, appointments: none, deputies: [first, further]}
  further: {party: client-co, appointments: none, deputies: [filled]}
  first: {party: client-co, appointments: none, deputies: [second]}
  second: {party: client-co, appointments: none, deputies: [first]}
  over: {party: client-co, appointments: [{person: p-1}], until: 2026-10-31}
  unsaid: {party: client-co}
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, owner: cio}
"""


def _vacancy(appointments: str, deputies: str = "[]", day: date = date(2026, 11, 1)) -> list[str]:
    return [line.removeprefix('3 error "cio" ') for line in found("OWN002", VACANT % (appointments, deputies), day)]


NO_DEPUTY = ' and has no deputy; it owns contract "msa".'


@pytest.mark.parametrize(
    ("appointments", "said"),
    [
        ("none", ["is vacant" + NO_DEPUTY]),
        ("[]", ["is vacant" + NO_DEPUTY]),
        ("unknown", []),
        ("{not-applicable: filled by rotation}", []),
        ("{in-words: a senior manager}", []),
        ("[{person: unknown, from: 2025-04-01}]", []),
        ("[{person: none, from: 2025-04-01}]", ["is vacant" + NO_DEPUTY]),
        (
            "[{person: {conflict: [{value: p-1, ref: a}, {value: none, ref: b}], prevails: b}}]",
            ["is vacant" + NO_DEPUTY],
        ),
        ("[{person: {conflict: [{value: p-1, ref: a}, {value: none, ref: b}], prevails: a}}]", []),
        ("[{person: {conflict: [{value: p-1, ref: a}, {value: none, ref: b}]}}]", []),
        ("[{person: p-1, until: unknown}]", []),
        ("[{person: p-1, until: none}]", []),
        ("[{person: p-1, from: 2026-12-01}]", ["is vacant" + NO_DEPUTY]),
        ("[{person: p-1, until: 2026-10-31}]", ["has been vacant since 2026-11-01" + NO_DEPUTY]),
        (
            "[{person: p-1, until: 2026-08-31}, {person: p-2, from: 2026-12-01}]",
            ["has been vacant since 2026-09-01" + NO_DEPUTY],
        ),
        ("[{person: p-1, until: {conflict: [{value: 2026-08-31, ref: a}, {value: 2026-12-31, ref: b}]}}]", []),
        (
            "[{person: p-1, until: {conflict: [{value: 2026-08-31, ref: a}, {value: 2026-09-30, ref: b}]}}]",
            ["has been vacant since 2026-10-01" + NO_DEPUTY],
        ),
        ("{conflict: [{value: none, ref: a}, {value: [{person: p-1}], ref: b}]}", []),
        ("{conflict: [{value: none, ref: a}, {value: [], ref: b}]}", ["is vacant" + NO_DEPUTY]),
    ],
)
def test_owner_vacant_is_certain(appointments: str, said: list[str]) -> None:
    """A role is vacant only where it is known that nobody holds it, whichever of the sources is right."""
    assert _vacancy(appointments) == said


@pytest.mark.parametrize(
    ("appointments", "days", "said"),
    [
        ("[{person: p-1}]", "until: 2026-01-31", ['ended on 2026-01-31; it owns contract "msa".']),
        ("[{person: p-1, until: 2025-12-31}]", "until: 2026-01-31", ['ended on 2026-01-31; it owns contract "msa".']),
        ("unknown", "until: 2026-01-31", ['ended on 2026-01-31; it owns contract "msa".']),
        ("[{person: p-1}]", "until: 2026-11-01", []),
        ("[{person: p-1}]", "until: unknown", []),
        ("[{person: p-1}]", "from: 2027-01-01", ['only begins on 2027-01-01; it owns contract "msa".']),
        ("[{person: p-1}]", "from: 2026-04-01, until: 2026-01-31", []),
    ],
)
def test_nobody_holds_a_role_that_is_over(appointments: str, days: str, said: list[str]) -> None:
    """An appointment lasts no longer than its role."""
    assert _vacancy(f"{appointments}\n    {days.replace(', ', chr(10) + '    ')}") == said


def test_last_day_of_an_appointment_counts() -> None:
    """On its last day an appointment still fills the role, and the next may begin the day after."""
    appointments = "[{person: p-1, until: 2026-06-30}, {person: p-2, from: 2026-07-01, until: 2026-08-31}]"

    assert _vacancy(appointments, day=date(2026, 6, 30)) == []
    assert _vacancy(appointments, day=date(2026, 7, 1)) == []
    assert _vacancy(appointments, day=date(2026, 8, 31)) == []
    assert _vacancy(appointments, day=date(2026, 9, 1)) == ["has been vacant since 2026-09-01" + NO_DEPUTY]


@pytest.mark.parametrize(
    ("deputies", "said"),
    [
        ("[filled]", []),
        ("[unsaid]", []),
        ("unknown", []),
        ("[vacant, filled]", []),
        ("[vacant]", ['is vacant and its deputy "vacant" is vacant too; it owns contract "msa".']),
        ("[vacant, second]", ['is vacant and its deputies are vacant too; it owns contract "msa".']),
        ("[vacant, cio]", ['is vacant and its deputy "vacant" is vacant too; it owns contract "msa".']),
        ("[cio]", ["is vacant" + NO_DEPUTY]),
        ("[by-deputy]", []),
        ("[over]", ['is vacant and its deputy "over" is vacant too, after 2026-10-31; it owns contract "msa".']),
        ("[first, second]", ['is vacant and its deputies are vacant too; it owns contract "msa".']),
        ("none", ["is vacant" + NO_DEPUTY]),
    ],
)
def test_deputy_stands_in_unless_vacant(deputies: str, said: list[str]) -> None:
    """A deputy who is there, or may be, or has one, keeps the role from being a gap; no role is a deputy of its own."""
    assert _vacancy("none", deputies) == said


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        ("client", ['"client", which is a side and not a role']),
        ("[cio, client-co]", ['"client-co", which is a party and not a role']),
        (
            "{any-of: [client-co, provider-co]}",
            ['"client-co", which is a party and not a role', '"provider-co", which is a party and not a role'],
        ),
        ("team", ['"team", which is held by a whole team']),
        ("misspelt", []),
        ("{conflict: [{value: unknown, ref: a}, {value: client-co, ref: b}], prevails: a}", []),
        ("maybe-team", []),
        ("cio", []),
        ("unknown", []),
        ("{conflict: [{value: client-co, ref: a}, {value: cio, ref: b}]}", []),
        (
            "{conflict: [{value: client-co, ref: a}, {value: provider-co, ref: b}]}",
            ['"client-co", which is a party and not a role'],
        ),
        ("{conflict: [{value: client-co, ref: a}, {value: unknown, ref: b}]}", []),
    ],
)
def test_owner_is_organisation(owner: str, said: list[str]) -> None:
    """Parties, sides and teams are no owners, whichever of the sources is right."""
    roles = """\
roles:
  cio: {party: client-co}
  team: {party: client-co, holders: team}
  maybe-team: {party: client-co, holders: unknown}
"""
    text = CONTRACT % owner + roles

    assert found("OWN004", text) == [f'2 error Contract "msa" is owned by {one}.' for one in said]


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        ("[cio, cfo]", ['"cio" and "cfo"']),
        ("[cio, cfo, cio]", ['"cio" and "cfo"']),
        ("[cio, client]", ['"cio" and "client"']),
        ("[cio, cfo, misspelt]", ['"cio" and "cfo"']),
        ("{any-of: [cio, cfo]}", ['"cio" or "cfo"']),
        ("{at-least: 2, of: [cio, cfo]}", ['"cio" and "cfo"']),
        ("[cio]", []),
        ("[cio, cio]", []),
        ("[cio, misspelt]", []),
        ("[cio, unknown]", []),
        ("[{in-words: some}, {in-words: others}]", []),
        ("{conflict: [{value: [cio, cfo], ref: a}, {value: cio, ref: b}]}", []),
        ("{conflict: [{value: [cio, cfo], ref: a}, {value: {any-of: [cio, cfo]}, ref: b}]}", ['"cio" and "cfo"']),
        ("{conflict: [{value: [cio, cfo], ref: a}, {value: cio, ref: b}], prevails: a}", ['"cio" and "cfo"']),
    ],
)
def test_multiple_owners(owner: str, said: list[str]) -> None:
    """More than one owner is one too many, however they are written."""
    text = CONTRACT % owner + "roles: {cio: {party: client-co}, cfo: {party: client-co}}\n"

    assert found("OWN006", text) == [f'2 error Contract "msa" is owned by {one}; it needs one owner.' for one in said]


def test_several_may_share_a_chair() -> None:
    """Two who take the chair together, or in turn, are no two owners of the forum."""
    text = (
        "forums:\n  board: {seats: [], chair: [cio, cfo]}\nroles: {cio: {party: client-co}, cfo: {party: client-co}}\n"
    )

    assert found("OWN006", text) == []


OUTSIDE = """\
alliance: {id: example, client: client-co, providers: [provider-co, second-co]}
parties:
  client-co: {kind: client}
  provider-co: {kind: provider}
  second-co: {kind: provider, members: [member-co]}
  member-co: {kind: provider}
  stranger: {kind: third-party}
  subsidiary: {kind: unit, parent: stranger}
  subcontractor: {kind: subcontractor, parent: second-co}
  below: {kind: subcontractor, parent: subcontractor}
  vendor: {kind: third-party, managed-by: below}
  hidden: {kind: unit, parent: unknown}
  below-hidden: {kind: unit, parent: hidden}
roles:
  lead: {party: %s}
risks:
  outage: {owner: lead}
"""


@pytest.mark.parametrize(
    ("party", "is_outside"),
    [
        ("client-co", False),
        ("second-co", False),
        ("member-co", False),
        ("subcontractor", False),
        ("below", False),
        ("vendor", False),
        ("stranger", True),
        ("subsidiary", True),
        ("hidden", False),
        ("below-hidden", False),
        ("unknown", False),
    ],
)
def test_owner_outside_alliance(party: str, is_outside: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Whoever is part of a client or a provider, however far down, is inside; unknown is not outside."""
    said = [f'17 error Risk "outage" is owned by "lead" of "{party}", which is on no side of the alliance.']

    assert found("OWN008", OUTSIDE % party) == (said if is_outside else [])


def test_alliance_with_one_side_has_no_outside() -> None:
    """Where a side is not named, nobody can be said to stand outside."""
    text = (OUTSIDE % "stranger").replace("[provider-co, second-co]", "unknown")

    assert found("OWN008", text) == []


TERM = """\
people: {p-1: {employer: client-co}, p-2: {employer: client-co}}
roles:
  cio: {party: client-co, appointments: %s}
contracts:
  msa: {between: [client-co, provider-co], effective: 2025-04-01, %s, owner: cio}
"""


@pytest.mark.parametrize(
    ("appointments", "term", "said"),
    [
        ("[{person: p-1, until: 2027-03-31}]", "expires: 2029-03-31", ("2027-04-01", "2029-03-31")),
        ("[{person: p-1, until: 2029-03-31}]", "expires: 2029-03-31", None),
        ("[{person: p-1, until: 2029-03-30}]", "expires: 2029-03-31", ("2029-03-31", "2029-03-31")),
        ("[{person: p-1, until: 2027-03-31}]", "initial-term: 4 years", ("2027-04-01", "2029-03-31")),
        ("[{person: p-1, until: 2027-03-31}]", "initial-term: 999999 years", None),
        ("[{person: p-1, until: 2027-03-31}]", "expires: none", ("2027-04-01", None)),
        ("[{person: p-1, until: 2027-03-31}]", "expires: unknown", None),
        ("[{person: p-1, until: 2027-03-31}, {person: p-2, from: 2027-06-01}]", "expires: 2029-03-31", None),
        ("[{person: p-1, until: 2027-03-31}, {person: p-2, until: unknown}]", "expires: 2029-03-31", None),
        ("[{person: p-1, until: 2026-06-30}]", "expires: 2029-03-31", None),
        ("[{person: p-1, until: 9999-12-31}]", "expires: 2029-03-31", None),
        ("none", "expires: 2029-03-31", None),
        ("unknown", "expires: 2029-03-31", None),
    ],
)
def test_term_ends_before_contract(appointments: str, term: str, said: tuple[str, str | None] | None) -> None:
    """The last appointment is compared with the last day of the contract; vacancies of today are another rule's."""
    expected = []
    if said:
        until = f"until {said[1]}" if said[1] else "without an end"
        expected.append(f'3 warning From {said[0]} nobody holds "cio", which owns contract "msa" {until}.')

    assert found("OWN009", TERM % (appointments, term)) == expected


@pytest.mark.parametrize(
    ("deputy", "said"),
    [
        ("[{person: p-2}]", None),
        ("unknown", None),
        ("[{person: p-2, until: 2029-03-31}]", None),
        ("[{person: p-2, until: 2027-12-31}]", "2028-01-01"),
        ("[{person: p-2, until: 2026-12-31}]", "2027-04-01"),
        ("none, deputies: [further]", None),
        ("none, deputies: [cio]", "2027-04-01"),
    ],
)
def test_deputy_in_place_leaves_no_vacancy_to_come(deputy: str, said: str | None) -> None:
    """What is no vacancy on the day is none in advance: a deputy who stays longer, or a deputy's, stands in."""
    text = TERM % ("[{person: p-1, until: 2027-03-31}], deputies: [deputy]", "expires: 2029-03-31")
    others = f"  deputy: {{party: client-co, appointments: {deputy}}}\n  further: {{party: client-co}}\n"
    text = text.replace("contracts:", others + "contracts:")

    line = f'3 warning From {said} nobody holds "cio", nor any deputy of it; it owns contract "msa" until 2029-03-31.'
    assert found("OWN009", text) == ([line] if said else [])
    assert bool(found("OWN002", text, date(2028, 1, 1))) == (said is not None)


def test_what_belongs_to_which_contract() -> None:
    """Reviews belong to the contract they stand in, services to that of their scope, and risks to any contract."""
    text = """\
        people: {p-1: {employer: client-co}}
        roles:
          cio: {party: client-co, appointments: [{person: p-1, until: 2027-03-31}]}
          cfo: {party: client-co, appointments: [{person: p-1, until: 2027-03-31}]}
        contracts:
          long:
            between: [client-co, provider-co]
            effective: 2025-04-01
            expires: 2030-03-31
            reviews: {yearly: {owner: cio}}
          short: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2026-12-31}
        scope-of-work:
          one: {contract: short, services: {desk: {owner: cfo}}}
        risks: {outage: {owner: cfo}}
    """

    assert found("OWN009", text) == [
        '3 warning From 2027-04-01 nobody holds "cio", which owns review "yearly" until 2030-03-31.',
        '4 warning From 2027-04-01 nobody holds "cfo", which owns risk "outage" until 2030-03-31.',
    ]


def test_owner_vacant_names_a_few_and_counts_the_rest() -> None:
    """A sentence stays readable, and the witness has everything."""
    risks = "\n".join(f"  risk-{number}: {{owner: cio}}" for number in range(6))
    (finding,) = findings("OWN002", f"roles: {{cio: {{party: client-co, appointments: none}}}}\nrisks:\n{risks}\n")

    assert finding.message.endswith('it owns risk "risk-0", risk "risk-1", risk "risk-2" and 3 more.')
    assert finding.witness["owns"] == [f"risk-{number}" for number in range(6)]


@pytest.mark.parametrize(
    ("owner", "fix"),
    [
        ("unknown", "Find out which role answers for it, and write that."),
        ("[unknown, {in-words: others}]", "Find out which role answers for it, and write that."),
        (
            "{conflict: [{value: none, ref: a}, {value: cio, ref: b}]}",
            "Agree which of the sources counts, and say so: prevails: ...",
        ),
        ("none", "Name the role that answers for it: owner: ..."),
    ],
)
def test_fix_fits_what_is_known(owner: str, fix: str) -> None:
    """Whoever is told that the owner cannot be told is not told to name one."""
    (finding,) = findings("OWN001", CONTRACT % owner + "roles: {cio: {party: client-co}}\n")

    assert finding.fix == fix


NOT_BEGUN = """\
people: {p-1: {employer: client-co}}
roles:
  cio: {party: client-co, title: The chief, appointments: %s}
contracts:
  next: {between: [client-co, provider-co], signed: 2026-10-01, effective: 2027-01-01, expires: 2030-12-31%s}
"""


def test_contract_that_is_signed_and_not_begun() -> None:
    """It must name an owner today, who need not hold office before it begins."""
    text = NOT_BEGUN % ("[{person: p-1, from: 2027-01-01}]", ", owner: cio")

    assert found("OWN001", NOT_BEGUN % ("none", "")) == ['5 error Contract "next" has no owner.']
    assert found("OWN002", text) == []
    assert found("OWN002", NOT_BEGUN % ("none", ", owner: cio"), date(2027, 1, 1)) == [
        '3 error "cio" is vacant and has no deputy; it owns contract "next".'
    ]
    assert found("OWN009", NOT_BEGUN % ("[{person: p-1, until: 2026-12-31}]", ", owner: cio")) == [
        '3 warning From 2027-01-01 nobody holds "cio", which owns contract "next" until 2030-12-31.'
    ]


@pytest.mark.parametrize("rule", ["OWN001", "OWN002", "OWN004", "OWN006", "OWN008", "OWN009"])
def test_contract_that_has_expired_is_asked_nothing(rule: str) -> None:
    """Whatever is wrong with the ownership of what is over, nobody needs to mend it."""
    text = """\
        alliance: {id: e, client: client-co, providers: provider-co}
        parties: {client-co: {kind: client}, provider-co: {kind: provider}, stranger: {kind: third-party}}
        people: {p: {employer: client-co}}
        roles:
          empty: {party: stranger, appointments: none}
          short: {party: client-co, appointments: [{person: p, until: 2027-01-01}]}
        contracts:
          msa:
            between: [client-co, provider-co]
            effective: 2020-01-01
            initial-term: 4 years
            owner: short
            reviews: {yearly: {owner: [empty, short]}, monthly: {}, weekly: {owner: client-co}, daily: {owner: empty}}
    """

    assert found(rule, text) == []
    assert found(rule, text, date(2023, 12, 31)) != [] or rule == "OWN009"


@pytest.mark.parametrize(
    ("deputies", "is_found"),
    [
        ("{in-words: a senior colleague}", False),
        ("{conflict: [{value: [vacant], ref: a}, {value: [filled], ref: b}]}", False),
        ("{conflict: [{value: [vacant], ref: a}, {value: unknown, ref: b}]}", False),
        ("{conflict: [{value: [vacant], ref: a}, {value: none, ref: b}]}", True),
    ],
)
def test_deputy_who_may_be_there(deputies: str, is_found: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Words that name a deputy, and sources that contradict each other, leave it open whether somebody stands in."""
    assert bool(found("OWN002", VACANT % ("none", deputies))) == is_found


@pytest.mark.parametrize("owner", ["[cio, unknown]", "[cio, {in-words: others}]"])
def test_who_may_not_be_alone_leaves_no_gap(owner: str) -> None:
    """What a vacant role may own together with somebody else is not said to be without an owner."""
    assert (
        found("OWN002", f"roles: {{cio: {{party: client-co, appointments: none}}}}\nrisks: {{r: {{owner: {owner}}}}}\n")
        == []
    )


def test_chair_of_contradicting_sources() -> None:
    """Where the sources name two chairs, one of them owns the forum; where both name none, nobody does."""
    text = "forums:\n  board: {seats: [], chair: {conflict: [{value: %s, ref: a}, {value: %s, ref: b}]}}\n"
    roles = "roles: {cio: {party: client-co}, cfo: {party: client-co}}\n"

    assert found("OWN001", text % ("cio", "cfo") + roles) == []
    assert found("OWN001", text % ("none", "none") + roles) == ['2 error Forum "board" has no owner.']
    assert found("OWN001", text % ("cio", "none") + roles) == ['2 note Forum "board": it cannot be told who owns it.']


def test_owner_of_a_side_that_is_not_defined() -> None:
    """While a client is misspelt, nobody can be said to stand outside."""
    text = (OUTSIDE % "client-co").replace("client: client-co", "client: cleint-co")

    assert found("OWN008", text) == []
