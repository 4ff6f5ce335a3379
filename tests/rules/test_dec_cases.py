"""Rules on the cases of a decision: open ones, contested ones, ends that meet, days without a right or a decider."""

from datetime import date

import pytest

from tests.support.rules import findings, found

ALLIANCE = """\
people: {p-1: {employer: client-co}, p-2: {employer: client-co}, p-3: {employer: provider-co}}
roles:
  manager: {party: client-co, tier: tactical%s}
  cio: {party: client-co, tier: strategic%s}
  director: {party: provider-co, tier: tactical}
  auditor: {party: client-co}
conditions: {routine: {}, urgent: {}}
contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, owner: cio}}
decisions:
  spend:
    %s
    rights:
%s
"""


def _alliance(rights: str, more: str = "attributes: {amount: {from: 0}}", manager: str = "", cio: str = "") -> str:
    lines = "".join(f"      - {{{line.strip()}}}\n" for line in rights.strip().splitlines())
    return ALLIANCE % (manager and f", {manager}", cio and f", {cio}", more, lines)


def _said(rule: str, text: str, day: date = date(2026, 11, 1)) -> list[str]:
    return [line.partition(" ")[2] for line in found(rule, text, day)]


TWO = "decider: manager, when: {amount: {up-to: 50}}\n"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("attributes: {amount: {from: 0}}", ["amount over 50 GBP"]),
        ("attributes: {amount: {from: 0, up-to: 60}}", []),
        ("attributes: {amount: {from: 0, up-to: unknown}}", []),
        ("attributes: {amount: {from: 0, up-to: none}}", ["amount over 50 GBP"]),
        ("attributes: {}", []),
        ("attributes: unknown", []),
        ("attributes: {amount: {from: 0, unit: hours}}", ["amount over 50 hours"]),
        ("attributes: {amount: {from: 0}}\n    until: 2026-10-31", []),
    ],
)
def test_nothing_is_open_above_what_has_an_upper_end(more: str, said: list[str]) -> None:
    """Only where the attribute surely has no upper end are the largest cases open."""
    assert _said("DEC003", _alliance(TWO, more)) == [
        f'error Nobody may decide "spend" for {one}: no right goes further up.' for one in said
    ]


@pytest.mark.parametrize(
    ("rights", "said"),
    [
        ("decider: manager, when: {routine: true}", ["for routine false"]),
        ("decider: manager, when: {routine: true}\ndecider: cio, when: {routine: false}", []),
        ("decider: manager, unless: {routine: true, urgent: true}", ["for routine true and urgent true"]),
        ("decider: manager, when: {routine: true}\ndecider: unknown", []),
        ("decider: manager, when: unknown", []),
        ("decider: manager, when: {undeclared: x}", []),
        ("decider: manager, when: {routine: unknown}", []),
        ("decider: manager, when: {routine: true}\ndecider: cio, when: {routine: {not: true}}", []),
        ("decider: manager, when: {routine: true}, in-absence-of: cio", ["for routine false"]),
        (
            "decider: manager, when: {routine: true, amount: {up-to: 5}}\ndecider: cio, when: {amount: {over: 5}}",
            ["for amount up to 5 GBP and routine false"],
        ),
    ],
)
def test_cases_that_differ_in_words(rights: str, said: list[str]) -> None:
    """A named condition may hold or not, and both must be covered; what cannot be told counts for the right."""
    text = _alliance(rights, "attributes: {amount: {from: 0}}").replace("up to 5 GBP", "")
    lines = [line.replace("from 0 GBP ", "") for line in _said("DEC008", text)]

    assert lines == [f'error Nobody may decide "spend" {one}.' for one in said]


