"""Decisions to which somebody has a right, and nobody is there who can act on it."""

from collections.abc import Iterator, Sequence

import attrs

from outsourcegov.analysis.intervals import Interval
from outsourcegov.analysis.regions import Region
from outsourcegov.governance.authority import Authority
from outsourcegov.governance.cases import DAY
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.named import ids_of
from outsourcegov.model.absent import Presence, presence
from outsourcegov.model.decisions import Right

_MOST_REASONS = 3


@attrs.frozen(eq=False)
class Unattended:
    """Cases that nobody can decide for the same reason: who may, and why they cannot.

    ``is_now`` tells whether that is so on the day already.
    """

    authority: Authority
    deciders: Sequence[str]
    regions: Sequence[Region]
    reason: str
    is_now: bool


def without_decider(governance: Governance, *, is_forum: bool) -> Iterator[Unattended]:
    """The decisions that nobody can take, because a forum has no quorum (``is_forum``), or else a role is vacant."""
    for one in governance.authorities.faults.open:
        authority = one.authority
        by_reason: dict[tuple[str, ...], list[Region]] = {}
        deciders: dict[tuple[str, ...], Sequence[str]] = {}
        for region in one.open_cases.nobody_there if one.open_cases is not None else ():
            found = list(authority.reasons(region))
            forums = [name for right, _ in found for name in _forums(governance, right)]
            if bool(forums) is not is_forum or any(_has_way_out(governance, name) for name in forums):
                continue
            reasons = tuple(dict.fromkeys(reason for _, reason in found))
            by_reason.setdefault(reasons, []).append(region)
            deciders[reasons] = sorted({name for right, _ in found for name in ids_of(right.decider)})
        for reasons, regions in by_reason.items():
            more = len(reasons) - _MOST_REASONS
            words = "; ".join([*reasons[:_MOST_REASONS], *([f"and {more} more"] if more > 0 else [])])
            is_now = any(_is_at_first(authority, region) for region in regions)
            yield Unattended(authority, deciders[reasons], regions, words, is_now)


def _forums(governance: Governance, right: Right) -> Sequence[str]:
    return [name for name in ids_of(right.decider) if name in governance.alliance.forums]


def _has_way_out(governance: Governance, forum: str) -> bool:
    """Whether it is said what happens when a forum has no quorum, or may be."""
    return presence(governance.alliance.forums[forum].if_inquorate) is not Presence.MISSING


def _is_at_first(authority: Authority, region: Region) -> bool:
    days = region.get(DAY)
    return not isinstance(days, Interval) or days.start == authority.days.start
