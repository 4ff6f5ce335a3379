"""Rules of the family SCH, beyond the examples on their pages."""

import pytest

import outsourcegov as og
from outsourcegov.engine.examples import AS_OF
from tests.support.rules import findings, found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "people: {x: {employer: client-co}}\nroles: {x: {party: client-co}}\n",
            ['2 error "x" is the id of a person already, and here of a role.'],
        ),
        (
            "scope-of-work:\n  one: {services: {x: {}}}\n  two: {services: {x: {}}}\n",
            ['3 error "x" is the id of a service already, and here of another service.'],
        ),
        (
            "roles: {x: {party: client-co}}\nescalations:\n  path: {category: security, levels: [{id: x, by: x}]}\n",
            ['3 error "x" is the id of a role already, and here of a level.'],
        ),
        (
            (
                "decisions:\n  one: {rights: [], attributes: {amount: {from: 0}}}\n"
                "  two: {rights: [], attributes: {amount: {from: 0}}}\n"
            ),
            [],
        ),
        ("metrics:\n  one: {kind: sla, unit: percent, observations: {2026-07: 1, 2026-08: 2}}\n", []),
        (
            "roles:\n  example: {party: client-co}\n",
            ['2 error "example" is the id of the alliance already, and here of a role.'],
        ),
    ],
)
def test_duplicate_id(text: str, said: list[str]) -> None:
    """Ids are unique over all collections, those inside others included; names that are local to a table are no ids."""
    assert found("SCH001", text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("risks: {x: {owner: [cio, coi]}}\n", ['1 error Nothing is called "coi"; did you mean "cio"?']),
        ("risks: {x: {owner: {any-of: [cio, zzz]}}}\n", ['1 error Nothing is called "zzz".']),
        ("risks: {x: {owner: unknown}}\n", []),
        ("risks: {x: {owner: members}}\n", []),
        (
            "risks: {x: {owner: {conflict: [{value: cio, ref: a}, {value: zzz, ref: b}]}}}\n",
            ['1 error Nothing is called "zzz".'],
        ),
        (
            "activities: {patch: {raci: {cio: A, zzz: R}}}\n",
            ['1 error Nothing is called "zzz".'],
        ),
        (
            "decisions: {d: {rights: [{decider: cio, when: {urgent: true}}]}}\n",
            ['1 error No attribute and no condition is called "urgent".'],
        ),
        ("decisions: {d: {attributes: {urgent: {one-of: [1]}}, rights: [{decider: cio, when: {urgent: 1}}]}}\n", []),
        (
            (
                "decisions:\n  d: {attributes: {urgent: {one-of: [1]}}, rights: []}\n"
                "  e: {rights: [{decider: cio, when: {urgent: 1}}]}\n"
            ),
            ['3 error No attribute and no condition is called "urgent".'],
        ),
        ("decisions: {d: {rights: [{decider: cio, when: {category: [budget], service: x}}]}}\n", []),
        (
            (
                "delegations: {l: {granted-by: cio, granted-to: cio, decisions: [], when: {urgent: 1}}}\n"
                "decisions: {d: {attributes: {urgent: {one-of: [1]}}, rights: []}}\n"
            ),
            [],
        ),
        ('figures: {a: {formula: "b + 1"}}\n', ['1 error Nothing is called "b".']),
        (
            "alliance: {id: e, client: client-co, providers: [provider-oc]}\nparties: {client-co: {kind: client}}\n",
            ['1 error Nothing is called "provider-oc".'],
        ),
    ],
)
def test_dangling_reference(text: str, said: list[str]) -> None:
    """Every use of an id is followed, whatever it is written in; what is not there is guessed from what is."""
    assert found("SCH002", text + "roles: {cio: {party: client-co}}\n")[: len(said) or 1] == said