def test_several_open_cases_are_one_finding_that_counts_the_rest() -> None:
    """Three are named; the others are counted."""
    colours = ", ".join(f"c{number}" for number in range(8))
    rights = "\n".join(f"decider: cio, when: {{amount: {number}, colour: c{number}}}" for number in range(8))
    more = f"attributes: {{amount: {{one-of: [0, 1, 2, 3, 4, 5, 6, 7]}}, colour: {{one-of: [{colours}]}}}}"
    (line,) = _said("DEC008", _alliance(rights, more))

    assert line.startswith('error Nobody may decide "spend" for amount ')
    assert line.count(", nor ") == 3
    assert line.endswith("more cases.")


def test_many_values_are_counted() -> None:
    """Of the values of an attribute three are named."""
    more = "attributes: {site: {one-of: [oslo, rome, kyiv, bonn, nice, lima]}}"

    assert _said("DEC008", _alliance("decider: cio, when: {site: lima}", more)) == [
        'error Nobody may decide "spend" for site oslo, rome, kyiv or 2 more.'
    ]


def test_too_many_combinations_are_said() -> None:
    """Where there is too much to look at, that is said, and nothing is guessed."""
    names = [f"c-{number}" for number in range(26)]
    attributes = ", ".join(f"{name}: {{one-of: [a, b, c]}}" for name in names)
    rights = "\n".join(
        f"decider: {decider}, when: {{{', '.join(f'{one}: {{not: {word}}}' for one in names if one != name)}}}"
        for name in names
        for decider, word in (("cio", "a"), ("manager", "b"), ("director", "c"))
    )
    text = _alliance(rights, f"attributes: {{{attributes}}}")

    assert [line for line in _said("DEC008", text) if "too many ways" in line] == [
        'warning The rights to "spend" differ in too many ways to tell which cases they leave open.'
    ]


@pytest.mark.parametrize(
    ("rights", "said"),
    [
        ("decider: cio, until: 2027-03-31", ["at all, from 2027-04-01"]),
        ("decider: cio, until: 2027-03-31\ndecider: manager, from: 2027-04-01", []),
        (
            "decider: cio, until: 2027-03-31\ndecider: manager, from: 2027-06-01",
            ["at all, from 2027-04-01 to 2027-05-31"],
        ),
        ("decider: cio, until: unknown", []),
        ("decider: cio, until: 2029-03-31", []),
        ("decider: cio, until: 2026-10-31", []),
        (
            "decider: cio, when: {amount: {up-to: 9}}\ndecider: manager, when: {amount: {over: 9}}, from: 2027-01-01",
            ["for amount over 9 GBP, until 2026-12-31"],
        ),
    ],
)
def test_rights_that_end_before_the_contract(rights: str, said: list[str]) -> None:
    """The days from today to the end of the contract are looked at; a decision without a right today is another's."""
    assert _said("DEC009", _alliance(rights)) == [
        f'error Nobody may decide "spend" {one}: no right to it holds then.' for one in said
    ]


NO_DEPUTY = " and has no deputy."
LEFT = "appointments: [{person: p-1, from: 2025-04-01, until: 2026-06-30}]"
LEAVES = "appointments: [{person: p-1, from: 2025-04-01, until: 2027-03-31}]"


@pytest.mark.parametrize(
    ("rights", "manager", "cio", "said"),
    [
        (
            "decider: cio",
            "",
            LEFT,
            ['error Nobody can decide "spend" at all: "cio" is vacant after 2026-06-30' + NO_DEPUTY],
        ),
        (
            "decider: cio",
            "",
            LEAVES,
            ['warning Nobody can decide "spend" at all, from 2027-04-01: "cio" is vacant after 2027-03-31' + NO_DEPUTY],
        ),
        ("decider: cio", "", f"{LEFT}, deputies: [manager]", []),
        ("decider: cio", "", "appointments: unknown", []),
        ("decider: cio", "", "", []),
        ("decider: {any-of: [cio, manager]}", "", LEFT, []),
        (
            "decider: [cio, manager]",
            "",
            LEFT,
            ['error Nobody can decide "spend" at all: "cio" is vacant after 2026-06-30' + NO_DEPUTY],
        ),
        ("decider: cio\ndecider: manager, in-absence-of: cio", "", LEFT, []),
        (
            "decider: cio, when: {amount: {over: 9}}\ndecider: manager, when: {amount: {up-to: 9}}",
            "",
            LEFT,
            ['error Nobody can decide "spend" for amount over 9 GBP: "cio" is vacant after 2026-06-30' + NO_DEPUTY],
        ),
    ],
)
def test_decider_who_is_not_there(rights: str, manager: str, cio: str, said: list[str]) -> None:
    """A vacancy counts where it leaves cases that nobody can decide; one to come is a warning."""
    assert _said("DEC010", _alliance(rights, manager=manager, cio=cio)) == said


