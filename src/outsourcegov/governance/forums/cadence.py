"""How often forums meet, against what is usual."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.forums.sittings import period_of
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Maybe, known
from outsourcegov.model.duration import Duration
from outsourcegov.model.forums import Forum, ForumKind
from outsourcegov.model.vocabulary import Tier

_HALF_A_YEAR = Duration.parse("6 months")
OF_TIERS: Mapping[Tier, Duration] = {
    Tier.STRATEGIC: _HALF_A_YEAR,
    Tier.TACTICAL: Duration.parse("3 months"),
    Tier.OPERATIONAL: Duration.parse("1 month"),
}
OF_KINDS: Mapping[ForumKind, Duration] = {
    ForumKind.PLANNING_SUMMIT: Duration.parse("1 year"),
    ForumKind.EXECUTIVE_REVIEW: _HALF_A_YEAR,
}
Word = Tier | ForumKind
_Norms = Mapping[Tier, Duration] | Mapping[ForumKind, Duration]


class Slow(NamedTuple):
    """The forum that meets most often of those of a tier or a kind, and still less often than is usual there."""

    word: Word
    forum: Forum
    every: Duration
    usual: Duration


def slow_tiers(governance: Governance) -> Iterator[Slow]:
    """The tiers at which no forum meets as often as is usual."""
    return _slow(governance, OF_TIERS, lambda forum: forum.tier, must_tell=True)


def slow_kinds(governance: Governance) -> Iterator[Slow]:
    """The kinds of which no forum meets as often as is usual."""
    return _slow(governance, OF_KINDS, lambda forum: forum.kind, must_tell=False)


def _slow(
    governance: Governance, norms: _Norms, word_of: Callable[[Forum], Maybe[Word]], *, must_tell: bool
) -> Iterator[Slow]:
    forums = [forum for forum in governance.alliance.forums if may_hold(forum, governance.as_of)]
    if is_untold(governance.alliance.forums):
        return
    if any(known(word_of(forum)) is None and (must_tell or word_of(forum) is not None) for forum in forums):
        return
    for word, norm in norms.items():
        found = [_slower(governance, forum, norm) for forum in forums if known(word_of(forum)) is word]
        waits = [wait for wait in found if wait is not None]
        if waits and len(waits) == len(found):
            _, id, wait = min(waits, key=lambda one: one[:2])
            yield Slow(word, governance.alliance.forums[id], wait, norm)


def _slower(governance: Governance, forum: Forum, norm: Duration) -> tuple[int, str, Duration] | None:
    """The time that passes between two meetings, with its days; None where that is within the norm, or may be."""
    clock = governance.clock
    wait = period_of(forum) if clock.longest_wait(forum) is not None else None
    days, usual = clock.calendar_days(wait) if wait is not None else None, clock.calendar_days(norm)
    if wait is None or days is None or usual is None or days.fewest <= usual.most:
        return None
    return (days.fewest, forum.id, wait) if governance.terms.surely_holds(forum) else None
