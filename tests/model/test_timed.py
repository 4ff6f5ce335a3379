"""The limits of a thing, with the start and the time of day that stand beside them."""

import pytest

import outsourcegov as og

UNKNOWN = og.UNKNOWN


@pytest.mark.parametrize(
    ("beside", "own", "after"),
    [
        ("receipt", None, "receipt"),
        ("receipt", "notice", "notice"),
        (UNKNOWN, None, UNKNOWN),
        (UNKNOWN, "notice", "notice"),
        (None, None, None),
    ],
)
def test_start_beside_a_limit_is_that_of_the_limit(beside: object, own: object, after: object) -> None:
    """A start that is not known is not taken for one that was left out."""
    plain = {"within": {"within": "5 days", "after": own}} if own else {"within": "5 days"}
    thing = og.Acceptance.from_plain(plain).evolve(after=beside)

    assert [limit.after for limit in thing.limits] == [after]