def test_delegate_who_is_there_decides() -> None:
    """What was passed on can be decided while the grantor's role is vacant, as far as it was passed on."""
    text = _alliance("decider: cio", cio=LEFT)
    passed = text + "delegations: {cover: {granted-by: cio, granted-to: manager, decisions: spend%s}}\n"

    assert _said("DEC010", passed % "") == []
    assert _said("DEC010", passed % ", when: {amount: {up-to: 9}}") == [
        'error Nobody can decide "spend" for amount over 9 GBP: "cio" is vacant after 2026-06-30' + NO_DEPUTY
    ]


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        (
            "seats: [cio, director], quorum: all",
            ['"board" lacks its quorum (every seat): "cio" is vacant after 2026-06-30'],
        ),
        ("seats: [cio, director], quorum: {at-least: 1}", []),
        ("seats: [cio, director], quorum: all, if-inquorate: {decider: manager}", []),
        ("seats: [{role: cio, alternates: manager}, director], quorum: all", []),
        ("seats: [cio, director], quorum: unknown", []),
    ],
)
def test_forum_without_quorum(forum: str, said: list[str]) -> None:
    """A forum that surely cannot reach its quorum decides nothing, unless it says what happens then."""
    text = _alliance("decider: board", cio=LEFT) + f"forums: {{board: {{{forum}}}}}\n"

    assert _said("DEC011", text) == [f'error Nobody can decide "spend" at all: {one}.' for one in said]
    assert _said("DEC010", text) == []


@pytest.mark.parametrize(
    ("rights", "more", "said"),
    [
        ("decider: manager\ndecider: cio", "", ['"manager" and "cio" may each decide "spend" at all.']),
        ("decider: manager\ndecider: manager", "", []),
        ("decider: [manager, cio]\ndecider: [cio, manager]", "", []),
        ("decider: manager\ndecider: unknown", "", []),
        ("decider: manager\ndecider: cio", "overlap: any-may", []),
        ("decider: manager\ndecider: cio", "overlap: first-row", []),
        ("decider: manager\ndecider: cio", "overlap: unknown", []),
        ("decider: manager\ndecider: director", "joint: true", []),
        ("decider: manager\ndecider: cio", "joint: true", ['"manager" and "cio" may each decide "spend" at all.']),
        ("decider: manager, priority: 1\ndecider: cio, priority: 2", "", []),
        ("decider: manager, priority: 1\ndecider: cio", "", []),
        (
            "decider: manager, priority: 1\ndecider: cio, priority: 1",
            "",
            ['"manager" and "cio" may each decide "spend" at all.'],
        ),
        ("decider: manager\ndecider: cio, in-absence-of: manager", "", []),
        ("decider: manager, until: 2026-12-31\ndecider: cio, from: 2027-01-01", "", []),
        (
            "decider: manager, until: 2027-01-31\ndecider: cio, from: 2027-01-01",
            "",
            ['"manager" and "cio" may each decide "spend" at all, from 2027-01-01 to 2027-01-31.'],
        ),
        ("decider: manager, until: unknown\ndecider: cio", "", []),
        ("decider: manager, when: {routine: true}\ndecider: cio, when: {routine: false}", "", []),
        (
            "decider: manager, when: {routine: true}\ndecider: cio, when: {urgent: true}",
            "",
            ['"manager" and "cio" may each decide "spend" for routine true and urgent true.'],
        ),
        ("decider: manager, when: {amount: {up-to: unknown}}\ndecider: cio, when: {amount: {over: 9}}", "", []),
        ("decider: manager, when: {amount: {up-to: 9}}\ndecider: cio, when: {amount: {from: 9}}", "", []),
        (
            "decider: manager\ndecider: cio, when: {amount: {over: 9}}",
            "overlap: most-specific",
            [],
        ),
        (
            "decider: manager, when: {amount: {up-to: 20}}\ndecider: cio, when: {amount: {over: 9}}",
            "overlap: most-specific",
            ['"manager" and "cio" may each decide "spend" for amount over 9 GBP up to 20 GBP.'],
        ),
    ],
)
def test_contested_cases(rights: str, more: str, said: list[str]) -> None:
    """Rights of different deciders contest each other where both surely are for a case and nothing goes first."""
    text = _alliance(rights, f"attributes: {{amount: {{from: 0}}}}{more and f'{chr(10)}    {more}'}")

    assert _said("DEC004", text) == [f"error {one}" for one in said]


