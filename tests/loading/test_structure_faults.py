"""Every structural fault becomes exactly the right findings, each at its place. Entries start in line 4."""

from textwrap import dedent

import pytest

from outsourcegov.findings import Finding
from tests.support.reading import HEADER, faults, reading


def case(text: str, *lines: str) -> tuple[str, list[str]]:
    """A text without its indentation, and the findings it must give."""
    return dedent(text).strip("\n") + "\n", list(lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        case(
            "roles: {cio: {party: client-co, deputys: [coo]}}",
            '4:33 SCH013 cio: Role "cio" has no key "deputys"; did you mean "deputies"?',
        ),
        case("roles: {cio: {party: client-co, zzz: 1}}", '4:33 SCH013 cio: Role "cio" has no key "zzz".'),
        case(
            "roles: {cio: {party: client-co, deputies: [], deputys: [coo]}}",
            '4:47 SCH013 cio: Role "cio" has no key "deputys".',
        ),
        case(
            "contracts: {msa: {between: [client-co]}}",
            '4:13 SCH014 msa: Contract "msa" has no "effective", and needs one.',
        ),
        case(
            "contracts: {msa: {between: [client-co], effectiv: 2025-04-01}}",
            '4:41 SCH013 msa: Contract "msa" has no key "effectiv"; did you mean "effective"?',
        ),
        case("roles: {cio: {party: client-co, title: [a]}}", '4:40 SCH015 cio: "title" wants text, not a list.'),
        case("roles: {cio: {party: [client-co]}}", '4:22 SCH015 cio: "party" wants the id of a party, not a list.'),
        case("roles: {cio: 5}", '4:14 SCH015 cio: Role "cio" wants the keys of a role, at least "party", not 5.'),
        case(
            "roles: {cio: {party: client-co, tier: strategik}}",
            '4:39 SCH016 cio: "tier" wants one of strategic, tactical, operational, not "strategik"; '
            'did you mean "strategic"?',
        ),
        case(
            "roles: {cio: {party: client-co, tier: x}}",
            '4:39 SCH016 cio: "tier" wants one of strategic, tactical, operational, not "x".',
        ),
        case(
            "roles: {cio: {party: client-co, until: 2025-02-30}}",
            '4:40 SCH016 cio: "until" wants a date, and there is no 2025-02-30.',
        ),
        case(
            "roles: {cio: {party: client-co, until: 1 April 2025}}",
            '4:40 SCH016 cio: "until" wants a date, such as 2029-03-31, not "1 April 2025".',
        ),
        case(
            "roles: {Client CIO: {party: client-co}}",
            '4:9 SCH017 Client CIO: "Client CIO" cannot be an id: an id is a letter, then letters a-z, digits, hyphens '
            'and dots; did you mean "client-cio"?',
        ),
        case(
            "roles: {client: {party: client-co}}",
            '4:9 SCH017 client: "client" cannot be an id: it is a word of the language.',
        ),
        case(
            f"roles: {{{'a' * 101}: {{party: client-co}}}}",
            f'4:9 SCH017 {"a" * 101}: "{"a" * 57}..." cannot be an id: it is longer than 100 letters.',
        ),
    ],
)
def test_kinds_of_fault(text: str, lines: list[str]) -> None:
    """Each kind of fault is one finding with its rule, its place, the object it is about, and a sentence."""
    assert faults(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        case(
            """
            scope-of-work:
              infrastructure:
                services:
                  desk: {criticality: importnt}
                  Net Work: {owner: cio}
            """,
            '7:27 SCH016 desk: "criticality" wants one of critical, important, standard, not "importnt"; '
            'did you mean "important"?',
            '8:7 SCH017 Net Work: "Net Work" cannot be an id: an id is a letter, then letters a-z, digits, hyphens '
            'and dots; did you mean "net-work"?',
        ),
        case(
            """
            escalations:
              faults:
                category: operational
                levels:
                  - {by: cio, within: 5 bussines days}
                  - {by: cio, within: [{when: {severity: high}, withn: 4 hours}]}
                  - cio
            """,
            '8:27 SCH016 faults: "within" of level 1 wants a duration, such as 5 business days, 4 hours or 6 months, '
            'not "5 bussines days"; did you mean "5 business days"?',
            '9:53 SCH013 faults: Row 1 of "within" of level 2 has no key "withn"; did you mean "within"?',
            '10:9 SCH015 faults: Level 3 wants the keys of a level, at least "by", not "cio".',
        ),
        case(
            "escalations: {e: {category: security, levels: [{id: top, by: cio, final: 3}]}}",
            '4:74 SCH015 top: "final" of level 1 wants true or false, not 3.',
        ),
        case(
            """
            contracts:
              msa:
                between: [client-co, provider-co]
                effective: {conflict: [{value: 2025-04-01}, {value: 1 April}]}
                expires: {conflict: [{value: 2025-04-01}]}
                signed: {conflict: [{ref: a}, 5, {value: 2025-04-01, reff: b}]}
                owner: {unknown: 3}
                reference: {in-words: soon, reff: a}
            """,
            '7:57 SCH016 msa: Claim 2 of "effective" wants a date, such as 2029-03-31, not "1 April".',
            '8:25 SCH016 msa: "conflict" in "expires" wants a list of at least two claims, each a value and its ref; '
            "there are fewer.",
            '9:25 SCH014 msa: Claim 1 of "signed" has no "value", and needs one.',
            '9:35 SCH015 msa: Claim 2 of "signed" wants a value and its ref, not 5.',
            '9:58 SCH013 msa: Claim 3 of "signed" has no key "reff"; did you mean "ref"?',
            '10:22 SCH015 msa: "unknown" in "owner" wants text, not 3.',
            '11:33 SCH013 msa: "reference" has no key "reff" beside "in-words"; did you mean "ref"?',
        ),
        case(
            """
            decisions:
              change:
                rights:
                  - {decider: [cio, 3, {unknown: 4}]}
                  - {decider: {any-of: cio}}
                  - {decider: {any-off: [cio]}}
                  - {decider: {at-least: 2}}
                  - {decider: {at-least: none, of: []}}
                  - {decider: {any-of: [cio], of: [coo]}}
                  - {decider: {zzz: 1}}
                  - {decider: ""}
                  - {decider: 5}
            """,
            '7:25 SCH015 change: Element 2 of "decider" of right 1 wants the id of a role, a forum or a party, not 3.',
            '7:38 SCH015 change: "unknown" of element 3 of "decider" of right 1 wants text, not 4.',
            '8:28 SCH015 change: "any-of" in "decider" of right 2 wants a list of roles or forums, not "cio".',
            '9:20 SCH013 change: "decider" of right 3 has no key "any-off"; did you mean "any-of"?',
            '10:10 SCH014 change: "decider" of right 4 has no "of", and needs one.',
            '11:30 SCH015 change: "at-least" in "decider" of right 5 wants a whole number of at least 1, not "none".',
            '11:40 SCH016 change: "of" in "decider" of right 5 wants a list of roles or forums, not an empty list.',
            '12:19 SCH016 change: "decider" of right 6 has "any-of" and "of", which cannot stand together.',
            '13:19 SCH016 change: "decider" of right 7 wants a role, a forum, a list of them, or any-of, each-of or '
            "at-least so many of them, not a mapping.",
            '14:19 SCH016 change: "decider" of right 8 wants a role, a forum, a list of them, or any-of, each-of or '
            'at-least so many of them, not "".',
            '15:19 SCH015 change: "decider" of right 9 wants the id of a role or a forum, or a list of them, not 5.',
        ),
        case(
            "decisions: {d: {rights: [{}, {decider: cio, reviewer: coo}, {decidr: cio}]}}",
            '4:26 SCH014 d: Right 1 has neither "decider" nor "reviewer", and needs one of them.',
            '4:30 SCH016 d: Right 2 has "decider" and "reviewer", and may have only one of them.',
            '4:62 SCH013 d: Right 3 has no key "decidr"; did you mean "decider"?',
        ),
        case(
            """
            metrics:
              calls: {kind: sla, unit: percent, observations: {2026-13: 5, 2026-07: high, 2026-08: {totl: 4}}}
            """,
            '5:52 SCH017 calls: "2026-13" cannot stand here: each key of "observations" is a period, such as 2026, '
            "2026-Q3, 2026-07, 2026-W31 or 2026-07-15.",
            '5:73 SCH015 calls: "2026-07" in "observations" wants a number, not "high".',
            '5:89 SCH013 calls: "2026-08" in "observations" has no key "totl"; did you mean "total"?',
        ),
        case(
            "forums: {b: {seats: [], meets: {every: {period: 1 month, weekday: tue, week: 5}}}}",
            '4:78 SCH016 b: "week" in "every" in "meets" wants a whole number from 1 to 4, or last, not 5.',
        ),
        case(
            "maturity: {declared-level: 9, answers: {a: {value: larglely}}}",
            '4:28 SCH016 example: "declared-level" in "maturity" wants a whole number from 1 to 5, not 9.',
            '4:52 SCH016 example: "value" in "a" in "answers" in "maturity" wants one of not, partly, largely, fully, '
            'or a number from 0 to 1, not "larglely"; did you mean "largely"?',
        ),
    ],
)
def test_faults_inside_objects(text: str, lines: list[str]) -> None:
    """A fault deep inside is found where it is, called by the words around it, and belongs to the nearest id."""
    assert faults(text) == lines


