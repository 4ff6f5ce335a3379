"""What cannot be told does not accuse: no gap, overlap or inversion is found that the text may refute."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

import outsourcegov as og

UNKNOWN = "unknown"
IN_WORDS = {"in-words": "in urgent cases"}
CONFLICT_OF_RANKS = {"conflict": [{"value": 1, "ref": "1"}, {"value": 2, "ref": "2"}]}
CONFLICT_OF_POLICIES = {"conflict": [{"value": "any-may", "ref": "1"}, {"value": "first-row", "ref": "2"}]}
CONFLICT_OF_DATES = {"conflict": [{"value": "2027-12-31", "ref": "1"}, {"value": "2028-12-31", "ref": "2"}]}
LOW, HIGH = {"amount": {"up-to": 50}}, {"amount": {"over": 50}}


def _role(party: Any, **more: Any) -> dict[str, Any]:
    return {"party": party, "appointments": [{"person": "ann"}], **more}


def _document(rights: Any, more: Mapping[str, Any] | None = None, **things: Any) -> dict[str, Any]:
    decision = {"attributes": {"amount": {"from": 0}}, "rights": rights, **(more or {})}
    return {
        "outsourcegov": 1,
        "alliance": {"id": "example", "client": "c", "providers": "p", "currency": "GBP"},
        "parties": {"c": {"kind": "client"}, "p": {"kind": "provider"}},
        "people": {"ann": {"employer": "c"}},
        "roles": {"a": _role("c"), "b": _role("c"), "x": _role("p"), "u": _role(UNKNOWN)},
        "contracts": {"k": {"between": ["c", "p"], "effective": "2025-01-01", "expires": "2029-12-31"}},
        "figures": {"fifty": {"amount": 50}},
        "decisions": {"spend": decision},
        **things,
    }


def _found(rights: Any, more: Mapping[str, Any] | None = None, **things: Any) -> list[str]:
    """The rules about gaps, overlaps and the like that find something in a decision with these rights."""
    document = _document(rights, more, **things)
    report = og.check(document, as_of=date(2026, 11, 1), select=["DEC", "SCH018"], ignore=["DEC031", "DEC012"])
    assert report.complete
    return [finding.rule for finding in report.findings]


@pytest.mark.parametrize(
    "second",
    [
        {"when": IN_WORDS},
        {"unless": IN_WORDS},
        {"in-absence-of": IN_WORDS},
        {"priority": UNKNOWN},
        {"priority": IN_WORDS},
        {"priority": CONFLICT_OF_RANKS},
        {"within-limits-of": UNKNOWN},
        {"formal": True},
        {"formal": UNKNOWN},
        {"when": {"amount": {"from": 70, "up-to": 60}}},
        {"when": {"amount": {"one-of": [60], "below": 50}}},
        {"when": {"amount": {"one-of": [60], "not": [60]}}},
    ],
)
def test_row_of_which_it_cannot_be_told_contests_no_other(second: Mapping[str, Any]) -> None:
    """Where it cannot be told for which cases a row is, or before which it goes, it overlaps with none."""
    found = _found([{"decider": "a"}, {"decider": "b", **second}])

    assert found == []


def test_bound_of_another_sort_is_for_no_case_that_can_be_told() -> None:
    """Where a length of time is compared with a bare number, it cannot be told which cases are meant."""
    rights = [{"decider": "a"}, {"decider": "b", "when": {"delay": {"up-to": 5}}}]
    found = _found(rights, {"attributes": {"delay": {"from": "0 days"}}})

    assert found == []


@pytest.mark.parametrize("policy", [{"in-words": "first come"}, {"not-applicable": "-"}, CONFLICT_OF_POLICIES])
def test_untold_meaning_of_an_overlap_accuses_nobody(policy: Any) -> None:
    """Where it cannot be told what it means that two rights are for the same case, nothing is wrong with it."""
    found = _found([{"decider": "a"}, {"decider": "b"}], {"overlap": policy})

    assert found == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a", ["a"]),
        ("a", {"any-of": ["a"]}),
        ({"any-of": ["a", "b"]}, {"at-least": 1, "of": ["b", "a"]}),
        (["a", "b"], {"at-least": 2, "of": ["a", "b"]}),
        (["a", "b"], ["a", UNKNOWN]),
        (["a", "b"], ["a", {"unknown": "redacted"}]),
    ],
)
def test_same_deciders_do_not_contest_each_other(one: Any, other: Any) -> None:
    """Two rows that name the same in other words, or may, are no overlap."""
    found = _found([{"decider": one}, {"decider": other}])

    assert found == []


@pytest.mark.parametrize("barred", ["b", ["b", "x"], "client", "c", UNKNOWN, {"in-words": "juniors"}])
def test_who_may_be_barred_contests_nobody(barred: Any) -> None:
    """Whoever may never decide, or may be meant by that, is not one of two who may."""
    found = _found([{"decider": "a"}, {"decider": {"any-of": ["b", "x"]}}], {"not-by": barred})

    assert found == []


def test_unknown_decider_is_not_barred_by_an_unknown_name() -> None:
    """Two that nobody can see need not be the same."""
    found = _found([{"decider": "a", "when": LOW}, {"decider": UNKNOWN, "when": HIGH}], {"not-by": UNKNOWN})

    assert found == []


@pytest.mark.parametrize("provider", ["u", "board", "blind"])
def test_those_who_may_be_of_the_other_side_do_not_contest_a_joint_decision(provider: str) -> None:
    """Where both sides must agree, only those contest each other who surely stand on the same side."""
    forums = {"board": {"seats": ["x"]}, "blind": {"seats": UNKNOWN}}
    found = _found([{"decider": "a"}, {"decider": provider}], {"joint": True}, forums=forums)

    assert "DEC004" not in found


def test_two_of_both_sides_contest_a_joint_decision() -> None:
    """Two forums that each have both sides may each decide."""
    forums = {"one": {"seats": ["a", "x"]}, "two": {"seats": ["b", "x"]}}
    found = _found([{"decider": "one"}, {"decider": "two"}], {"joint": True}, forums=forums)

    assert "DEC004" in found


def test_limit_of_another_attribute_is_not_one_of_the_amount() -> None:
    """A figure that limits a right to a decision without an amount may limit anything."""
    rights = [{"decider": "a", "when": {"value": {"over": 50}}}, {"decider": "b", "within-limits-of": "fifty"}]
    found = _found(rights, {"attributes": {"value": {"from": 0}}})

    assert found == []


def test_value_that_is_asked_for_and_excluded_is_none_of_those_meant() -> None:
    """A word that a test lists under one-of and under not surely meets nothing."""
    second = {"decider": "b", "when": {"urgency": {"one-of": ["low", "high"], "not": ["low"]}}}
    rights = [{"decider": "a", "when": {"urgency": "low"}}, second]
    found = _found(rights, {"attributes": {"urgency": {"one-of": ["low", "high"]}}})

    assert found == []


@pytest.mark.parametrize("name", ["category", "decision"])
def test_own_attribute_goes_before_a_word_of_the_language(name: str) -> None:
    """An attribute that a decision declares is that attribute, also where its name is that of a built-in one."""
    rights = [{"decider": "a", "when": {name: "goods"}}, {"decider": "b", "when": {name: "services"}}]
    found = _found(rights, {"attributes": {name: {"one-of": ["goods", "services"]}}, "category": "budget"})

    assert found == []


def test_attribute_with_values_that_cannot_be_seen_has_no_region() -> None:
    """Where the list of its values is unknown it cannot be told which rights leave open."""
    found = _found([{"decider": "a", "when": LOW}], {"attributes": {"amount": {"from": 0, "one-of": UNKNOWN}}})

    assert found == []


@pytest.mark.parametrize("until", [UNKNOWN, {"in-words": "at hand-over"}, CONFLICT_OF_DATES])
def test_decision_that_may_have_ended_has_no_gap_in_time(until: Any) -> None:
    """Where it cannot be told how long a decision comes up, its rights need not hold longer."""
    found = _found([{"decider": "a", "until": "2027-12-31"}], {"until": until})

    assert found == []


def test_decision_that_may_not_have_begun_has_no_gap_in_time() -> None:
    """Where it cannot be told when a decision first comes up, its rights need not hold before."""
    rights = [{"decider": "a", "when": LOW}, {"decider": "a", "when": HIGH, "from": "2027-12-31"}]
    found = _found(rights, {"from": UNKNOWN})

    assert found == []


def test_decision_of_unknown_length_still_has_cases_that_nobody_may_decide() -> None:
    """What no right is ever for is open however long the decision may come up."""
    found = _found([{"decider": "a", "when": LOW}], {"until": UNKNOWN})

    assert found == ["DEC003"]


def test_right_that_begins_later_goes_further_up() -> None:
    """Where no contract has a known end, a case for which a right begins later is open until then, not for ever."""
    rights = [{"decider": "a", "when": LOW}, {"decider": "a", "when": HIGH, "from": "2027-12-31"}]
    contracts = {"k": {"between": ["c", "p"], "effective": "2025-01-01", "expires": "none"}}
    found = _found(rights, contracts=contracts)

    assert found == ["DEC009"]


def test_contract_that_has_not_begun_needs_no_decider() -> None:
    """Before the first contract begins no decision comes up."""
    contracts = {"k": {"between": ["c", "p"], "effective": "2027-01-01", "expires": "2029-12-31"}}
    rights = [{"decider": "a", "when": LOW}, {"decider": "a", "when": HIGH, "from": "2027-01-01"}]
    found = _found(rights, contracts=contracts)

    assert found == []


def test_higher_that_may_decide_as_much_is_not_passed_by_a_lower() -> None:
    """Where the higher has another right to what the lower decides, nothing is upside down."""
    roles = {"a": _role("c", tier="strategic"), "b": _role("c", tier="operational")}
    rights = [{"decider": "a", "when": LOW}, {"decider": "a", "when": HIGH}, {"decider": "b", "when": HIGH}]
    found = _found(rights, {"overlap": "any-may"}, roles=roles)

    assert "DEC007" not in found


@pytest.mark.parametrize("hidden", ["granted-by", "granted-to", "decisions"])
def test_delegation_of_which_something_is_unknown_may_be_where_authority_comes_from(hidden: str) -> None:
    """Who may have received authority by a delegation that cannot be seen whole does not pass on too much."""
    passed_on = {"granted-by": "a", "granted-to": "b", "decisions": "spend", hidden: UNKNOWN}
    onwards = {"granted-by": "b", "granted-to": "b2", "decisions": "spend"}
    found = _found(
        [{"decider": "a"}],
        roles={"a": _role("c"), "b": _role("c"), "b2": _role("c")},
        delegations={"first": passed_on, "second": onwards},
    )

    assert "DEC016" not in found


def test_right_that_is_for_no_case_is_no_reason() -> None:
    """Why nobody can decide is told of the rights that are for some case, and of no other."""
    report = og.check(
        _document(
            [{"decider": "gone", "when": {"amount": {"up-to": 9}}}, {"decider": "a", "when": {"amount": {"over": 9}}}],
            {"attributes": {"amount": {"from": 0, "up-to": 9}}},
            roles={"a": _role("c"), "gone": _role("c", appointments=[])},
        ),
        as_of=date(2026, 11, 1),
        select=["DEC010"],
    )

    assert [finding.message for finding in report.findings] == [
        'Nobody can decide "spend" at all: "gone" is vacant and has no deputy.'
    ]


def test_two_who_may_decide_after_a_decision_may_have_ended_do_not_contest_it() -> None:
    """Where it cannot be told how long a decision comes up, rights from a later day on may never meet."""
    later = {"from": "2028-01-01"}
    found = _found([{"decider": "a", **later}, {"decider": "b", **later}], {"until": UNKNOWN})

    assert "DEC004" not in found


def test_two_who_may_always_decide_contest_a_decision_of_unknown_length() -> None:
    """Rights without dates meet whenever the decision comes up."""
    found = _found([{"decider": "a"}, {"decider": "b"}], {"until": UNKNOWN})

    assert found == ["DEC004"]


def test_unknown_deputies_may_be_those_who_pass_on() -> None:
    """Whoever may be a deputy of one with the right does not pass on too much."""
    found = _found(
        [{"decider": "a"}],
        roles={"a": _role("c", deputies=UNKNOWN), "b": _role("c")},
        delegations={"d": {"granted-by": "b", "granted-to": "a", "decisions": "spend"}},
    )

    assert "DEC016" not in found


def test_word_of_two_rights_is_named_once() -> None:
    """A value that several rights test is one value."""
    right = {"when": {"region": "south"}}
    document = _document([{"decider": "a", **right}, {"decider": "b", **right}])
    report = og.check(document, as_of=date(2026, 11, 1), select=["DEC004"])

    assert [finding.message for finding in report.findings] == ['"a" and "b" may each decide "spend" for region south.']


def test_delegation_is_about_the_attributes_of_its_decisions() -> None:
    """A test of a delegation is about the attribute as the decision declares it, not as it is declared for all."""
    found = _found(
        [{"decider": "a"}],
        attributes={"amount": {"from": 0, "up-to": 100}},
        delegations={
            "d": {"granted-by": "a", "granted-to": "b", "decisions": "spend", "when": {"amount": {"over": 200}}}
        },
    )

    assert "SCH018" not in found


@pytest.mark.parametrize(("policy", "rank"), [("most-specific", None), ("not-allowed", 1)])
def test_too_many_rights_to_see_which_goes_first(policy: str, rank: int | None) -> None:
    """Where very many rights must be held against each other it is said that it cannot be told."""
    rights = [
        {"decider": "ab"[number % 2], "when": {"amount": {"from": number}}, **({"priority": rank} if rank else {})}
        for number in range(501)
    ]
    report = og.check(_document(rights, {"overlap": policy}), as_of=date(2026, 11, 1), select=["DEC004"])

    assert [finding.message for finding in report.findings] == [
        'The rights to "spend" differ in too many ways to tell which are for the same cases.'
    ]


@pytest.mark.parametrize(
    "delegations",
    [
        {"d": {"granted-by": "a", "granted-to": UNKNOWN, "decisions": "spend"}},
        {
            "d": {"granted-by": "a", "granted-to": "b", "decisions": "spend"},
            "e": {"granted-by": "b", "granted-to": "a", "decisions": "spend"},
        },
    ],
)
def test_delegate_who_cannot_be_told_may_be_there(delegations: Any) -> None:
    """Where authority goes to somebody unknown, or in a circle, somebody may be there who can act on it."""
    rights = [{"decider": "a", "when": {"amount": {"over": 9}}}, {"decider": "b", "when": {"amount": {"up-to": 9}}}]
    document = _document(rights, {}, roles={"a": _role("c", appointments=[]), "b": _role("c")})
    report = og.check({**document, "delegations": delegations}, as_of=date(2026, 11, 1), select=["DEC010"])

    assert [finding.message for finding in report] == []


def test_right_for_no_case_is_not_too_much_to_tell() -> None:
    """A row whose bounds exclude each other shares no case, also where others go first."""
    rights = [
        {"decider": "a", "priority": 1, "when": {"amount": {"up-to": 5}}},
        {"decider": "b", "when": {"amount": {"from": 70, "up-to": 60}}},
        {"decider": "a"},
    ]

    assert _found(rights) == []