def test_alliance_is_something_to_refer_to() -> None:
    """Where anything may be named, the alliance itself may be; elsewhere it is of the wrong kind."""
    waiver = "waivers: {w: {rule: ESC001, subject: example, owner: cio, reason: x, expires: 2027-01-01}}\n"
    roles = "roles: {cio: {party: client-co}}\n"

    assert found("SCH002", waiver + roles) == []
    assert found("SCH003", waiver.replace("owner: cio", "owner: example") + roles) == [
        '1 error "example" is an alliance, and "owner" wants a role or a forum.'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "people: unknown\nroles: {r: {party: client-co, appointments: [{person: p}]}}\n",
        "waivers: {w: {rule: ESC001, subject: example, owner: client, reason: x, expires: 2027-01-01}}\n",
        "scope-of-work: {s: {services: unknown}, t: {services: {x: {depends-on: desk}}}}\n",
        "escalations: {e: {category: none, levels: unknown}, f: {category: none, levels: [{by: none, goes-to: x}]}}\n",
        "attributes: unknown\ndecisions: {d: {rights: [{decider: client, when: {urgent: true}}]}}\n",
        (
            "people: {conflict: [{value: none, ref: a}, {value: {p: {employer: client-co}}, ref: b}]}\n"
            "roles: {r: {party: client-co, appointments: [{person: p}]}}\n"
        ),
    ],
)
def test_reference_to_what_cannot_be_seen(text: str) -> None:
    """Where some objects of a kind are unknown, a reference may lead to one of them; any may lead to the alliance."""
    assert found("SCH002", text) == []


def test_reference_by_the_id_that_was_meant() -> None:
    """What refers to an object by the id that it should have is right; its id is told to be wrong while reading."""
    text = "outsourcegov: 1\nalliance: {id: e, client: none, providers: none}\nroles: {Client CIO: {party: unknown}}\n"
    report = og.check(text + "risks: {x: {owner: client-cio}}\n", as_of=AS_OF, select="SCH")

    assert [finding.rule for finding in report] == ["SCH017"]


def test_reference_to_an_id_that_is_there_twice() -> None:
    """Of two things with one id, that of the wanted kind is meant: only the id is at fault."""
    text = "people: {x: {employer: client-co}}\nroles: {x: {party: client-co}}\nrisks: {r: {owner: x}}\n"

    assert found("SCH003", text) == []
    assert len(found("SCH001", text)) == 1


def test_guesses_are_bounded() -> None:
    """The first ids that lead to nothing get a guess; of very many the rest are only reported."""
    risks = "".join(f"  risk-{number}: {{owner: client-ci{number}}}\n" for number in range(80))
    said = found("SCH002", f"risks:\n{risks}roles: {{client-cio: {{party: client-co}}}}\n")

    assert len(said) == 80
    assert ["did you mean" in one for one in said] == [True] * 50 + [False] * 30


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("risks: {x: {owner: p}}\n", ['"p" is a person, and "owner" wants a role or a forum.']),
        ("risks: {x: {owner: {any-of: [p]}}}\n", ['"p" is a person, and "owner" wants a role or a forum.']),
        (
            "risks: {x: {owner: {conflict: [{value: p, ref: a}, {value: cio, ref: b}]}}}\n",
            ['"p" is a person, and "owner" wants a role or a forum.'],
        ),
        ("activities: {patch: {raci: {p: A}}}\n", ['"p" is a person, and "raci" wants a role or a forum.']),
        (
            "decisions: {d: {rights: [{decider: cio, when: {cio: true}}]}}\n",
            ['"cio" is a role, and "when" wants an attribute or a condition.'],
        ),
        ("risks: {x: {evidence: [p]}}\n", ['"p" is a person, and "evidence" wants a document.']),
        ("waivers: {w: {rule: OWN001, subject: p, owner: cio, reason: x, expires: 2027-01-01}}\n", []),
    ],
)
def test_wrong_kind_reference(text: str, said: list[str]) -> None:
    """The sentence names the key that refers, not a word of how it is written."""
    text += "roles: {cio: {party: client-co}}\npeople: {p: {employer: client-co}}\n"

    assert found("SCH003", text) == [f"1 error {one}" for one in said]