def test_all_faults_of_an_object_at_once() -> None:
    """Several faults in one object are all reported in one run."""
    text = "contracts: {msa: {between: client-co, owner: 5, kind: mastr, effectiv: 2025-04-01, expires: 2025-02-30}}\n"

    assert [line.split()[1] for line in faults(text)] == ["SCH015", "SCH015", "SCH016", "SCH013", "SCH016"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        case("roles: {cio: {party: }}", '4:15 SCH015 cio: "party" is empty, and wants the id of a party.'),
        case("roles: {cio: {party: null}}", '4:15 SCH015 cio: "party" is empty, and wants the id of a party.'),
        case(
            "roles: {cio: }",
            '4:9 SCH015 cio: Role "cio" is empty, and wants the keys of a role, at least "party".',
        ),
        case("roles:", '4:1 SCH015 example: "roles" is empty, and wants a mapping from id to role.'),
    ],
)
def test_empty_values(text: str, lines: list[str]) -> None:
    """A key without a value is said to be empty, with what is wanted there; the place is the key."""
    assert faults(text) == lines


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("title: 5", 'Write "5", in quotes.'),
        ("authority: {x: 1}", "Write one of full, limited."),
        ("critical: yes", "Write true."),
        ('size: {up-to: "8"}', None),
        ("key-personnel: No", "Write false."),
        ("protected: {for: 10 working days}", 'Write "10 business days".'),
        ("protected: {for: 3 monts}", 'Write "3 months".'),
        ("protected: {for: soon}", "Write a duration, such as 5 business days, 4 hours or 6 months."),
        ("appointments: p-101", "Put it in brackets: [p-101]."),
        ("tier: ", "Write a value, or leave it out; where the source does not say, write unknown."),
    ],
)
def test_fix(written: str, fix: str | None) -> None:
    """What to do is said as exactly as can be guessed: the right word, quotes, or brackets."""
    findings = reading(f"roles: {{cio: {{party: client-co, {written}}}}}", header="").findings

    assert [finding.fix for finding in findings if finding.subject == "cio"] == ([fix] if fix else [])


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ('"95"', "Write 95, without quotes."),
        ('"1,000.5"', "Write 1000.5."),
        ("next bussines day", 'Write "next business day".'),
    ],
)
def test_fix_of_a_number(written: str, fix: str) -> None:
    """A number in quotes or with commas is written anew; so is a misspelt word that stands for a whole object."""
    (finding,) = reading(
        f"metrics: {{m: {{kind: sla, unit: x, target: {{expected: {written}}}}}}}", header=""
    ).findings[:1]

    assert finding.fix == fix


