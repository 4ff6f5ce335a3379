"""A risk is written down without what is needed to deal with it, or nobody has looked at it for too long.

## Why it matters

A list of risks is only as good as its last look. A risk that nobody has rated cannot be put before others, one without
a response is a worry, and one without a day is never looked at again.

A risk needs a `likelihood`, an `impact`, a `response`, and a day by which it is looked at again (`review-by`); one that
is accepted also who accepted it (`accepted-by`) and when (`accepted`). A review is overdue from the day after `review-
by`. That it has no owner OWN001 says.

## Example

```yaml bad
roles:
  network-owner: {party: client-co}
risks:
  one-switch-room: {owner: network-owner, likelihood: 2, impact: 4}   # <- it is not said what is done about it
  line-failure:
    owner: network-owner
    likelihood: 2
    impact: 4
    response: reduce
    review-by: 2026-06-30                                             # <- was to be looked at again by 2026-06-30
```

```yaml good
roles:
  network-owner: {party: client-co}
risks:
  line-failure: {owner: network-owner, likelihood: 2, impact: 4, response: reduce, review-by: 2027-06-30}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.dates.validity import end_of
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import presence_of
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.risks import Risk, RiskResponse

_WORDS = {
    "likelihood": "how likely it is",
    "impact": "how bad it would be",
    "response": "what is done about it",
    "review-by": "when it is looked at again",
    "accepted-by": "who accepted it",
    "accepted": "when it was accepted",
}


@rule(id="RSK001", severity=Severity.WARNING, since="0.1.0")
def risk_incomplete(governance: Governance) -> Iterator[Problem]:
    for risk in governance.alliance.risks:
        if not governance.terms.surely_holds(risk):
            continue
        lacking, review_by = _lacking(risk), end_of(risk.review_by, max)
        if lacking:
            what = joined((_WORDS[key] for key in lacking), "or")
            yield Problem(
                risk,
                f'"{risk.id}" is a risk, and it is not said {what}.',
                fix=f"Write it down ({', '.join(lacking)}).",
                witness={"missing": lacking},
                discriminator=",".join(lacking),
            )
        if review_by is not None and review_by < governance.as_of:
            yield Problem(
                risk,
                f'"{risk.id}" is a risk that was to be looked at again by {review_by}.',
                at=("review-by",),
                fix="Look at it again, and set the next day; or end it (until).",
                witness={"review-by": str(review_by)},
                discriminator="overdue",
            )


def _lacking(risk: Risk) -> Sequence[str]:
    """The keys of a risk that are not there."""
    values = {
        "likelihood": presence(risk.likelihood),
        "impact": presence(risk.impact),
        "response": presence(risk.response),
        "review-by": presence(risk.review_by),
    }
    if known(risk.response) is RiskResponse.ACCEPT:
        values |= {"accepted-by": presence_of(risk.accepted_by), "accepted": presence(risk.accepted)}
    return [key for key, found in values.items() if found is Presence.MISSING]