DEAL = "decisions: {d: {rights: [{decider: r, when: {a: {over: %s, below: 5}}}], attributes: {a: {unit: EUR}}}}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "risks: {x: {from: 2026-02-01, until: 2026-01-31}}\n",
            ['"x" ends on 2026-01-31, before it starts on 2026-02-01.'],
        ),
        ("risks: {x: {from: 2026-02-01, until: 2026-02-01}}\n", []),
        ("risks: {x: {from: unknown, until: 2026-02-01}}\n", []),
        (
            (
                "risks: {x: {from: 2026-02-01, until: "
                "{conflict: [{value: 2026-01-01, ref: a}, {value: 2027-01-01, ref: b}]}}}\n"
            ),
            [],
        ),
        ("reports: {x: {produced-by: cio, from: 2026-02-01, until: receipt}}\n", []),
        (
            "contracts: {x: {between: [client-co], effective: 2026-02-01, expires: 2025-01-31}}\n",
            ['"x" ends on 2025-01-31, before it starts on 2026-02-01.'],
        ),
        ("contracts: {x: {between: [client-co], effective: 2026-02-01, expires: none}}\n", []),
        ("attributes: {x: {from: 5, up-to: 5}}\n", []),
        ("attributes: {x: {from: 5, below: 5}}\n", ["No value is from 5 below 5."]),
        ("attributes: {x: {over: 5, up-to: 5}}\n", ["No value is over 5 up to 5."]),
        ("attributes: {x: {over: small, up-to: 5}}\n", ["No value is over 40 up to 5."]),
        ("attributes: {x: {over: euros, up-to: 5}}\n", []),
        ("attributes: {x: {over: unknown, up-to: 5}}\n", []),
        ("attributes: {x: {from: 2026-02-01, up-to: 2026-01-01}}\n", ["No value is from 2026-02-01 up to 2026-01-01."]),
        ("attributes: {x: {from: 5 days, up-to: 3 days}}\n", ["No value is from 5 up to 3."]),
        ("attributes: {x: {from: 5 days, up-to: 3 weeks}}\n", []),
        ("attributes: {x: {from: 5 days, up-to: 3 business days}}\n", []),
        ("attributes: {x: {from: 5, up-to: 3 days}}\n", []),
        ("attributes: {x: {over: small, up-to: 5, unit: EUR}}\n", []),
        ("attributes: {x: {over: euros, up-to: 5, unit: EUR}}\n", ["No value is over 40 up to 5."]),
        ("attributes: {x: {over: small, up-to: 5, unit: hours}}\n", []),
        (
            DEAL % "small",
            [],
        ),
        (
            DEAL % "euros",
            ["No value is over 40 below 5."],
        ),
        (
            (
                "decisions: {d: {attributes: {pay: any}, rights: [{decider: r, when: {pay: {over: small, up-to: 5}}}]}}"
                "\nattributes: {pay: {unit: EUR}}\n"
            ),
            [],
        ),
        (
            "delegations: {d: {granted-by: cio, granted-to: cio, decisions: [], when: {a: {over: small, up-to: 5}}}}\n",
            [],
        ),
        (
            "delegations: {d: {granted-by: cio, granted-to: cio, decisions: [], when: {a: {over: 9, up-to: 5}}}}\n",
            ["No value is over 9 up to 5."],
        ),
        (
            "contracts: {x: {between: [], effective: 2027-01-01, until: 2026-01-01}}\n",
            ['"x" ends on 2026-01-01, before it starts on 2027-01-01.'],
        ),
        (
            "contracts: {x: {between: [], effective: 2027-01-01, from: 2027-01-01, until: 2026-01-01}}\n",
            ['"x" ends on 2026-01-01, before it starts on 2027-01-01.'],
        ),
        ("contracts: {x: {between: [], effective: 2026-01-01, until: 2026-01-01}}\n", []),
        (
            "metrics: {x: {kind: sla, unit: percent, target: {from: 2027-01-01, until: 2026-01-01}}}\n",
            ['A part of "x" ends on 2026-01-01, before it starts on 2027-01-01.'],
        ),
    ],
)
def test_inverted_interval(text: str, said: list[str]) -> None:
    """Two ends of the same sort are compared, dates, numbers and durations; one that cannot be told is passed over."""
    figures = "figures: {small: {amount: 40}, euros: {amount: 40, currency: EUR}}\nroles: {cio: {party: client-co}}\n"

    assert found("SCH004", f"{text}\n{figures}") == [f"1 error {one}" for one in said]


