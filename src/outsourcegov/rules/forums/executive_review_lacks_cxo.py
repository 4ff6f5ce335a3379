"""In a strategic forum or an executive review one side has nobody of its leadership.

## Why it matters

At the top the sides speak about where the alliance goes and what it is worth. When one of them sends those who run the
service, everything that goes further ends with "we shall ask".

Of the leadership are roles of the strategic tier and executive sponsors, also as alternates. Of a forum of the kind
`executive-review` only executive sponsors are. Told is a forum in which both sides have seats, where every role in it
says its tier.

## Example

```yaml bad
roles:
  client-cio: {party: client-co, tier: strategic, kind: executive-sponsor}
  delivery-director: {party: provider-co, tier: tactical}
forums:
  executive-board:                          # <- Nobody of the leadership on the provider's side
    tier: strategic
    seats: [client-cio, delivery-director]
```

```yaml good
roles:
  client-cio: {party: client-co, tier: strategic, kind: executive-sponsor}
  managing-director: {party: provider-co, tier: strategic}
forums:
  executive-board:
    tier: strategic
    seats: [client-cio, managing-director]
```
"""

from collections.abc import Callable, Iterator

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.dates.validity import surely_holds
from outsourcegov.governance.forums.bodies import in_force, roles_of, seats_on_the_day
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.peers import none_to_face
from outsourcegov.model.absent import known
from outsourcegov.model.forums import Forum, ForumKind
from outsourcegov.model.parties import Role, RoleKind
from outsourcegov.model.vocabulary import Side, Tier

_Leads = Callable[[Role], bool]
_STRATEGIC = ("Nobody of the leadership", "strategic")
_REVIEW = ("No executive sponsor", "an executive review")


@rule(
    id="FOR010",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Give a seat to a role of the strategic tier on that side, or to its executive sponsor.",
)
def executive_review_lacks_cxo(governance: Governance) -> Iterator[Problem]:
    for forum in in_force(governance):
        is_review = known(forum.kind) is ForumKind.EXECUTIVE_REVIEW
        leads = _sponsors if is_review else _leads
        is_asked = is_review or known(forum.tier) is Tier.STRATEGIC
        by_side = _by_side(governance, forum, leads) if is_asked else None
        if by_side is None or not all(by_side.values()):
            continue
        who, what = _REVIEW if is_review else _STRATEGIC
        for side, roles in by_side.items():
            if not any(map(leads, roles)):
                ids = sorted({role.id for role in roles})
                yield Problem(
                    forum,
                    f'{who} on the {side.value}\'s side sits in "{forum.id}", which is {what}: '
                    f"there {'is' if len(ids) == 1 else 'are'} only {listed_briefly(ids)}.",
                    fix="Give a seat to the executive sponsor of that side." if is_review else None,
                    witness={"side": side.value, "roles": ids},
                    discriminator=side.value,
                    because=() if _has(governance, side, leads) else none_to_face(governance, side),
                )


def _by_side(governance: Governance, forum: Forum, leads: _Leads) -> dict[Side, list[Role]] | None:
    """The roles of each side that may sit in a forum; None where one, its side or its tier cannot be told."""
    seats = seats_on_the_day(governance, forum)
    found: dict[Side, list[Role]] = {side: [] for side in Side}
    for seat in seats or ():
        roles = roles_of(governance, seat)
        if not roles:
            return None
        if not surely_holds(seat, governance.as_of) and not any(map(leads, roles)):
            continue
        for role in roles:
            sides = governance.sides.may_be_on(role)
            if len(sides) == len(Side) or known(role.tier) is None or known(role.kind) is None:
                return None
            for side in sides:
                found[side].append(role)
    return found


def _has(governance: Governance, side: Side, leads: _Leads) -> bool:
    """Whether somebody of the leadership of a side could be given a seat."""
    return any(leads(role) and side in governance.sides.may_be_on(role) for role in governance.alliance.roles)


def _leads(role: Role) -> bool:
    return known(role.tier) is Tier.STRATEGIC or _sponsors(role)


def _sponsors(role: Role) -> bool:
    return known(role.kind) is RoleKind.EXECUTIVE_SPONSOR