def test_end_that_belongs_to_two_or_none() -> None:
    """At the number where one right ends and the next begins, both may decide or neither."""
    both = "decider: manager, when: {amount: {up-to: 9}}\ndecider: cio, when: {amount: {from: 9}}"
    none = "decider: manager, when: {amount: {below: 9}}\ndecider: cio, when: {amount: {over: 9}}"

    assert _said("DEC006", _alliance(both)) == [
        'warning "manager" and "cio" may both decide "spend" for amount exactly 9 GBP.'
    ]
    (line,) = _said("DEC006", _alliance(none))
    assert line.startswith('warning Nobody may decide "spend" for amount exactly 9 GBP: one right ends below it')
    assert _said("DEC006", _alliance("decider: cio, when: {amount: {not: 9}}")) == []


@pytest.mark.parametrize(
    ("smaller", "larger", "count"),
    [
        ("decider: cio", "decider: manager", 1),
        ("decider: manager", "decider: cio", 0),
        ("decider: cio", "decider: [manager, cio]", 0),
        ("decider: {any-of: [cio, manager]}", "decider: manager", 0),
        ("decider: cio", "decider: manager, prior-approval: cio", 0),
        ("decider: cio, until: 2026-12-31", "decider: manager, from: 2027-01-01", 0),
        ("routine: true, decider: cio", "routine: false, decider: manager", 0),
    ],
)
def test_lower_tier_with_more_money(smaller: str, larger: str, count: int) -> None:
    """Authority over money is upside down where somebody lower surely decides on more, for the same cases."""
    rows = []
    for right, bound in ((smaller, "up-to: 9"), (larger, "over: 9")):
        routine, _, rest = right.rpartition("decider: ")
        rows.append(f"decider: {rest}, when: {{{routine}amount: {{{bound}}}}}")

    assert len(_said("DEC007", _alliance("\n".join(rows)))) == count
    assert _said("DEC007", _alliance("\n".join(rows).replace("over: 9", "over: 5"))) == []


def test_delegation_beyond_its_grantor() -> None:
    """What a delegation surely passes on is held against what its grantor may have, by right or received."""
    rights = (
        "decider: manager, when: {amount: {up-to: 50}}, until: 2027-12-31\ndecider: cio, when: {amount: {over: 50}}"
    )
    text = _alliance(rights) + "delegations: {cover: {granted-by: %s, granted-to: auditor, decisions: spend%s}}\n"
    beyond = 'error "cover" passes on "spend" for amount over 50 GBP up to 80 GBP, which "manager" may not decide.'

    assert _said("DEC016", text % ("manager", ", when: {amount: {up-to: 80}}")) == [beyond]
    assert _said("DEC016", text % ("manager", ", when: {amount: {up-to: unknown}}")) == []
    assert _said("DEC016", text % ("manager", "")) == []
    assert _said("DEC016", text % ("manager", ", until: 2028-01-31")) == [
        'error "cover" passes on "spend" at all, from 2028-01-01 to 2028-01-31, which "manager" may not decide.'
    ]
    assert _said("DEC016", text % ("director", "")) == [
        'error "cover" passes on "spend", which "director" may not decide at all.'
    ]
    assert (
        _said("DEC016", text.replace("tier: tactical}", "tier: tactical, deputies: [director]}", 1) % ("director", ""))
        == []
    )
    assert (
        _said("DEC016", text.replace("{party: provider-co", "{authority: full, party: provider-co") % ("director", ""))
        == []
    )
    assert _said("DEC016", text.replace("decider: cio", "decider: client-co") % ("director", "")) == []


