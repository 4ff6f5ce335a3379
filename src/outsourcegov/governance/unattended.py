"""Decisions to which somebody has a right, and nobody is there who can act on it."""

from collections.abc import Iterator, Sequence

import attrs

from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Region
from outsourcegov.governance.authority import Authority
from outsourcegov.governance.cases import DAY
from outsourcegov.governance.governance import Governance

_MOST_REASONS = 3


@attrs.frozen(eq=False)
class UnattendedDecision:
    """Cases that nobody can decide for the same reason: who may, and why they cannot.

    ``is_now`` tells whether that is so on the day already.
    """

    authority: Authority
    deciders: Sequence[str]
    regions: Sequence[Region]
    reason: str
    is_now: bool


def without_decider(governance: Governance, *, is_forum: bool) -> Iterator[UnattendedDecision]:
    """The decisions that nobody can take, because a forum has no quorum (``is_forum``), or else a role is vacant."""
    forums = governance.alliance.forums
    for one in governance.authorities.faults.open:
        authority = one.authority
        found: dict[tuple[str, ...], list[Region]] = {}
        deciders: dict[tuple[str, ...], Sequence[str]] = {}
        for region in one.open_cases.nobody_there if one.open_cases is not None else ():
            for part in authority.unattended(region):
                names = sorted({id for who in part.deciders for id in who.ids})
                if any(name in forums for name in names) is is_forum:
                    reasons = tuple(part.reasons)
                    found.setdefault(reasons, []).append(part.region)
                    deciders[reasons] = names
        for reasons, regions in found.items():
            more = len(reasons) - _MOST_REASONS
            words = "; ".join([*reasons[:_MOST_REASONS], *([f"and {more} more"] if more > 0 else [])])
            is_now = any(_is_at_first(authority, region) for region in regions)
            yield UnattendedDecision(authority, deciders[reasons], regions, words, is_now)


def _is_at_first(authority: Authority, region: Region) -> bool:
    days = region.get(DAY)
    return not isinstance(days, Interval) or days.start == authority.days.start