def test_fingerprint_of_an_interval_does_not_depend_on_how_its_ends_are_written() -> None:
    """The fingerprint and the sentence stay the same when 50000 becomes 5e4 or 50000.00."""
    said = [
        findings("SCH004", f"attributes: {{x: {{over: {end}, up-to: 5}}}}\n") for end in ("50000", "5e4", "50000.00")
    ]

    assert len({finding.fingerprint for (finding,) in said}) == 1
    assert {finding.message for (finding,) in said} == {"No value is over 50,000 up to 5."}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("contracts: {a: {between: [], effective: unknown, parent: a}}\n", ['"a" belongs to itself.']),
        (
            "roles: {a: {party: x, reports-to: b}, b: {party: x, reports-to: a}}\n",
            ['"a" reports to "b", which reports to "a".'],
        ),
        ("roles: {a: {party: x, reports-to: unknown}, b: {party: x, reports-to: a}}\n", []),
        ("roles: {a: {party: x, reports-to: nobody}}\n", []),
        (
            "calendars: {a: {outside: b}, b: {outside: a}}\n",
            ['"a" is all time outside "b", which is all time outside "a".'],
        ),
        (
            'figures: {a: {formula: "2 * b"}, b: {percent: 5, of: a}}\n',
            ['"a" is computed from "b", which is computed from "a".'],
        ),
        (
            "figures: {a: {greater-of: [5, b]}, b: {lesser-of: [a]}}\n",
            ['"a" is computed from "b", which is computed from "a".'],
        ),
        ("figures: {a: {amount: a}}\n", ['"a" is computed from itself.']),
        (
            "scope-of-work: {s: {services: {a: {depends-on: [b, c]}, b: {depends-on: c}, c: {depends-on: [a]}}}}\n",
            ['"a" depends on "c", which depends on "a".'],
        ),
        ("scope-of-work: {s: {services: {a: {depends-on: unknown}, b: {depends-on: none}}}}\n", []),
        ("roles: {a: {party: x, deputies: [b]}, b: {party: x, deputies: [a]}}\n", []),
        (
            "parties: {a: {kind: unit, members: [b]}, b: {kind: unit, members: [a]}}\n",
            ['"a" is part of "b", which is part of "a".'],
        ),
        (
            "parties: {a: {kind: unit, members: [b], parent: b}, b: {kind: unit}}\n",
            ['"a" is part of "b", which is part of "a".'],
        ),
        ("parties: {a: {kind: unit, members: [a]}}\n", ['"a" is part of itself.']),
        (
            "parties: {g: {kind: unit, managed-by: h}, h: {kind: unit, managed-by: g}}\n",
            ['"g" is managed by "h", which is managed by "g".'],
        ),
        ("parties: {g: {kind: unit, members: [a, b], managed-by: a}, a: {kind: unit}, b: {kind: unit}}\n", []),
    ],
)
def test_containment_cycle(text: str, said: list[str]) -> None:
    """Each chain that must end is followed; of each knot the shortest way round is shown."""
    assert found("SCH005", text) == [f"1 error {one}" for one in said]


def test_parties_may_not_be_part_of_each_other() -> None:
    """A party that is part of itself is found, and no question about sides runs for ever."""
    text = """\
alliance: {id: e, client: a, providers: [p]}
parties:
  b: {kind: unit, parent: c}
  c: {kind: unit, parent: b}
"""

    assert found("SCH005", text) == ['3 error "b" is part of "c", which is part of "b".']
    assert found("OWN008", text + "roles: {r: {party: b}}\nrisks: {x: {owner: r}}\n") == []


