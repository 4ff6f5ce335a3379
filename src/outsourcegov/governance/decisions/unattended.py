"""Decisions to which somebody has a right, and nobody is there who can act on it."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from outsourcegov.analysis.axes import stretches
from outsourcegov.analysis.intervals import Interval, shared
from outsourcegov.analysis.regions import Region
from outsourcegov.findings import Cause
from outsourcegov.governance.dates.validity import Days
from outsourcegov.governance.decisions.authority import Authority, Unattended
from outsourcegov.governance.decisions.cases import DAY
from outsourcegov.governance.decisions.region_words import region_as_data, regions_in_words
from outsourcegov.governance.governance import Governance
from outsourcegov.model.who import Who

_MOST_REASONS = 3


@attrs.frozen(eq=False, repr=False)
class UnattendedDecision:
    """Cases that nobody can decide for the same reason: who may, whose yes is ``missing`` for it, and why.

    Those decide, must agree or must have approved before. ``causes`` are the vacant roles and the forums without a
    quorum behind it. ``is_now`` tells whether that is so on the day already.
    """

    authority: Authority
    deciders: Sequence[str]
    missing: Sequence[str]
    regions: Sequence[Region]
    reason: str
    causes: tuple[Cause, ...]
    is_now: bool

    @property
    def sentence(self) -> str:
        """What is said of it: the decision, its cases, and why nobody can decide them."""
        words = regions_in_words(self.authority.cases, self.regions, self.authority.days)
        return f'Nobody can decide "{self.authority.decision.id}" {words}: {self.reason}.'

    @property
    def witness(self) -> Mapping[str, object]:
        """The same for programs: who may decide, who is missing for it, and in which cases."""
        return {
            "deciders": self.deciders,
            "missing": self.missing,
            "regions": [region_as_data(self.authority.cases, one) for one in self.regions],
        }


def without_decider(governance: Governance, *, is_forum: bool) -> Iterator[UnattendedDecision]:
    """The decisions that nobody can take, because a forum has no quorum (``is_forum``), or else a role is vacant.

    That is one that decides, or without whose agreement or approval nobody else may.
    """
    forums = governance.alliance.forums
    for one in governance.authorities.faults.open:
        authority = one.authority
        found: dict[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], list[Unattended]] = {}
        for region in one.open_cases.nobody_there if one.open_cases is not None else ():
            for part in authority.unattended(region):
                deciders, missing = _names(part.deciders), _names(part.missing)
                if any(name in forums for name in missing) is is_forum:
                    found.setdefault((deciders, missing, tuple(part.reasons)), []).append(part)
        for (deciders, missing, reasons), parts in found.items():
            regions = _joined([part.region for part in parts], authority.days)
            more = len(reasons) - _MOST_REASONS
            words = "; ".join([*reasons[:_MOST_REASONS], *([f"and {more} more"] if more > 0 else [])])
            is_now = any(_is_at_first(authority, region) for region in regions)
            causes = dict.fromkeys(cause for part in parts for cause in _causes(authority, part))
            yield UnattendedDecision(authority, deciders, missing, regions, words, tuple(causes), is_now)


def _joined(regions: Sequence[Region], days: Days) -> Sequence[Region]:
    """The same regions, those of equal cases as one where their days follow each other."""
    found: dict[frozenset[tuple[str, object]], list[Region]] = {}
    for region in regions:
        found.setdefault(frozenset((name, part) for name, part in region.items() if name != DAY), []).append(region)
    return [
        {**alike[0], DAY: stretch}
        for alike in found.values()
        for stretch in shared([part for one in alike for part in stretches(one.get(DAY, days))])
    ]


def _names(those: Sequence[Who]) -> tuple[str, ...]:
    return tuple(sorted({id for who in those for id in who.ids}))


def _causes(authority: Authority, part: Unattended) -> Iterator[Cause]:
    days = part.region.get(DAY)
    for who in part.missing:
        within = days if isinstance(days, Interval) else authority.days
        yield from authority.governance.fallbacks.causes(who, within)


def _is_at_first(authority: Authority, region: Region) -> bool:
    days = region.get(DAY)
    return not isinstance(days, Interval) or days.start == authority.days.start