def test_every_fault_says_what_to_do() -> None:
    """No finding about the structure is without a fix, and none points outside the text."""
    text = "roles: {A: {partyy: 5, tier: []}, b: 5, c: , d: {appointments: {}}}\nzzz: 1\ngoals: 5\n"

    assert all(finding.fix and finding.span for finding in reading(text).findings)


@pytest.mark.parametrize(
    "text",
    [
        "x-own: 1\nroles: {cio: {party: client-co, x-cost: {a: [1]}}}",
        "roles: {cio: {party: {unknown: why, x-by: me}}}",
        "roles: {cio: {party: {conflict: [{value: a, x-n: 1}, {value: b}], x-by: me}}}",
        "decisions: {d: {rights: [{decider: {any-of: [cio], x-why: 1}, x-y: 2}]}}",
        "scope-of-work: {s: {x-room: 5, services: {a: {owner: cio, x-room: 5}}}}",
        "contracts: {msa: {between: [a], effective: none, provisions: {x-ours: {status: present}}}}",
    ],
)
def test_own_keys(text: str) -> None:
    """Keys of an object that start with x- are ignored, and so are those at the top."""
    assert faults(text) == []


@pytest.mark.parametrize("depth", [1, 5, 20, 28])
def test_deep_values(depth: int) -> None:
    """However deep a fault lies, its message stays short."""
    value = '{"earliest-of": [' * depth + '{"within": "5 bussines days"}' + "]}" * depth
    (finding,) = reading(f"escalations: {{e: {{category: security, levels: [{{by: a, within: {value}}}]}}}}").findings[
        :1
    ]

    assert finding.message.startswith('"within" ')
    assert len(finding.message) < 400