def test_long_cycle_stays_readable() -> None:
    """Of a long chain the sentence shows the beginning and the end, and the witness all of it."""
    roles = "".join(f"  r{number}: {{party: x, reports-to: r{(number + 1) % 40}}}\n" for number in range(40))
    (finding,) = findings("SCH005", f"roles:\n{roles}")

    assert finding.message.endswith(
        'which reports to "r6", which reports to 32 more, which reports to "r39", which reports to "r0".'
    )
    assert len(finding.witness["cycle"]) == 41


CURRENCY = """\
decisions:
  spend: {attributes: {amount: %s}, rights: [{decider: cio, when: {amount: {up-to: %s}}}]}
roles: {cio: {party: client-co}}
figures:
  pounds: {amount: 5}
  euros: {amount: 5, currency: EUR}
  count: {amount: 5, unit: pieces}
  of-euros: {percent: 50, of: euros}
  mixed: {formula: "pounds + of-euros"}
  loop: {formula: "loop + euros"}
"""


@pytest.mark.parametrize(
    ("amount", "bound", "currencies"),
    [
        ("{from: 0}", "5", ""),
        ("{from: 0, up-to: 9}", "{amount: 5, currency: GBP}", ""),
        ("{from: 0, up-to: 9}", "{amount: 5, currency: EUR}", "EUR and GBP"),
        ("{from: 0}", "{amount: 5, currency: EUR}", ""),
        ("{from: 0, up-to: 9}", "euros", "EUR and GBP"),
        ("{from: 0, up-to: 9}", "of-euros", "EUR and GBP"),
        ("{from: 0}", "mixed", "EUR and GBP"),
        ("{from: 0}", "{greater-of: [pounds, euros]}", "EUR and GBP"),
        ("{from: 0, up-to: 9}", "count", ""),
        ("{from: 0, up-to: 9}", "loop", ""),
        ("{from: 0, up-to: 9}", "unknown", ""),
        ("{from: 0, up-to: 9, unit: EUR}", "5", ""),
        ("{from: 0, up-to: 9, unit: EUR}", "pounds", "EUR and GBP"),
        ("{from: 0, up-to: 9, unit: EUR}", "euros", ""),
        ("{from: 0, up-to: 9, unit: unknown}", "euros", ""),
    ],
)
def test_mixed_currency(amount: str, bound: str, currencies: str) -> None:
    """The currencies of everything that one attribute is compared with are told apart, through figures and formulas."""
    said = f'2 error "spend": amounts in {currencies} are compared, and nothing states a rate.'

    assert found("SCH006", CURRENCY % (amount, bound)) == ([said] if currencies else [])


@pytest.mark.parametrize(
    ("shared", "bound", "currencies"),
    [
        ("{from: 0, up-to: 9, unit: EUR}", "5", ""),
        ("{from: 0, up-to: 9, unit: EUR}", "euros", ""),
        ("{from: 0, up-to: 9, unit: EUR}", "pounds", "EUR and GBP"),
        ("{from: 0, up-to: pounds, unit: EUR}", "5", "EUR and GBP"),
    ],
)
def test_shared_attribute_has_its_own_currency(shared: str, bound: str, currencies: str) -> None:
    """Where a decision takes a shared attribute as it is, its numbers are in the unit of that one."""
    said = f'2 error "spend": amounts in {currencies} are compared, and nothing states a rate.'
    text = CURRENCY % ("any", bound) + f"attributes: {{amount: {shared}}}\n"

    assert found("SCH006", text) == ([said] if currencies else [])


def test_every_attribute_is_compared_by_itself() -> None:
    """Two amounts of different meaning may be in different currencies."""
    text = """\
        decisions:
          spend:
            attributes: {amount: {from: 0, up-to: 9}, saving: {from: 0, up-to: 9, unit: EUR}}
            rights: [{decider: cio, when: {amount: {up-to: 5}, saving: {over: {amount: 5, currency: EUR}}}}]
    """

    assert found("SCH006", text) == []


