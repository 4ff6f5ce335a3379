"""How long those wait who need a forum that only acts when it sits."""

from collections.abc import Mapping
from typing import NamedTuple

from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import NONE, Presence, known, presence
from outsourcegov.model.duration import Duration
from outsourcegov.model.forums import Forum

AT_ANY_MOMENT = ("raised", "request", "notice", "receipt", "incident")
"""Events that do not wait for a meeting."""


class Length(NamedTuple):
    """A length of time, and so many calendar days that it takes at most, or at least."""

    length: Duration
    days: int


def waits(governance: Governance) -> Mapping[str, Length]:
    """The longest time between two meetings of each forum that cannot act in between at will, at least.

    Where it may meet out of turn at a notice, the days are those of the notice if that is shorter.
    """
    clock = governance.clock
    found: dict[str, Length] = {}
    for forum in governance.alliance.forums:
        length, notice = clock.longest_wait(forum), _notice(forum)
        asked = forum if notice is None else forum.evolve(special_meeting=NONE)
        if (
            length is None
            or clock.may_act_between_sittings(asked) is not False
            or not governance.terms.is_agreed(forum)
        ):
            continue
        spans = [clock.calendar_days(one) for one in (length, length if notice is None else notice)]
        days = [span.fewest for span in spans if span is not None]
        if len(days) == len(spans):
            found[forum.id] = Length(length, min(days))
    return found


def never_acts_between(forum: Forum) -> bool:
    """Whether it is said that a forum never meets out of turn, or when at the earliest, nor decides in between."""
    return (forum.special_meeting is NONE or _notice(forum) is not None) and forum.between_meetings is NONE


def why_it_waits(forum: Forum) -> str:
    """The sentence that says so, or that nothing says otherwise."""
    notice, never = _notice(forum), never_acts_between(forum)
    if notice is not None:
        in_between = "it never decides in between" if never else "nothing says that it decides in between"
        return f"A meeting out of turn takes a notice of {notice}, and {in_between}."
    if never:
        return "It never meets out of turn, nor decides in between."
    return "Nothing says that it meets out of turn or decides in between."


def _notice(forum: Forum) -> Duration | None:
    """How long before a meeting out of turn it must be called; None where it need not, or may be sooner."""
    special = known(forum.special_meeting)
    notice = known(special.notice) if special is not None else None
    if notice is None or not {presence(notice.unless), presence(notice.before)} <= {Presence.MISSING}:
        return None
    return known(notice.at_least)
