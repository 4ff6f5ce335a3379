import pickle
from typing import Any

import pytest

from outsourcegov.errors import InvalidValue
from outsourcegov.model.absent import (
    NONE,
    UNKNOWN,
    Claim,
    Conflict,
    InWords,
    NoneStated,
    NotApplicable,
    Presence,
    Unknown,
    absence,
    claims,
    known,
    presence,
)
from outsourcegov.model.contracts import Contract
from outsourcegov.model.items import LEFT_OUT, Items

OPEN = Conflict((Claim("4 hours", "cl. 5"), Claim("1 day", "sch. C")))
SETTLED = Conflict(OPEN.claims, "cl. 5")
BOTH_NONE = Conflict((Claim(NONE), Claim(InWords("promptly"))))
NOT_HERE = Conflict((Claim(NotApplicable("internal")), Claim(NotApplicable("same"))))
OPEN_OR_NONE = Conflict((Claim("4 hours"), Claim(NONE)))
ODD_REF = Conflict(OPEN.claims, "cl. 9")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("client-cio", Presence.STATED),
        (0, Presence.STATED),
        (False, Presence.STATED),
        ("", Presence.STATED),
        (None, Presence.MISSING),
        (NONE, Presence.MISSING),
        (InWords("promptly"), Presence.MISSING),
        (UNKNOWN, Presence.UNKNOWN),
        (Unknown("redacted"), Presence.UNKNOWN),
        (NotApplicable("internal"), Presence.NOT_APPLICABLE),
        (OPEN, Presence.STATED),
        (SETTLED, Presence.STATED),
        (BOTH_NONE, Presence.MISSING),
        (NOT_HERE, Presence.NOT_APPLICABLE),
        (OPEN_OR_NONE, Presence.UNKNOWN),
        (LEFT_OUT, Presence.MISSING),
        (Items(), Presence.STATED),
        (Items(["a"]), Presence.STATED),
        (Items.without(NONE), Presence.MISSING),
        (Items.without(UNKNOWN), Presence.UNKNOWN),
    ],
)
def test_what_a_rule_may_conclude(value: Any, expected: Presence) -> None:
    """Left out, none and words count as missing; unknown and not applicable are answers of their own."""
    assert presence(value) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("client-cio", "client-cio"),
        (False, False),
        (None, None),
        (NONE, None),
        (UNKNOWN, None),
        (InWords("promptly"), None),
        (OPEN, None),
        (SETTLED, "4 hours"),
        (ODD_REF, None),
        (Conflict((Claim(UNKNOWN, "a"), Claim("1 day", "b")), "a"), None),
    ],
)
def test_known_is_the_value_that_is_stated(value: Any, expected: Any) -> None:
    """Only a stated value is known; a contradiction gives one when the claim that prevails is named."""
    assert known(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("client-cio", ["client-cio"]),
        (None, [None]),
        (NONE, [NONE]),
        (OPEN, ["4 hours", "1 day"]),
        (SETTLED, ["4 hours"]),
        (ODD_REF, ["4 hours", "1 day"]),
        (Conflict((Claim(UNKNOWN, "a"), Claim("1 day", "b")), "a"), [UNKNOWN]),
        (Conflict((Claim(NONE, "a"), Claim("1 day", "b")), "a"), [NONE]),
        (Conflict((Claim(OPEN), Claim("1 week"))), ["4 hours", "1 day", "1 week"]),
    ],
)
def test_claims_are_all_values_the_sources_give(value: Any, expected: list[Any]) -> None:
    """A contradiction that nothing settles has several values, everything else has one, were it that it is unknown."""
    assert list(claims(value)) == expected


def test_absence_is_found_behind_a_list() -> None:
    """A list that is not there says why, one that was left out or is there does not."""
    assert [absence(Items.without(NONE)), absence(LEFT_OUT), absence(Items())] == [NONE, None, None]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("none", NONE),
        ("unknown", UNKNOWN),
        ({"unknown": "redacted"}, Unknown("redacted")),
        ({"unknown": "", "ref": "cl. 2"}, Unknown("", "cl. 2")),
        ({"not-applicable": "internal", "x-seen": 1}, NotApplicable("internal")),
        ({"in-words": "for a while", "ref": "cl. 4"}, InWords("for a while", "cl. 4")),
    ],
)
def test_reasons_are_read_for_any_value(written: Any, value: Any) -> None:
    """Each reason may stand in place of a date, and of a list."""
    contract = Contract.from_plain({"between": written, "effective": written})

    assert (contract.effective, contract.between.absent) == (value, value)  # type: ignore[attr-defined]  # it is Items


def test_contradiction_is_read_claim_by_claim() -> None:
    """Each claim is read as the value itself would be, so that rules can compare them."""
    claimed = [{"value": "2029-03-31", "ref": "cl. 5"}, {"value": "none", "ref": "sch. C"}]

    contract = Contract.from_plain(
        {"between": "unknown", "effective": "unknown", "expires": {"conflict": claimed, "prevails": "sch. C"}}
    )

    assert isinstance(contract.expires, Conflict)
    assert contract.expires.settled == Claim(NONE, "sch. C")
    assert contract.to_plain()["expires"] == {"conflict": claimed, "prevails": "sch. C"}


@pytest.mark.parametrize("claims", [(), [Claim("4 hours", "cl. 5")]])
def test_contradiction_has_two_sides(claims: Any) -> None:
    """A contradiction of less than two claims, which nobody could write down, cannot be built."""
    with pytest.raises(InvalidValue, match="at least two claims"):
        Conflict(claims)


def test_claims_with_one_ref_settle_nothing() -> None:
    """Where two claims have the ref that prevails, the contradiction stands."""
    torn = Conflict((Claim("1 year", "cl. 5"), Claim("5 years", "cl. 5")), prevails="cl. 5")

    assert (torn.settled, known(torn), presence(torn)) == (None, None, Presence.STATED)


def test_reasons_are_hashed_and_copied() -> None:
    """Contradictions may be built of lists, and every reason is pickled as what it is."""
    torn: Any = Conflict([Claim("1 year", "a"), Claim("2 years", "b")])

    assert hash(torn) == hash(Conflict((Claim("1 year", "a"), Claim("2 years", "b"))))
    assert pickle.loads(pickle.dumps(NoneStated())) is NONE  # noqa: S301 - our own
    assert pickle.loads(pickle.dumps(torn)) == torn  # noqa: S301