@pytest.mark.parametrize(
    ("currency", "is_missing"),
    [("", True), (", currency: none", True), (", currency: unknown", False), (", currency: GBP", False)],
)
@pytest.mark.parametrize(
    "use",
    [
        "figures: {limit: {amount: 5}}",
        "contracts: {x: {between: [], effective: unknown, annual-charges: 5}}",
        "decisions: {x: {rights: [{decider: unknown, when: {amount: {over: 5}}}]}}",
        "decisions: {x: {attributes: {amount: {up-to: 5}}, rights: []}}",
    ],
)
def test_amounts_need_a_currency(currency: str, is_missing: bool, use: str) -> None:  # noqa: FBT001
    """As soon as an amount is written, the alliance needs a currency."""
    said = ["1 error Amounts of money are written without a currency, and the alliance has none."]

    text = f"alliance: {{id: e, client: client-co, providers: [provider-co]{currency}}}\n{use}\n"

    assert found("SCH006", text) == (said if is_missing else [])


@pytest.mark.parametrize(
    "use",
    [
        "figures: {limit: {amount: 5, unit: pieces}}",
        "figures: {limit: {amount: 5, currency: EUR}}",
        "figures: {limit: {amount: unknown}}",
        "contracts: {x: {between: [], effective: unknown, annual-charges: 0}}",
        "decisions: {x: {attributes: {amount: {from: 0}}, rights: []}}",
        "decisions: {x: {attributes: {amount: {up-to: 5, unit: EUR}}, rights: []}}",
        "decisions: {x: {attributes: {hours: {up-to: 5}}, rights: []}}",
        "decisions: {x: {attributes: {amount: {unit: EUR}}, rights: [{decider: unknown, when: {amount: {over: 5}}}]}}",
    ],
)
def test_counts_need_no_currency(use: str) -> None:
    """What is no money, or has a currency of its own, or is nothing, asks for none."""
    assert found("SCH006", f"alliance: {{id: e, client: client-co, providers: [provider-co]}}\n{use}\n") == []


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ("{value: 4 hours, ref: a}, {value: none}", '"a" says 4 hours; somewhere it says that there is none'),
        (
            "{value: unknown, ref: a}, {value: {in-words: soon}, ref: b}",
            '"a" says something that cannot be seen; "b" says "soon"',
        ),
        (
            "{value: {not-applicable: x}, ref: a}, {value: 1 day, ref: b}",
            '"a" says that it does not apply; "b" says 1 day',
        ),
    ],
)
def test_conflicting_statements(claims: str, said: str) -> None:
    """Each side is quoted, with what it says or does not say."""
    text = f"continuity-plans: {{recovery: {{rto: {{conflict: [{claims}]}}}}}}\n"

    assert found("SCH010", text) == [f'1 error The sources contradict each other on "rto": {said}.']


@pytest.mark.parametrize(
    ("key", "first", "second", "said"),
    [
        ("survives", "true", "false", '"a" says true; "b" says false'),
        ("kind", "master", "standalone", '"a" says master; "b" says standalone'),
        ("annual-charges", "{amount: 5, currency: EUR}", "6", '"a" says amount 5, currency EUR; "b" says 6'),
        ("between", "[client-co, provider-co]", "[]", '"a" says client-co, provider-co; "b" says an empty list'),
        ("owner", "[cio, cfo]", "cio", '"a" says cio and cfo; "b" says cio'),
    ],
)
def test_every_sort_of_value_is_quoted(key: str, first: str, second: str, said: str) -> None:
    """A flag, a word, money, a list and who are quoted as people write them."""
    conflict = f"{key}: {{conflict: [{{value: {first}, ref: a}}, {{value: {second}, ref: b}}]}}"
    other = "" if key == "between" else "between: [], "

    assert found("SCH010", f"contracts: {{x: {{{other}effective: unknown, {conflict}}}}}\n") == [
        f'1 error The sources contradict each other on "{key}": {said}.'
    ]


def test_prevailing_ref_must_be_one_of_them() -> None:
    """A contradiction is settled only by a ref that one of the claims has."""
    claims = "[{value: 1 day, ref: a}, {value: 2 days, ref: b}]"
    text = f"continuity-plans: {{recovery: {{rto: {{conflict: {claims}, prevails: %s}}}}}}\n"

    assert found("SCH010", text % "b") == []
    assert found("SCH010", text % "c") == [
        '1 error The sources contradict each other on "rto": "a" says 1 day; "b" says 2 days. None of them is "c".'
    ]


