"""Calendars: by when both sides are to agree on a renewal, where that cannot be told."""

import pytest

import outsourcegov as og
from tests.support.rules import governance


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("agreed: unknown", 'By when both are to agree on the renewal of contract "msa" is not known.'),
        (
            "agreed: {in-words: in good time}",
            'By when both are to agree on the renewal of contract "msa" is only in words: "in good time".',
        ),
        ("period: 1 year", 'By when notice is to be given on the renewal of contract "msa" is not stated.'),
        ("notice: unknown", 'By when notice is to be given on the renewal of contract "msa" is not known.'),
        (
            "agreed: {conflict: [{value: 3 months, ref: a}, {value: 1 month, ref: b}]}",
            'By when both are to agree on the renewal of contract "msa" is contradicted by the sources.',
        ),
        ("agreed: 3 months", None),
    ],
)
def test_why_the_day_to_agree_cannot_be_told(stated: str, said: str | None) -> None:
    """It is said why it cannot be told by when both must have agreed; nothing is where the day is told."""
    gov = governance(f"""
        parties: {{client-co: {{kind: client}}, provider-co: {{kind: provider}}}}
        contracts:
          msa:
            between: [client-co, provider-co]
            effective: 2025-01-01
            expires: 2026-12-31
            renewal: {{kind: mutual-agreement, period: 1 year, {stated}}}
    """)

    assert [str(one) for one in og.calendar(gov).only("notice").untold] == [said] * (said is not None)