def _huge() -> list[str]:
    word = "x" * 1000
    return [
        f"roles: {{cio: {{party: a, {word}: 1}}}}",
        f"roles: {{cio: {{party: a, tier: {word}}}}}",
        f"roles: {{{word.upper()}: {{tier: {word}}}}}",
        f"metrics: {{m: {{kind: sla, unit: x, target: {{expected: {'9' * 30}, {word}: 2}}}}}}",
        f"{word}: 1",
        f"decisions: {{d: {{rights: [{{decider: a, when: {{{word}: {{over: [{word}]}}}}}}]}}}}",
        f"roles: {{cio: {{party: a, appointments: [{', '.join(['{}'] * 500)}, {word}]}}}}",
    ]


@pytest.mark.parametrize("text", _huge(), ids=[str(number) for number in range(7)])
def test_huge_values(text: str) -> None:
    """However long what somebody wrote is, messages and fixes stay short."""
    findings = reading(text).findings

    assert findings
    assert max(len(finding.message) for finding in findings) < 400
    assert max(len(finding.fix or "") for finding in findings) < 400


def test_discriminators_do_not_count_rows() -> None:
    """A fault in a list keeps its fingerprint when a row is added in front of it, and two equal ones differ."""

    def fingerprints(levels: str) -> set[str]:
        return {
            one.fingerprint
            for one in reading(f"escalations: {{e: {{category: security, levels: [{levels}]}}}}").findings
        }

    bad = "{by: a, within: soon}"

    assert fingerprints(bad) <= fingerprints(f"{{by: a}}, {bad}")
    assert len(fingerprints(f"{bad}, {bad}")) == len(fingerprints(bad)) + 1


def test_findings_are_sorted_by_place() -> None:
    """Findings of one object can be put in the order of its lines."""
    findings = reading("roles:\n  cio:\n    tier: x\n    zzz: 1\n    party: 5\n").findings

    assert [one.span.line for one in sorted(findings, key=Finding.sort_key) if one.span] == [1, 3, 4, 5]


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("figures: {f: EUR 10k}", "its currency goes beside it"),
        ("figures: {f: {percent: '10,5', of: g}}", "Write a number without quotes, commas or units, such as 10000.50."),
        ("figures: {f: {percent: 10%, of: g}}", "Write a number without quotes, commas or units, such as 10000.50."),
        ("figures: {f: {amount: 10,000}}", "Between braces a comma begins a new key: write a number without commas."),
        ("roles: {cio: {party: client-co, 2026: x}}", "Take it out, or start a key of your own with x-."),
        ("roles: {cio: EUR 10k}", 'Write the keys of a role, at least "party".'),
    ],
)
def test_numbers_as_people_write_them(text: str, fix: str) -> None:
    """Whoever writes commas, units or quotes in a number is told how numbers are written."""
    (finding,) = reading(HEADER + text).findings

    assert finding.fix
    assert finding.fix.endswith(fix) or fix in finding.fix