def test_words_are_found_wherever_they_stand() -> None:
    """Words instead of a measure are found in a single value, in a list of who, and in a short form."""
    text = """\
        forums:
          board: {seats: [], meets: {every: as-required}}
        escalations:
          path: {category: security, levels: [{by: [{in-words: others}, cio]}]}
        roles: {cio: {party: client-co}}
    """

    assert found("SCH011", text) == [
        '2 warning "as required" cannot be measured: "every" is given in words only.',
        '4 warning "others" cannot be measured: "by" is given in words only.',
    ]


def test_words_that_prevail_are_found() -> None:
    """In a contradiction that is settled, what prevails counts: words, or a measure."""
    rto = "continuity-plans: {x: {rto: {conflict: [{value: {in-words: promptly}, ref: a}, {value: 1 day, ref: b}], "
    owner = "risks: {x: {owner: {conflict: [{value: [{in-words: others}, cio], ref: a}, {value: cio, ref: b}], "
    rto, owner = rto + "prevails: %s}}}\n", owner + "prevails: %s}}}\nroles: {cio: {party: client-co}}\n"

    assert found("SCH011", rto % "a") == ['1 warning "promptly" cannot be measured: "rto" is given in words only.']
    assert found("SCH011", rto % "b") == []
    assert found("SCH011", owner % "a") == ['1 warning "others" cannot be measured: "owner" is given in words only.']
    assert found("SCH011", owner % "b") == []


def test_name_drift_reads_every_object() -> None:
    """The alliance and objects inside others are asked as well; one name alone may stand without a list."""
    text = """\
        alliance: {id: e, title: The deal, client: client-co, providers: [provider-co], also-called: the Programme}
        contracts:
          msa: {between: [], effective: unknown, reviews: {yearly: {also-called: [Annual Review, Health Check, AR]}}}
    """

    assert found("SCH012", text) == [
        '1 note "The deal" is also called "the Programme" in the source.',
        '3 note "yearly" is also called "Annual Review" and "Health Check" in the source.',
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, []),
        ({"expires": "2026-11-01"}, []),
        ({"expires": "2026-10-31"}, ['1 warning Waiver "w" ended on 2026-10-31: what it accepted counts again.']),
        ({"expires": "none"}, ['1 warning Waiver "w" has no last day, and accepts nothing.']),
        ({"expires": "unknown"}, []),
        ({"expires": "{not-applicable: it is for good}"}, []),
        ({"expires": "{conflict: [{value: 2026-01-01, ref: a}, {value: 2027-01-01, ref: b}]}"}, []),
        (
            {"expires": "{conflict: [{value: 2026-01-01, ref: a}, {value: 2027-01-01, ref: b}], prevails: a}"},
            ['1 warning Waiver "w" ended on 2026-01-01: what it accepted counts again.'],
        ),
        ({"rule": "OPS123"}, []),
        ({"rule": "unknown"}, []),
        (
            {"rule": "no-owner"},
            ['1 warning Waiver "w" accepts nothing: "no-owner" is no id of a rule; did you mean "OWN001"?'],
        ),
        (
            {"rule": "deputy-inefective"},
            ['1 warning Waiver "w" accepts nothing: "deputy-inefective" is no id of a rule; did you mean "OWN012"?'],
        ),
        ({"rule": "OWN"}, ['1 warning Waiver "w" accepts nothing: "OWN" is no id of a rule.']),
        ({"rule": "whatever"}, ['1 warning Waiver "w" accepts nothing: "whatever" is no id of a rule.']),
        (
            {"rule": "own001"},
            ['1 warning Waiver "w" accepts nothing: "own001" is no id of a rule; did you mean "OWN001"?'],
        ),
        (
            {"rule": "OWN01"},
            ['1 warning Waiver "w" accepts nothing: "OWN01" is no id of a rule.'],
        ),
        ({"owner": "none"}, ['1 warning Waiver "w" has no owner, and accepts nothing.']),
        ({"owner": "unknown"}, []),
        ({"owner": "{conflict: [{value: cio, ref: a}, {value: none, ref: b}]}"}, []),
        ({"reason": "none"}, ['1 warning Waiver "w" has no reason, and accepts nothing.']),
        ({"reason": "unknown"}, []),
        (
            {"owner": "none", "expires": "2026-10-31"},
            [
                '1 warning Waiver "w" ended on 2026-10-31: what it accepted counts again.',
                '1 warning Waiver "w" has no owner, and accepts nothing.',
            ],
        ),
    ],
)
def test_expired_waiver(change: dict[str, str], said: list[str]) -> None:
    """A waiver is found when it is certain that its last day is over, or that it lacks what makes it one."""
    waiver = {"rule": "OWN001", "subject": "cio", "owner": "cio", "reason": "x", "expires": "2027-01-01"} | change
    written = ", ".join(f"{key}: {value}" for key, value in waiver.items())

    assert found("SCH009", f"waivers: {{w: {{{written}}}}}\nroles: {{cio: {{party: client-co}}}}\n") == said


