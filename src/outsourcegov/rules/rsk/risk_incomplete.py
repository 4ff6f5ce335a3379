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
from outsourcegov.governance.structure.named import is_named_in_words, presence_of
from outsourcegov.model.absent import Presence, is_in_words, is_lacking, known, presence
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
        lacking, in_words = _lacking(risk)
        review_by = end_of(risk.review_by, max)
        if lacking or in_words:
            are = "is" if len(in_words) == 1 else "are"
            what = [f"it is not said {joined((_WORDS[key] for key in lacking), 'or')}"] if lacking else []
            what += [f"{joined(_WORDS[key] for key in in_words)} {are} given only in words"] if in_words else []
            missing = [*lacking, *in_words]
            yield Problem(
                risk,
                f'"{risk.id}" is a risk, and {joined(what)}.',
                fix=f"Write it down ({', '.join(missing)}).",
                witness={"missing": missing},
                discriminator=",".join(missing),
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


def _lacking(risk: Risk) -> tuple[Sequence[str], Sequence[str]]:
    """The keys of a risk that are not there, and those of which only words are; a response may be in words."""
    values = {
        "likelihood": (presence(risk.likelihood), is_in_words(risk.likelihood)),
        "impact": (presence(risk.impact), is_in_words(risk.impact)),
        "review-by": (presence(risk.review_by), is_in_words(risk.review_by)),
    }
    if known(risk.response) is RiskResponse.ACCEPT:
        values |= {
            "accepted-by": (presence_of(risk.accepted_by), is_named_in_words(risk.accepted_by)),
            "accepted": (presence(risk.accepted), is_in_words(risk.accepted)),
        }
    missing = [key for key, (found, _) in values.items() if found is Presence.MISSING]
    lacking = [key for key in missing if not values[key][1]]
    if is_lacking(risk.response):
        lacking.append("response")
    return sorted(lacking, key=[*_WORDS].index), [key for key in missing if values[key][1]]
