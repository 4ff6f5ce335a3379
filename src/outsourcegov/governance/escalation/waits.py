"""How long those wait who need a forum that only acts when it sits."""

from collections.abc import Mapping
from typing import NamedTuple

from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import NONE
from outsourcegov.model.duration import Duration
from outsourcegov.model.forums import Forum

AT_ANY_MOMENT = ("raised", "request", "notice", "receipt", "incident")
"""Events that do not wait for a meeting."""


class Length(NamedTuple):
    """A length of time, and so many calendar days that it takes at most, or at least."""

    length: Duration
    days: int


def waits(governance: Governance) -> Mapping[str, Length]:
    """The longest time between two meetings of each forum that nothing says may act in between, at least."""
    clock = governance.clock
    found: dict[str, Length] = {}
    for forum in governance.alliance.forums:
        if clock.may_act_between_sittings(forum) is False and governance.terms.is_agreed(forum):
            length = clock.longest_wait(forum)
            span = clock.calendar_days(length) if length is not None else None
            if length is not None and span is not None:
                found[forum.id] = Length(length, span.fewest)
    return found


def never_acts_between(forum: Forum) -> bool:
    """Whether it is said that a forum never meets out of turn, nor decides between its meetings."""
    return forum.special_meeting is NONE and forum.between_meetings is NONE


def why_it_waits(forum: Forum) -> str:
    """The sentence that says so, or that nothing says otherwise."""
    if never_acts_between(forum):
        return "It never meets out of turn, nor decides in between."
    return "Nothing says that it meets out of turn or decides in between."