@pytest.mark.parametrize(
    ("fingerprint", "is_one"),
    [("0123456789abcdef", True), ("unknown", True), ("'0123456789ABCDEF'", False), ("abc", False)],
)
def test_fingerprint_of_a_waiver(fingerprint: str, is_one: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A waiver whose fingerprint is not sixteen hexadecimal digits, as reports write them, accepts nothing."""
    waiver = f"{{fingerprint: {fingerprint}, owner: cio, reason: x, expires: 2027-01-01}}"
    text = fingerprint.strip("'")
    said = [f'1 warning Waiver "w" accepts nothing: "{text}" is no fingerprint.']

    assert found("SCH009", f"waivers: {{w: {waiver}}}\nroles: {{cio: {{party: client-co}}}}\n") == (
        [] if is_one else said
    )


@pytest.mark.parametrize("amount", ["10.000,00", "10,000.00", "EUR 10k", "10k EUR", "€10", "10000"])
def test_amount_that_is_no_number(amount: str) -> None:
    """An amount that is written as people do is no misspelt id, and the finding says how amounts are written."""
    text = f"figures:\n  cap:\n    amount: '{amount}'\n"
    (finding,) = findings("SCH002", text)

    assert finding.message == f'"{amount}" is neither a number nor an id.'
    assert finding.fix
    assert "{amount: 10000.50, currency: EUR}" in finding.fix


def test_misspelt_figure_is_no_amount() -> None:
    """An id with digits in it is an id."""
    assert found("SCH002", "figures: {fee2: {amount: 5}, cap: {amount: fee3}}\n") == [
        '1 error Nothing is called "fee3"; did you mean "fee2"?'
    ]


def test_what_prevails_in_a_contradiction_is_looked_at_where_it_stands() -> None:
    """Objects in the claim that prevails are checked like any other, and found at their place; others are not."""
    text = """
outsourcegov: 1
alliance: {id: example, client: none, providers: none}
decisions:
  d:
    attributes: {amount: {from: 0}}
    rights:
      conflict:
        - {value: [{decider: client, when: {amount: {from: 9, up-to: 3}}}], ref: msa}
        - {value: [{decider: client, when: {amount: {from: 8, up-to: 3}}}], ref: annex}
      prevails: msa
escalations:
  e:
    category: security
    levels:
      - by: client
        within:
          conflict:
            - {value: {within: 1 day, when: {amount: {from: 7, up-to: 3}}}, ref: msa}
            - {value: {within: 1 day, when: {amount: {from: 6, up-to: 3}}}, ref: annex}
          prevails: annex
"""
    report = og.check(text, as_of=AS_OF, select=["SCH004"])

    assert [finding.headline() for finding in report] == [
        "<text>:9:45: error SCH004 inverted-interval: No value is from 9 up to 3.",
        "<text>:20:46: error SCH004 inverted-interval: No value is from 6 up to 3.",
    ]