def test_received_authority_may_be_passed_on_as_far_as_it_goes() -> None:
    """A chain of delegations ends where the narrowest of them does."""
    text = _alliance("decider: cio") + (
        "delegations:\n"
        "  first: {granted-by: cio, granted-to: manager, decisions: spend, when: {amount: {up-to: 50}}}\n"
        "  second: {granted-by: manager, granted-to: director, decisions: spend, when: {amount: {up-to: 60}}}\n"
    )

    assert _said("DEC016", text) == [
        'error "second" passes on "spend" for amount over 50 GBP up to 60 GBP, which "manager" may not decide.'
    ]


LOG = "decision-log: {d-1: {decision: spend, decided: 2026-09-14, by: %s, outcome: approved%s}}\n"


@pytest.mark.parametrize(
    ("by", "more", "said"),
    [
        ("manager", ", amount: 60", ['"manager" decided "spend" on 2026-09-14; only "cio" had a right to it.']),
        ("manager", ", amount: 50", []),
        ("manager", "", []),
        ("cio", ", amount: 60", []),
        ("unknown", ", amount: 60", []),
        ("client-co", ", amount: 60", []),
        (
            "manager",
            ", amount: 60, person: p-2",
            ['"manager" decided "spend" on 2026-09-14; only "cio" had a right to it.'],
        ),
        (
            "cio",
            ", amount: 60, person: p-2",
            ['"cio" decided "spend" on 2026-09-14; "p-2" did not hold that role on the day, nor that of a deputy.'],
        ),
        ("cio", ", amount: 60, person: p-1", []),
        ("manager", ", amount: -5", []),
        ("director", ", amount: 60", ['"director" decided "spend" on 2026-09-14; only "cio" had a right to it.']),
        ("[manager, cio]", ", amount: 60", []),
    ],
)
def test_log_is_held_against_the_rights_of_the_day(by: str, more: str, said: list[str]) -> None:
    """A logged decision is a fault where whoever took it surely had no right to the case on that day."""
    rights = "decider: manager, when: {amount: {up-to: 50}}\ndecider: cio, when: {amount: {over: 50}}"
    text = _alliance(rights, cio=LEAVES) + LOG % (by, more)

    assert _said("DEC033", text) == [f"error {one}" for one in said]


def test_figures_of_the_day_count_for_the_log() -> None:
    """A limit that was raised later does not cover what was decided before."""
    rights = "decider: manager, when: {amount: {up-to: limit}}\ndecider: cio, when: {amount: {over: limit}}"
    figures = "figures: {limit: {amount: 90, from: %s}}\n"
    text = _alliance(rights) + LOG % ("cio", ", amount: 60")

    assert _said("DEC033", text + figures % "2026-01-01") == [
        'error "cio" decided "spend" on 2026-09-14; only "manager" had a right to it.'
    ]
    assert _said("DEC033", text + figures % "2026-10-01") == []


def test_witness_holds_the_region() -> None:
    """A program reads the open region in the words of the language."""
    text = _alliance("decider: cio, when: {amount: {up-to: 9}, routine: true}")
    (finding,) = findings("DEC003", text)

    assert finding.witness["region"] == {"amount": {"over": 9}}
